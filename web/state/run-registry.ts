import type { NamedBytes } from '../../core/drillholes/index.ts';
import type { Run } from '../../core/scenario/index.ts';

/**
 * Runs and file bytes by id, outside React and outside the store: megabytes of typed arrays that no component copies, compares or
 * freezes. The store holds their ids.
 */
const runs = new Map<string, Run>();
const fileSets = new Map<string, readonly NamedBytes[]>();
let lastNumber = 0;

export function keepRun(run: Run): string {
  const id = `run-${++lastNumber}`;
  runs.set(id, run);
  recount();
  return id;
}

export function findRun(id: string | undefined): Run | null {
  return id === undefined ? null : (runs.get(id) ?? null);
}

export function forgetRun(id: string): void {
  runs.delete(id);
  recount();
}

export function keepFiles(files: readonly NamedBytes[]): string {
  const id = `files-${++lastNumber}`;
  fileSets.set(id, files);
  recount();
  return id;
}

export function findFiles(id: string): readonly NamedBytes[] {
  return fileSets.get(id) ?? [];
}

export function forgetFiles(id: string): void {
  fileSets.delete(id);
  recount();
}

let held = 0;
const listeners = new Set<() => void>();

/** Bytes of all files and of every typed array in all runs; arrays that share a buffer count once. */
export function heldBytes(): number {
  return held;
}

/** Calls back whenever what is held changes; returns what ends it. */
export function onHeldBytes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function recount(): void {
  const buffers = new Set<ArrayBufferLike>();
  for (const files of fileSets.values()) for (const file of files) buffers.add(file.bytes.buffer);
  for (const run of runs.values()) collectBuffers(run, buffers, 0);
  held = 0;
  for (const buffer of buffers) held += buffer.byteLength;
  for (const listener of listeners) listener();
}

/** A run nests its tables a few levels deep; anything deeper holds no arrays. */
const DEEPEST = 6;

function collectBuffers(value: unknown, buffers: Set<ArrayBufferLike>, depth: number): void {
  if (ArrayBuffer.isView(value)) {
    buffers.add(value.buffer);
    return;
  }
  if (depth >= DEEPEST || typeof value !== 'object' || value === null) return;
  const parts = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) collectBuffers(part, buffers, depth + 1);
}
