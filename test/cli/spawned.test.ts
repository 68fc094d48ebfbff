import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { builtFile } from '../workers/built-cli.ts';
import { BABBITT, emptyFolder, FIXTURES } from './command-run.ts';

// A process starts slowly on a machine that does other things.
vi.setConfig({ testTimeout: 60_000 });

const CLI = builtFile('ionclay.js');

function runBuilt(args: readonly string[], cwd?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', ...(cwd === undefined ? {} : { cwd }) });
  return { status, stdout, stderr };
}

describe('the built command', () => {
  it('can be started by a shell', async () => {
    expect((await readFile(CLI, 'utf8')).startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  it('ends with 0, 1 and 2, results on standard output and complaints on standard error', () => {
    expect(runBuilt(['--version'])).toMatchObject({ status: 0, stderr: '' });
    expect(runBuilt(['check', join(BABBITT, 'collar.csv')])).toMatchObject({ status: 0, stderr: '' });
    expect(runBuilt(['check', 'nowhere.csv'])).toMatchObject({ status: 1, stdout: '' });
    expect(runBuilt(['chek'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('estimates into out/<name> of the folder it is in, and verifies it', async () => {
    const folder = await emptyFolder();
    await cp(FIXTURES, folder, { recursive: true });
    const estimate = runBuilt(['estimate', 'babbitt-scenario.json'], folder);
    expect(estimate).toMatchObject({ status: 0, stderr: '' });
    expect(estimate.stdout).toContain('Written to out/babbitt-scenario: blocks.csv, statement.json, grade-tonnage.csv, manifest.json');
    expect((await readdir(join(folder, 'out/babbitt-scenario'))).length).toBe(4);
    const verify = runBuilt(['verify', 'out/babbitt-scenario'], folder);
    expect(verify).toMatchObject({ status: 0, stderr: '' });
    expect(verify.stdout).toMatch(/^Identical: /);
  });

  it('ends quietly when the reader of its pipe goes away', async () => {
    const child = spawn(process.execPath, [CLI, 'check', join(BABBITT, 'collar.csv'), '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    await new Promise((resolve) => child.once('close', resolve));
    expect(complaint).toBe('');
  });

  it.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops at %s with %i and writes nothing', async (signal, code) => {
    const folder = await emptyFolder();
    await cp(FIXTURES, folder, { recursive: true });
    // The collars come through a named pipe: once it opens, the command is known to be at work.
    const collar = join(folder, 'babbitt/collar.csv');
    const content = await readFile(collar);
    await rm(collar);
    expect(spawnSync('/usr/bin/env', ['mkfifo', collar]).status).toBe(0);
    const child = spawn(process.execPath, [CLI, 'estimate', join(folder, 'babbitt-scenario.json'), '--out', join(folder, 'out')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', (exitCode) => resolve(exitCode)));
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const pipe = await open(collar, 'w');
    child.kill(signal);
    await pipe.writeFile(content);
    await pipe.close();
    expect(await ended).toBe(code);
    expect(said).toBe('Stopped; nothing was written.\n');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
