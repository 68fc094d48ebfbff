import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInput, writeFileWhole, writeTogether } from '../../workers/cli/file-store.ts';
import { emptyFolder } from './command-run.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function* failingAfter(pieces: readonly string[]): Generator<Uint8Array> {
  for (const piece of pieces) yield bytes(piece);
  throw new Error('the writer broke');
}

async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)));
}

describe('writeTogether', () => {
  it('makes the folder and writes texts, bytes and pieces', async () => {
    const folder = join(await emptyFolder(), 'a/b');
    await writeTogether(
      folder,
      new Map<string, string | Uint8Array | Uint8Array[]>([
        ['m', '{}'],
        ['x', bytes('ä')],
        ['y', [bytes('1'), bytes('2')]],
      ]),
      'm',
    );
    expect(await textsIn(folder)).toEqual({ m: '{}', x: 'ä', y: '12' });
  });

  it('leaves the old files untouched, and nothing else, when a writer fails at any file', async () => {
    const old = { m: 'old m', x: 'old x', y: 'old y' };
    for (const broken of ['x', 'y', 'm']) {
      const folder = await emptyFolder();
      await writeTogether(folder, new Map(Object.entries(old)), 'm');
      const files = new Map(['x', 'y', 'm'].map((name) => [name, name === broken ? failingAfter(['new', 'er']) : 'new'] as const));
      await expect(writeTogether(folder, files, 'm')).rejects.toThrow('the writer broke');
      expect(await textsIn(folder)).toEqual(old);
    }
  });

  it('stops at an abort between two pieces and leaves no part behind', async () => {
    const folder = await emptyFolder();
    const abort = new AbortController();
    function* content(): Generator<Uint8Array> {
      yield bytes('one');
      abort.abort();
      yield bytes('two');
    }
    await expect(writeTogether(folder, new Map([['x', content()]]), 'x', abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await textsIn(folder)).toEqual({});
  });
});

describe('writeFileWhole', () => {
  it('replaces a file, or keeps it when the writer fails', async () => {
    const path = join(await emptyFolder(), 'out/estimates.csv');
    await writeFileWhole(path, 'old');
    await expect(writeFileWhole(path, failingAfter(['new']))).rejects.toThrow('the writer broke');
    expect(await textsIn(join(path, '..'))).toEqual({ 'estimates.csv': 'old' });
    await writeFileWhole(path, 'new');
    expect(await textsIn(join(path, '..'))).toEqual({ 'estimates.csv': 'new' });
  });
});

describe('readInput', () => {
  it('prefers the file, takes its .gz where only that is there, and names the file that was asked for', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'both.csv'), 'plain');
    await writeFile(join(folder, 'both.csv.gz'), 'zipped');
    await writeFile(join(folder, 'one.csv.gz'), 'zipped');
    await mkdir(join(folder, 'folder'));
    expect(Buffer.from((await readInput(join(folder, 'both.csv'))).bytes).toString()).toBe('plain');
    expect(await readInput(join(folder, 'one.csv'))).toMatchObject({ path: join(folder, 'one.csv.gz') });
    await expect(readInput(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'ENOENT', path: join(folder, 'none.csv') });
    await expect(readInput(join(folder, 'folder'))).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
