import type { ResourceStatement } from '../resource/index.ts';
import type { Manifest } from '../scenario/index.ts';

const encoder = new TextEncoder();

/** The statement as JSON that a person can read; figures unrounded. */
export function writeStatementJson(statement: ResourceStatement): Uint8Array {
  return encoder.encode(`${JSON.stringify(statement, null, 2)}\n`);
}

/** The manifest as JSON: equal runs give equal bytes. */
export function writeManifestJson(manifest: Manifest): Uint8Array {
  return encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`);
}
