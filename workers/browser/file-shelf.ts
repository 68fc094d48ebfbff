import type { NamedBytes } from '../../core/drillholes/index.ts';

/** Files on their way to the pipeline's worker: the bytes of those that it does not hold yet, and which ones it may forget. */
export interface SentFiles {
  readonly files: readonly { readonly name: string; readonly id: number; readonly bytes: Uint8Array | null }[];
  readonly forget: readonly number[];
}

/** Files of this many calls stay with the worker: two deposits side by side need no second trip. */
const CALLS_HELD = 3;

const ids = new WeakMap<Uint8Array, number>();
let lastId = 0;

function idOf(bytes: Uint8Array): number {
  const known = ids.get(bytes);
  if (known !== undefined) return known;
  lastId += 1;
  ids.set(bytes, lastId);
  return lastId;
}

/** The page's side: knows what the worker holds, so that a file crosses once however often it is estimated. The same array is the same file. */
export function createFileSender(): (files: readonly NamedBytes[]) => SentFiles {
  const calls: (readonly number[])[] = [];
  return (files) => {
    const held = new Set(calls.flat());
    calls.push(files.map((file) => idOf(file.bytes)));
    while (calls.length > CALLS_HELD) calls.shift();
    const kept = new Set(calls.flat());
    return {
      files: files.map(({ name, bytes }) => ({ name, id: idOf(bytes), bytes: held.has(idOf(bytes)) ? null : bytes })),
      forget: [...held].filter((id) => !kept.has(id)),
    };
  };
}

/** The worker's side: the same array for the same file each time, which is how the pipeline knows that nothing changed. */
export function createFileShelf(): (sent: SentFiles) => readonly NamedBytes[] {
  const shelf = new Map<number, Uint8Array>();
  return ({ files, forget }) => {
    for (const { id, bytes } of files) if (bytes !== null) shelf.set(id, bytes);
    for (const id of forget) shelf.delete(id);
    return files.map(({ name, id }) => ({ name, bytes: shelf.get(id) ?? new Uint8Array() }));
  };
}
