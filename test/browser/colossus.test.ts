import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import { type OpenWorkbench, openStep, openWorkbench, waitForBlocks } from './open-workbench.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const STEPS = ['Data', 'Validate', 'Composites', 'Domains', 'Variograms', 'Block model', 'Estimate', 'Check', 'Classify', 'Report', 'Export'];

describeInBrowser.each(['light', 'dark'] as const)('Colossus beside Makuutu, %s', (scheme) => {
  let app: OpenWorkbench;

  beforeAll(async () => {
    app = await openWorkbench(scheme);
    await waitForBlocks(app.page);
    await app.page.getByText('Colossus', { exact: true }).click();
    await app.page
      .getByRole('contentinfo')
      .filter({ hasText: /EPSG:31983.*Mt reported/ })
      .waitFor({ timeout: 120_000 });
  });

  afterAll(async () => {
    await app?.close();
  });

  /** Serious and critical findings, with the first element of each. */
  async function findings(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: app.page }).withTags(WCAG).analyze();
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }

  it('is compared with it, each at its own cut-off', async () => {
    await app.page.getByRole('tab', { name: 'Compare' }).click();
    await app.page.getByText('The two cut-offs are on different variables', { exact: false }).waitFor();
    expect(await findings()).toEqual([]);
  });

  it('can be used by everybody: every step, every tab', async () => {
    const found: Record<string, readonly string[]> = {};
    await app.page.getByRole('tab', { name: 'Map' }).click();
    for (const step of STEPS) {
      await openStep(app.page, step);
      found[step] = await findings();
    }
    for (const tab of ['Table', 'Jobs', 'Issues', 'Log']) {
      await app.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      found[tab] = await findings();
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });

  it('raises no complaint', () => {
    expect(app.complaints).toEqual([]);
  });
});
