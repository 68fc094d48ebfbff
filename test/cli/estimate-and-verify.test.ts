import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ResourceStatement } from '../../core/resource/index.ts';
import { emptyFolder, FIXTURES, runCommand } from './command-run.ts';

// A run starts threads, which takes its time on a machine that does other things.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILES = ['blocks.csv', 'grade-tonnage.csv', 'manifest.json', 'statement.json'];
const SCENARIO = 'babbitt-scenario.json';

/** A copy of the real excerpt and its scenario, to be estimated and tampered with. */
async function copyOfBabbitt(): Promise<string> {
  const folder = await emptyFolder();
  await cp(FIXTURES, folder, { recursive: true });
  return folder;
}

async function estimated(): Promise<{ readonly folder: string; readonly out: string }> {
  const folder = await copyOfBabbitt();
  const out = join(folder, 'out');
  expect(await runCommand(['estimate', join(folder, SCENARIO), '--out', out, '--workers', '2'])).toMatchObject({ exitCode: 0, error: '' });
  return { folder, out };
}

async function replaceIn(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

const contents = (folder: string): Promise<Buffer[]> => Promise.all(FILES.map((name) => readFile(join(folder, name))));

describe('ionclay estimate', () => {
  it('takes real drillholes to four files and a summary, quietly in a pipe', async () => {
    const folder = await copyOfBabbitt();
    const out = join(folder, 'results');
    const run = await runCommand(['estimate', join(folder, SCENARIO), '--out', out]);
    expect(run).toMatchObject({ exitCode: 0, error: '' });
    expect((await readdir(out)).sort()).toEqual(FILES);
    const statement = JSON.parse(await readFile(join(out, 'statement.json'), 'utf8')) as ResourceStatement;
    expect(statement.totals.tonnes).toBeGreaterThan(0);
    expect(statement.totals.gradesPpm.cu).toBeGreaterThanOrEqual(2000);
    const [header, ...rows] = (await readFile(join(out, 'blocks.csv'), 'utf8')).trimEnd().split('\n');
    expect(header).toContain('cu_ppm');
    expect(run.out).toContain(`10 holes`);
    expect(run.out).toContain(`${rows.length} block pieces`);
    expect(run.out).toMatch(/\ntotal +\d/);
    expect(run.out).toContain('Not reported:');
    expect(run.out).toContain('Issues: 0 errors');
  });

  it('writes the same bytes whatever the number of workers', async () => {
    const folder = await copyOfBabbitt();
    const outs = ['1', '3'].map((workers) => ({ workers, out: join(folder, `out-${workers}`) }));
    for (const { workers, out } of outs) await runCommand(['estimate', join(folder, SCENARIO), '--out', out, '--workers', workers]);
    const [one, three] = await Promise.all(outs.map(({ out }) => contents(out)));
    expect(three?.map((file, index) => file.equals(one?.[index] as Buffer))).toEqual([true, true, true, true]);
  });

  it('shows a rate and the time left where a person watches', async () => {
    const folder = await copyOfBabbitt();
    const run = await runCommand(['estimate', join(folder, SCENARIO), '--out', join(folder, 'out')], { isWatched: true });
    expect(run.exitCode).toBe(0);
    expect(run.error).toMatch(/Estimating {2}100 % {2}[\d,]+ of [\d,]+ blocks/);
    expect(run.error.endsWith('\r\x1b[K')).toBe(true);
    expect(run.error).not.toContain('\n');
  });

  it.each(['Reading drillholes', 'Estimating', 'Reporting'])('stops at Ctrl-C while "%s" with 130 and leaves the old files as they were', async (stage) => {
    const { folder, out } = await estimated();
    const before = await contents(out);
    await replaceIn(join(folder, SCENARIO), '"nugget": 0.2', '"nugget": 0.3');
    const run = await runCommand(['estimate', join(folder, SCENARIO), '--out', out], { isWatched: true, interruptAt: stage });
    expect(run.exitCode).toBe(130);
    expect(run.error).toContain('Stopped; nothing was written.');
    expect((await readdir(out)).sort()).toEqual(FILES);
    expect((await contents(out)).map((file, index) => file.equals(before[index] as Buffer))).toEqual([true, true, true, true]);
  });

  it('says so when the place for the results is a file', async () => {
    const folder = await copyOfBabbitt();
    const out = join(folder, SCENARIO);
    expect(await runCommand(['estimate', out, '--out', out])).toMatchObject({ exitCode: 1, error: `There is a file of that name already: ${out}.\n` });
  });
});

describe('ionclay verify', () => {
  let pristine: { readonly folder: string; readonly out: string };
  beforeAll(async () => {
    pristine = await estimated();
  });

  /** A copy of an estimated folder with its inputs, changed in one place, and what verify says of it. */
  async function verifyAfter(change: (folder: string, out: string) => Promise<void>) {
    const folder = await emptyFolder();
    await cp(pristine.folder, folder, { recursive: true });
    const out = join(folder, 'out');
    await change(folder, out);
    const run = await runCommand(['verify', out]);
    return { exitCode: run.exitCode, said: run.out + run.error };
  }

  it('says identical, also after the whole folder moved, and changes nothing', async () => {
    const { exitCode, said } = await verifyAfter(() => Promise.resolve());
    expect(said).toMatch(/^Identical: 3 inputs/);
    expect(exitCode).toBe(0);
  });

  it('names the input of which one byte changed, and the columns that follow from it', async () => {
    const { exitCode, said } = await verifyAfter((folder) => replaceIn(join(folder, 'babbitt/assay.csv'), 'B1-005,30,35,0.25,', 'B1-005,30,35,0.26,'));
    expect(exitCode).toBe(1);
    expect(said).toMatch(/- input babbitt\/assay\.csv: its SHA-256 is [0-9a-f]{64}, in the run it was [0-9a-f]{64}/);
    expect(said).toContain("the block model's SHA-256");
    expect(said).toMatch(/- blocks\.csv: column cu_ppm differs in [\d,]+ rows; line \d+ has "[\d.]+", the repeat "[\d.]+"/);
    expect(said).not.toContain('column tonnes');
    expect(said).not.toContain('settings:');
  });

  it('names an input that is gone, and does not repeat the run', async () => {
    const { exitCode, said } = await verifyAfter((folder) => rename(join(folder, 'babbitt/survey.csv'), join(folder, 'elsewhere.csv')));
    expect(exitCode).toBe(1);
    expect(said).toContain('input babbitt/survey.csv: there is no file');
    expect(said).toContain('The run was not repeated');
  });

  it('takes a survey that is gone but there as .gz', async () => {
    const { said } = await verifyAfter(async (folder) => {
      const { gzipSync } = await import('node:zlib');
      const path = join(folder, 'babbitt/survey.csv');
      await writeFile(`${path}.gz`, gzipSync(await readFile(path)));
      await rename(path, join(folder, 'elsewhere.csv'));
    });
    expect(said).toMatch(/^Identical/);
  });

  it('names the setting that was changed in the manifest', async () => {
    const { exitCode, said } = await verifyAfter((_folder, out) => replaceIn(join(out, 'manifest.json'), '"nugget": 0.2', '"nugget": 0.3'));
    expect(exitCode).toBe(1);
    expect(said).toContain('- settings: variograms[0].nugget was 0.2 in the run and is 0.3 in manifest.json');
  });

  it('says that settings were changed where nobody can know which', async () => {
    const { said } = await verifyAfter(async (folder, out) => {
      await replaceIn(join(out, 'manifest.json'), '"nugget": 0.2', '"nugget": 0.3');
      await rename(join(folder, SCENARIO), join(folder, 'elsewhere.json'));
    });
    expect(said).toContain('- settings: those in manifest.json are not the ones of the run');
  });

  it('names another engine', async () => {
    const { exitCode, said } = await verifyAfter((_folder, out) => replaceIn(join(out, 'manifest.json'), '"engineVersion": "', '"engineVersion": "0.'));
    expect(exitCode).toBe(1);
    expect(said).toContain('- engine: the run was made by version 0.');
  });

  it('names the cell, the row, the figure and the file that were tampered with', async () => {
    const cell = await verifyAfter(async (_folder, out) => {
      const lines = (await readFile(join(out, 'blocks.csv'), 'utf8')).split('\n');
      const place = lines[0]?.split(',').indexOf('tonnes') ?? -1;
      lines[5] = (lines[5] ?? '').split(',').with(place, '1').join(',');
      await writeFile(join(out, 'blocks.csv'), lines.join('\n'));
    });
    expect(cell.said).toMatch(/^Differs:\n- blocks\.csv: column tonnes differs in 1 row; line 6 has "1", the repeat "[\d.]+"\n$/);
    const row = await verifyAfter(async (_folder, out) => {
      const lines = (await readFile(join(out, 'blocks.csv'), 'utf8')).split('\n');
      await writeFile(join(out, 'blocks.csv'), lines.toSpliced(-2, 1).join('\n'));
    });
    expect(row.said).toMatch(/^Differs:\n- blocks\.csv: \d+ rows in the folder, \d+ in the repeat\n$/);
    const figure = await verifyAfter((_folder, out) => replaceIn(join(out, 'statement.json'), '"ppm": 2000', '"ppm": 2001'));
    expect(figure.said).toBe('Differs:\n- statement.json: cutoff.ppm is 2001 in the folder and 2000 in the repeat\n');
    const file = await verifyAfter((folder, out) => rename(join(out, 'grade-tonnage.csv'), join(folder, 'elsewhere.csv')));
    expect(file.said).toBe('Differs:\n- grade-tonnage.csv: the file is missing\n');
    expect([cell, row, figure, file].map((each) => each.exitCode)).toEqual([1, 1, 1, 1]);
  });

  it('refuses a folder without a manifest, and a manifest that is none', async () => {
    const folder = await emptyFolder();
    expect(await runCommand(['verify', folder])).toMatchObject({ exitCode: 1, out: '', error: `There is no file ${join(folder, 'manifest.json')}.\n` });
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'other/manifest.json'), '{"format":"ionclay-manifest","version":1}');
    const { exitCode, error } = await runCommand(['verify', join(folder, 'other')]);
    expect(exitCode).toBe(1);
    expect(error).toContain('it is not a manifest that ionclay estimate wrote');
  });
});
