import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../../core/scenario/index.ts';
import { emptyFolder, runCommand } from './command-run.ts';

const COMMANDS = ['estimate', 'krige', 'check', 'verify'];

describe('ionclay', () => {
  it('lists its commands on --help, and tells its version', async () => {
    const help = await runCommand(['--help']);
    expect(help.exitCode).toBe(0);
    for (const name of COMMANDS) expect(help.out).toContain(`\n  ${name}`);
    expect(await runCommand(['--version'])).toEqual({ exitCode: 0, out: `ionclay ${ENGINE_VERSION}\n`, error: '' });
  });

  it.each(COMMANDS)('%s has a --help of its own, wherever it stands', async (name) => {
    for (const args of [
      [name, '--help'],
      [name, 'x', '-h'],
      ['help', name],
    ]) {
      const { exitCode, out, error } = await runCommand(args);
      expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
      expect(out).toContain(`Usage: ionclay ${name}`);
    }
  });

  it.each([
    [[], 'No command given.'],
    [['estimat'], 'There is no command "estimat".'],
    [['estimate'], 'Scenario is missing.'],
    [['estimate', 'makuutu', 'colossus'], '"colossus" is too much'],
    [['estimate', 'makuutu', '--cutoff', '200'], "Unknown option '--cutoff'"],
    [['estimate', 'makuutu', '--out'], "'--out <value>' argument missing"],
    [['estimate', 'makuutu', '--workers', '0'], '--workers takes a whole number from 1 to 256, not "0".'],
    [['estimate', 'makuutu', '--workers', '1.5'], 'not "1.5"'],
    [['krige', 'job.json'], '--out FILE is missing'],
    [['check'], 'A collar file is missing.'],
    [['verify'], 'Folder is missing.'],
  ])('refuses the usage %j with exit code 2', async (args, sentence) => {
    const { exitCode, out, error } = await runCommand(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error).toContain('--help');
  });
});

describe('refusals of settings and files', () => {
  async function refusalOf(scenario: unknown): Promise<string> {
    const folder = await emptyFolder();
    const path = join(folder, 'own.json');
    await writeFile(path, typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
    const { exitCode, out, error } = await runCommand(['estimate', path, '--out', join(folder, 'out')]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(error).not.toMatch(/\n\s+at /);
    return error.replaceAll(folder, '.');
  }

  const deposit = { id: 'own', name: 'Own', cutoff: { variable: 'cu', ppm: 1, source: 'assumption' } };
  const scenario = {
    name: 'own',
    deposit,
    data: { collar: { file: 'collar.csv' }, assays: [{ file: 'assay.csv' }] },
    variograms: [{ nugget: 0, structures: [{ type: 'spherical', contribution: 1, rangesM: [1, 1, 1] }] }],
    neighbourhood: { passes: [{ radiiM: [1, 1, 1], minSamples: 1, maxSamples: 4 }] },
    blockModel: { sizeM: [1, 1, 1] },
    classification: { classes: [{ class: 'inferred', maximumSpacingM: 1 }] },
  };

  it('names a scenario that is not there', async () => {
    const { exitCode, error } = await runCommand(['estimate', 'no-such-scenario.json']);
    expect(exitCode).toBe(1);
    expect(error).toMatch(/^There is no file .*no-such-scenario\.json\.\n$/);
  });

  it('names the line where JSON breaks', async () => {
    expect(await refusalOf('{\n  "name": "own",\n  "deposit" {}\n}')).toBe(
      'The file ./own.json cannot be used, line 3: format JSON, found {}, expected a colon.\n',
    );
  });

  it('names file and key of a setting that cannot be used, and all of them', async () => {
    const sentence = await refusalOf({ ...scenario, blockModel: { sizeM: [1, -1, 1] }, seed: 0.5 });
    expect(sentence).toContain('A setting cannot be used in ./own.json at blockModel.sizeM[1]');
    expect(sentence).toContain('\n  seed: ');
  });

  it('names a key that does not exist', async () => {
    expect(await refusalOf({ ...scenario, cutof: 1 })).toContain('There is a setting that does not exist in ./own.json');
  });

  it('names the deposit file where the fault stands there', async () => {
    expect(await refusalOf({ ...scenario, deposit: 'nowhere.json' })).toBe('There is no file ./nowhere.json.\n');
  });

  it('names every input file that is missing', async () => {
    expect(await refusalOf(scenario)).toBe('There is no file ./collar.csv, ./assay.csv.\n');
  });
});
