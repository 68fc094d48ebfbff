import { launchBrowser } from '../browser/chromium.ts';
import { serveApp } from '../browser/serve-app.ts';

/**
 * Seconds from page load to blocks on the map, and the largest gap between two frames until then, for each deposit. Median of three
 * loads of the built app in a fresh page; software rendering where there is no GPU, so the machine's figures, not a user's.
 */
const LOADS = 3;
const AIM_SECONDS = 5;
const AIM_GAP_MS = 100;
const BLOCKS = '[data-map-idle="true"][data-visible-blocks]:not([data-visible-blocks="0"])';

interface Load {
  readonly seconds: number;
  readonly gapMs: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Counts frame gaps in the page from its first script on. */
const WATCH_FRAMES = `(() => {
  let last = performance.now();
  window.largestGap = 0;
  const frame = () => {
    const now = performance.now();
    window.largestGap = Math.max(window.largestGap, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})()`;

const served = await serveApp();
const browser = await launchBrowser();

async function load(deposit: 'Makuutu' | 'Colossus'): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH_FRAMES);
  let start = performance.now();
  await page.goto(served.url);
  await page.locator(BLOCKS).waitFor({ timeout: 180_000 });
  if (deposit === 'Colossus') {
    start = performance.now();
    await page.evaluate('window.largestGap = 0');
    await page.getByText('Colossus', { exact: true }).click();
    await page
      .getByRole('contentinfo')
      .filter({ hasText: /EPSG:31983.*Mt reported/ })
      .waitFor({ timeout: 180_000 });
    await page.locator(BLOCKS).waitFor({ timeout: 180_000 });
  }
  const seconds = (performance.now() - start) / 1000;
  const gapMs = Number(await page.evaluate('window.largestGap'));
  await context.close();
  return { seconds, gapMs };
}

for (const deposit of ['Makuutu', 'Colossus'] as const) {
  const loads: Load[] = [];
  for (let n = 0; n < LOADS; n++) loads.push(await load(deposit));
  const seconds = median(loads.map((l) => l.seconds));
  const gap = median(loads.map((l) => l.gapMs));
  const from = deposit === 'Makuutu' ? 'page load' : 'the switch of deposit';
  console.log(
    `${deposit}: ${seconds.toFixed(1)} s from ${from} to blocks on the map (aim ${AIM_SECONDS}); largest frame gap ${gap.toFixed(0)} ms (aim ${AIM_GAP_MS})`,
  );
}
await browser.close();
await served.close();
