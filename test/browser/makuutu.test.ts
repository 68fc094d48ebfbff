import { afterAll, beforeAll, expect, it } from 'vitest';
import { runTilesInline } from '../../core/estimation/index.ts';
import { readCsv } from '../../core/formats/index.ts';
import { reportedPieces, tallyPieces } from '../../core/resource/index.ts';
import { type Manifest, type Run, runScenario } from '../../core/scenario/index.ts';
import { loadScenario } from '../../workers/cli/load-scenario.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { type OpenWorkbench, openStep, openWorkbench, saveBy, waitForBlocks } from './open-workbench.ts';

describeInBrowser('Makuutu in the built app', () => {
  let app: OpenWorkbench;
  /** The same scenario, run in Node on one thread. */
  let expected: Run;

  beforeAll(async () => {
    const { scenario, files } = await loadScenario('makuutu');
    expected = await runScenario(scenario, files, { runTiles: runTilesInline });
    app = await openWorkbench();
  });

  afterAll(async () => {
    await app?.close();
  });

  const megatonnes = (tonnes: number): string => (tonnes / 1e6).toFixed(1);

  function tonnesAbove(ppm: number): number {
    const { stratigraphy, cutoff } = expected.scenario.deposit;
    const pieces = reportedPieces(
      expected.model,
      stratigraphy.map((unit) => unit.reportable),
      cutoff.variable,
      [],
    );
    return tallyPieces(pieces, (p) => pieces.eligible[p] === 1 && (pieces.cutoffGrade[p] as number) >= ppm).tonnes;
  }

  it('is estimated as the page opens, said to be synthetic, and drawn', async () => {
    await app.page.getByText('Synthetic, shaped to published summaries', { exact: false }).first().waitFor();
    expect(await waitForBlocks(app.page)).toBeGreaterThan(10_000);
    const status = app.page.getByRole('contentinfo');
    await expect.poll(() => status.textContent(), { timeout: 30_000 }).toContain(`${megatonnes(expected.statement.totals.tonnes)} Mt reported`);
    await expect.poll(() => app.page.getByRole('navigation', { name: 'Workflow' }).textContent()).not.toContain('not run');
  });

  it('gives the same bytes as the command line', async () => {
    await openStep(app.page, 'Export');
    const manifest = JSON.parse(new TextDecoder().decode(await saveBy(app.page, 'Save: Manifest (JSON)'))) as Manifest;
    expect(manifest.modelSha256).toBe(expected.manifest.modelSha256);
    expect(manifest.inputs).toEqual(expected.manifest.inputs);
  });

  it('saves a block model and a statement that parse', async () => {
    const blocks = readCsv('blocks.csv', await saveBy(app.page, 'Save: Block model (CSV)'));
    expect(blocks.rowCount).toBe(expected.model.pieces.count);
    expect(blocks.issues).toEqual([]);
    const statement = JSON.parse(new TextDecoder().decode(await saveBy(app.page, 'Save: Statement (JSON)'))) as Run['statement'];
    expect(statement.totals.tonnes).toBeCloseTo(expected.statement.totals.tonnes, 3);
    expect(statement.notice).toContain('Synthetic');
  });

  it('shows a picked block with the values of the command line', async () => {
    const map = app.page.locator('[data-visible-blocks]').first();
    const box = await map.boundingBox();
    const inspector = app.page.getByRole('complementary', { name: 'Inspector' });
    // Blocks lie along the corridor; the first click that meets one will do.
    for (const [u, v] of [0.2, 0.3, 0.34, 0.36, 0.4, 0.48, 0.58].flatMap((x) => [0.45, 0.5, 0.55, 0.6].map((y) => [x, y] as const))) {
      if (await inspector.getByText('Volume', { exact: true }).isVisible()) break;
      await app.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * u, (box?.y ?? 0) + (box?.height ?? 0) * v);
    }
    await inspector.getByText('Volume', { exact: true }).waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: the rendered text has the breaks between the facts
    const facts = (await inspector.innerText()).replaceAll(',', '').replaceAll('\n', ' ');
    const [, bottom, top] = /([\d.]+) – ([\d.]+)\s*m/.exec(facts) ?? [];
    const [, i, j, k] = /(\d+) · (\d+) · (\d+)/.exec(facts) ?? [];
    const { grid, pieces, columns } = expected.model;
    const block = Number(i) + grid.count[0] * (Number(j) + grid.count[1] * Number(k));
    const piece = Array.from(pieces.block).findIndex(
      (b, p) => b === block && Math.abs((pieces.bottom[p] as number) - Number(bottom)) < 0.006 && Math.abs((pieces.top[p] as number) - Number(top)) < 0.006,
    );
    expect(piece).toBeGreaterThanOrEqual(0);
    const shown = Number(/TREO\s+([\d.]+)\s*ppm/.exec(facts)?.[1]);
    // The inspector rounds grades to what is meaningful; half a unit of the last figure shown.
    expect(Math.abs(shown - (columns.get('treo')?.[piece] ?? Number.NaN))).toBeLessThan(0.51);
  });

  it('follows the cut-off and takes it back', async () => {
    const status = app.page.getByRole('contentinfo');
    const field = app.page.getByRole('textbox', { name: /^Cut-off on/ });
    await field.fill('400');
    await field.press('Enter');
    await expect.poll(() => status.textContent()).toContain(`${megatonnes(tonnesAbove(400))} Mt reported`);
    await app.page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => status.textContent()).toContain(`${megatonnes(tonnesAbove(200))} Mt reported`);
  });

  it('finds commands by Ctrl-K', async () => {
    await app.page.keyboard.press('Control+k');
    const search = app.page.getByPlaceholder('Find a command…');
    await search.fill('table');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('columnheader', { name: /TREO/ }).first().waitFor();
    await app.page.getByRole('tab', { name: 'Map' }).click();
  });

  it('marks what a setting makes stale, keeps both runs and compares them', async () => {
    await openStep(app.page, 'Estimate');
    const most = app.page.getByRole('textbox', { name: /Most samples/ }).first();
    await most.fill('8');
    await most.press('Enter');
    await app.page.getByRole('button', { name: /Run \(\d+ stages? stale\)/ }).waitFor();
    await expect.poll(() => app.page.getByRole('navigation', { name: 'Workflow' }).textContent()).toContain('stale');
    await app.page.getByRole('button', { name: 'More ways to run' }).click();
    await app.page.getByRole('menuitem', { name: /new scenario/ }).click();
    await app.page.getByRole('tab', { name: 'Compare' }).click();
    await app.page.getByText('Settings that differ').waitFor({ timeout: 120_000 });
    await app.page.getByRole('cell', { name: '8', exact: true }).first().waitFor();
    await app.page.getByText('Difference', { exact: true }).first().waitFor();
  });

  it('asks nobody else for anything and has nothing to complain of', () => {
    expect(app.requests.filter((address) => !address.startsWith(app.url) && !address.startsWith('blob:') && !address.startsWith('data:'))).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
