import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import { type OpenWorkbench, openWorkbench, waitForBlocks } from './open-workbench.ts';

const BABBITT = fileURLToPath(new URL('../cli/fixtures/babbitt/', import.meta.url));

describeInBrowser('own drillholes', () => {
  let app: OpenWorkbench;

  beforeAll(async () => {
    app = await openWorkbench();
    await waitForBlocks(app.page);
  });

  afterAll(async () => {
    await app?.close();
  });

  async function chooseFiles(button: string | RegExp, names: readonly string[]): Promise<void> {
    const chosen = app.page.waitForEvent('filechooser');
    await app.page.getByRole('button', { name: button }).first().click();
    await (await chosen).setFiles(names.map((name) => BABBITT + name));
  }

  it('are recognised; what cannot be used says why', async () => {
    await app.page.getByText('Own data', { exact: true }).click();
    await chooseFiles(/choose files/i, ['assay.csv', 'README.md']);
    const dialog = app.page.getByRole('dialog', { name: 'Import drillholes' });
    await dialog.getByText('Not usable').waitFor();
    await dialog.getByRole('alert').getByText('A collar table is needed', { exact: false }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Import and estimate' }).isDisabled()).toBe(true);
  });

  it('list their issues, ask for units, and are estimated and shown', async () => {
    const dialog = app.page.getByRole('dialog', { name: 'Import drillholes' });
    await chooseFiles('Add files…', ['collar.csv', 'survey.csv']);
    await dialog.getByText('Collar', { exact: true }).waitFor();
    await dialog.getByLabel('Lengths and coordinates are in').selectOption('ft');
    await dialog.getByLabel('Analytes without a unit are in').selectOption('pct');
    await dialog.getByText('Read as positive downward, and turned.').waitFor();
    await dialog.getByText(/^Issues: \d/).waitFor();
    await dialog.getByRole('button', { name: 'Import and estimate' }).click();
    await expect.poll(() => app.page.getByRole('contentinfo').textContent(), { timeout: 60_000 }).toContain('local grid');
    await expect.poll(() => app.page.getByRole('contentinfo').textContent(), { timeout: 60_000 }).toContain('Mt reported');
    expect(await waitForBlocks(app.page)).toBeGreaterThan(10);
  });

  it('leave the page to nobody and raise no complaint', () => {
    expect(app.requests.filter((address) => !address.startsWith(app.url) && !/^(blob|data):/.test(address))).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
