import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ResourceError } from './resource-error.ts';

/** A column of a table as it is hashed; any typed array. */
export interface NamedColumn {
  readonly name: string;
  readonly values: ArrayBufferView;
}

const CHUNK_ELEMENTS = 8192;
const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** SHA-256 (FIPS 180-4), 32 bytes. */
export function hashBytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

/** SHA-256 of the bytes as 64 lower-case hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of the text's UTF-8 bytes, hexadecimal. */
export function hashText(text: string): string {
  return sha256Hex(new TextEncoder().encode(text));
}

/**
 * JSON with sorted keys and without spaces, so that equal settings are equal texts. Keys with an undefined value are left out.
 *
 * @throws ResourceError `numberOutOfRange` for a number that JSON cannot hold (NaN, infinities), `settingsInvalid` for anything else
 * that it cannot (undefined inside an array, functions, maps, dates, typed arrays)
 *
 * **Source:** key order and number form of RFC 8785 (JSON Canonicalization Scheme).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new ResourceError('numberOutOfRange', { name: 'canonicalJson', value: String(value) });
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || !isPlainObject(value)) throw new ResourceError('settingsInvalid', { name: 'canonicalJson', type: typeof value });
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Maps, dates and typed arrays would pass as empty objects. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * SHA-256 over columns in the order given: for each its name, element type and length, then its elements as little-endian bytes.
 *
 * Every NaN is hashed as one and the same NaN, because engines differ in the NaN that they store; −0 and 0 stay different. O(bytes), in
 * chunks, so no column is copied whole.
 */
export function hashColumns(columns: readonly NamedColumn[]): string {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  for (const { name, values } of columns) {
    const type = Object.prototype.toString.call(values).slice(8, -1);
    hash.update(encoder.encode(`${JSON.stringify([name, type, values.byteLength])}\n`));
    if (values instanceof Float64Array) updateWithFloats(hash, values, 2, 0x7ff80000);
    else if (values instanceof Float32Array) updateWithFloats(hash, values, 1, 0x7fc00000);
    else updateWithIntegers(hash, values);
  }
  return bytesToHex(hash.digest());
}

interface Updatable {
  update(bytes: Uint8Array): unknown;
}

/** `nanWord` is the most significant word of the NaN that stands for all. */
function updateWithFloats(hash: Updatable, values: Float64Array | Float32Array, wordsEach: 1 | 2, nanWord: number): void {
  const size = 4 * wordsEach;
  const view = new DataView(new ArrayBuffer(size * Math.min(CHUNK_ELEMENTS, values.length)));
  for (let start = 0; start < values.length; start += CHUNK_ELEMENTS) {
    const end = Math.min(start + CHUNK_ELEMENTS, values.length);
    for (let i = start; i < end; i++) {
      const x = values[i] as number;
      const offset = (i - start) * size;
      if (Number.isNaN(x)) {
        view.setUint32(offset, wordsEach === 1 ? nanWord : 0, true);
        if (wordsEach === 2) view.setUint32(offset + 4, nanWord, true);
      } else if (wordsEach === 2) view.setFloat64(offset, x, true);
      else view.setFloat32(offset, x, true);
    }
    hash.update(new Uint8Array(view.buffer, 0, (end - start) * size));
  }
}

function updateWithIntegers(hash: Updatable, values: ArrayBufferView): void {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const size = 'BYTES_PER_ELEMENT' in values ? Number(values.BYTES_PER_ELEMENT) : 1;
  if (LITTLE_ENDIAN || size === 1) {
    hash.update(bytes);
    return;
  }
  const swapped = bytes.slice();
  for (let i = 0; i < swapped.length; i += size) swapped.subarray(i, i + size).reverse();
  hash.update(swapped);
}
