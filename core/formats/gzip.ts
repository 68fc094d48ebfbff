import { Gunzip, gzipSync } from 'fflate';
import { ResourceError } from '../numeric/index.ts';

/** Input is fed in pieces so that a member's end is found; see `Gunzip` of fflate. */
const CHUNK = 1 << 20;

/**
 * Inflates gzip data and returns anything else as it is. Looking at the first two bytes and not at the name, because servers may
 * have inflated a `.gz` on the way. Concatenated members give concatenated contents.
 *
 * @throws ResourceError `inputUnusable` where the data is damaged or cut short
 */
export function inflateIfGzip(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflater = new Gunzip((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) inflater.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (cause) {
    throw new ResourceError('inputUnusable', { format: 'gzip', reason: cause instanceof Error ? cause.message : String(cause) });
  }
  const inflated = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    inflated.set(part, at);
    at += part.length;
  }
  return inflated;
}

/** Compresses to gzip without name or time, so that equal contents are equal files. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}
