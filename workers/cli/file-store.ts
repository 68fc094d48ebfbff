import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { ResourceError } from '../../core/numeric/index.ts';

/** A file's content, whole or piece by piece. */
export type FileContent = string | Uint8Array | Iterable<Uint8Array>;

/** Reads a file, or its `.gz` twin where only that is there; says which one it was. The bytes are as stored. */
export async function readInput(path: string): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    if (!isMissing(error) || path.endsWith('.gz')) throw error;
    const zipped = `${path}.gz`;
    try {
      return { path: zipped, bytes: await readFile(zipped) };
    } catch (second) {
      throw isMissing(second) ? error : second;
    }
  }
}

/** A path as a person at this folder would write it: relative where that is shorter. */
export function shownPath(path: string): string {
  const near = relative('', path);
  return near.startsWith('..') ? path : near || '.';
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/**
 * Writes files that belong together into a folder. Each is written whole under a temporary name first, so a fault or an abort leaves the
 * folder as it was; then `last`, if it is there from an earlier time, is taken away, the files take their names, and `last` comes last:
 * a folder that holds it holds the others complete.
 *
 * @throws ResourceError `cancelled`, and the errors of the file system
 */
export async function writeTogether(folder: string, files: ReadonlyMap<string, FileContent>, last: string, signal?: AbortSignal): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = [...files.keys()].sort((a, b) => Number(a === last) - Number(b === last));
  const temporary = (name: string) => temporaryPath(folder, name);
  try {
    for (const name of names) await writeWhole(temporary(name), files.get(name) ?? '', signal);
    await rm(join(folder, last), { force: true });
    for (const name of names) await rename(temporary(name), join(folder, name));
  } finally {
    for (const name of names) await rm(temporary(name), { force: true });
  }
}

/** Writes one file under a temporary name first, so that the place holds the old file or the new one, never a part. */
export async function writeFileWhole(path: string, content: FileContent, signal?: AbortSignal): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = temporaryPath(dirname(path), basename(path));
  try {
    await writeWhole(temporary, content, signal);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function temporaryPath(folder: string, name: string): string {
  return join(folder, `.${name}.${process.pid}.part`);
}

async function writeWhole(path: string, content: FileContent, signal: AbortSignal | undefined): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const piece of pieces(content)) {
      if (signal?.aborted) throw new ResourceError('cancelled', {});
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

export function pieces(content: FileContent): Iterable<Uint8Array> {
  if (typeof content === 'string') return [new TextEncoder().encode(content)];
  return content instanceof Uint8Array ? [content] : content;
}
