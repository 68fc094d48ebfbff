import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../core/formats/index.ts';
import type { Issue } from '../../core/numeric/index.ts';
import { BABBITT, emptyFolder, runCommand } from './command-run.ts';

const babbitt = (name: string): string => join(BABBITT, `${name}.csv`);

async function writeFiles(files: Readonly<Record<string, string>>): Promise<(name: string) => string> {
  const folder = await emptyFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return (name) => join(folder, name);
}

describe('ionclay check', () => {
  it('knows real files by their columns, in any order, and finds what is to be known of them', async () => {
    const { exitCode, out } = await runCommand(['check', babbitt('assay'), babbitt('survey'), babbitt('collar'), '--json']);
    const { summary, issues } = JSON.parse(out) as { summary: Record<string, unknown>; issues: Issue[] };
    expect(exitCode).toBe(0);
    expect(summary.files).toEqual([
      { name: babbitt('assay'), kind: 'assay' },
      { name: babbitt('survey'), kind: 'survey' },
      { name: babbitt('collar'), kind: 'collar' },
    ]);
    expect(summary).toMatchObject({ holes: 10, surveys: 28, assays: 523, analytes: ['cu', 'ni', 's', 'fe'], usable: true });
    expect(issues.map((issue) => issue.code)).toEqual(expect.arrayContaining(['endOfHoleDerived', 'dipSignConverted', 'unitAssumed']));
  });

  it('groups issues, errors first, with file, column, line and hole', async () => {
    const path = await writeFiles({
      'holes.csv': 'HOLEID,EAST,NORTH,RL,EOH\nA,1,2,3,10\nB,x,2,3,10\n',
      'grades.csv': 'HOLEID,FROM,TO,CU_PPM\nA,0,1,5\nA,1,2,bad\nZZ,0,1,4\n',
    });
    const { exitCode, out } = await runCommand(['check', path('grades.csv'), path('holes.csv')]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/ERROR {2}.*holes\.csv, column EAST: not a number, row ignored\n {2}line 3, hole B: found "x", expected a number/);
    expect(out).toMatch(/grades\.csv, column CU_PPM: not a number, value set to missing\n {2}line 3: found "bad"/);
    expect(out).toContain('hole ZZ');
    expect(out.indexOf('ERROR')).toBeLessThan(out.indexOf('WARNING'));
    expect(out.lastIndexOf('ERROR')).toBeLessThan(out.indexOf('WARNING'));
  });

  it('reads gzip, and finds x.csv.gz where x.csv is asked for', async () => {
    const path = await writeFiles({});
    await writeFile(path('collar.csv.gz'), gzip(new TextEncoder().encode('HOLEID,EAST,NORTH,RL,EOH\nA,1,2,3,10\n')));
    const { exitCode, out } = await runCommand(['check', path('collar.csv'), '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ summary: { holes: 1 } });
  });

  it('ends with 1 where a file cannot be used, and still lists everything', async () => {
    const path = await writeFiles({ 'notes.csv': 'a,b\n1,2\n', 'empty.csv': '' });
    const { exitCode, out } = await runCommand(['check', babbitt('collar'), path('notes.csv'), path('empty.csv')]);
    expect(exitCode).toBe(1);
    expect(out).toContain(`${path('notes.csv')}: not used`);
    expect(out).toContain('10 holes');
    const none = await runCommand(['check', babbitt('assay')]);
    expect(none.exitCode).toBe(1);
    expect(none.out).toContain('There is no collar table');
    const missing = await runCommand(['check', path('nothing.csv'), path('nowhere.csv')]);
    expect(missing).toEqual({ exitCode: 1, out: '', error: `There is no file ${path('nothing.csv')}, ${path('nowhere.csv')}.\n` });
  });
});
