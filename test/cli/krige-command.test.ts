import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { emptyFolder, runCommand } from './command-run.ts';

// A run starts threads, which takes its time on a machine that does other things.
vi.setConfig({ testTimeout: 60_000 });

/** An estimate at a sample's place must be the sample, to the last bits of a Cholesky factorisation. */
const EXACTNESS = 1e-9;

const SAMPLES = `X,Y,CU,NI
0,0,1.5,0.2
10,0,2.5,
0,10,3.5,0.4
10,10,4.5,0.5
5,x,9,9
`;

const JOB = {
  samples: { file: 'samples.csv', x: 'X', y: 'Y', variables: ['CU', 'NI'] },
  grid: { origin: [-5, -5, -0.5], size: [10, 10, 1], count: [2, 2, 1] },
  search: { radii: [40, 40, 40], minSamples: 1, maxSamples: 8 },
  variogram: { nugget: 0, structures: [{ type: 'spherical', contribution: 1, ranges: [30, 30, 30] }] },
  kriging: { type: 'ordinary' },
};

async function writeJob(job: unknown, samples = SAMPLES): Promise<{ readonly folder: string; readonly job: string; readonly out: string }> {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'samples.csv'), samples);
  await writeFile(join(folder, 'job.json'), JSON.stringify(job));
  return { folder, job: join(folder, 'job.json'), out: join(folder, 'estimates.csv') };
}

async function rowsOf(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [names[place] ?? '', cell])));
}

describe('ionclay krige', () => {
  it('gives the samples back at their places, block after block, x fastest', async () => {
    const { job, out } = await writeJob(JOB);
    const run = await runCommand(['krige', job, '--out', out]);
    expect(run).toMatchObject({ exitCode: 0, error: '' });
    const rows = await rowsOf(out);
    expect(rows.map(({ x, y, status }) => [x, y, status])).toEqual([
      ['0', '0', 'estimated'],
      ['10', '0', 'estimated'],
      ['0', '10', 'estimated'],
      ['10', '10', 'estimated'],
    ]);
    for (const [row, value] of [1.5, 2.5, 3.5, 4.5].entries()) expect(Math.abs(Number(rows[row]?.CU) - value)).toBeLessThan(EXACTNESS);
    expect(run.out).toContain('4 targets of 4 estimated');
    expect(run.out).toMatch(/ERROR {2}samples\.csv, column Y: not a number, row ignored\n {2}line 6: found "x"/);
    expect(run.out).toMatch(/WARNING {2}samples\.csv, column NI: no value, value set to missing\n {2}line 3/);
  });

  it('leaves samples out in cross-validation, and writes the same bytes for any number of workers', async () => {
    const { folder, job } = await writeJob({ ...JOB, mode: 'leaveOneOut' });
    for (const workers of ['1', '2']) await runCommand(['krige', job, '--out', join(folder, `${workers}.csv`), '--workers', workers]);
    const [one, two] = await Promise.all(['1.csv', '2.csv'].map((name) => readFile(join(folder, name))));
    expect(two?.equals(one ?? Buffer.alloc(0))).toBe(true);
    const rows = await rowsOf(join(folder, '1.csv'));
    expect(rows.map((row) => row.CU_true)).toEqual(['1.5', '2.5', '3.5', '4.5']);
    for (const row of rows) expect(row.CU).not.toBe(row.CU_true);
  });

  it('refuses a job that is wrong, naming file and key, and writes nothing', async () => {
    const { folder, job, out } = await writeJob({ ...JOB, search: { ...JOB.search, maxSamples: 0 }, extra: 1 });
    const { exitCode, error } = await runCommand(['krige', job, '--out', out]);
    expect(exitCode).toBe(1);
    expect(error).toContain(`The job cannot be used in ${job} at search.maxSamples`);
    expect(error).toContain('\n  extra: no such key');
    expect((await readdir(folder)).sort()).toEqual(['job.json', 'samples.csv']);
  });

  it('names the column that the samples do not have, and the file that is missing', async () => {
    const column = await writeJob({ ...JOB, samples: { ...JOB.samples, variables: ['AU'] } });
    expect((await runCommand(['krige', column.job, '--out', column.out])).error).toContain('at samples.variables[0]');
    const file = await writeJob({ ...JOB, samples: { ...JOB.samples, file: 'elsewhere.csv' } });
    const missing = await runCommand(['krige', file.job, '--out', file.out]);
    expect(missing).toMatchObject({ exitCode: 1, error: `There is no file ${join(file.folder, 'elsewhere.csv')}.\n` });
  });
});
