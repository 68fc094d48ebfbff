export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes 0x80–0x9F in Windows-1252; the five that it leaves undefined map to the control character of the same number. */
const WINDOWS_1252_HIGH = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d,
  0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

/** Bytes per step of a re-encoding: a file never becomes one string. Even, so that no UTF-16 unit is cut. */
const CHUNK = 1 << 20;

/** Bytes that are looked at to tell UTF-16 without a byte-order mark from text with a stray NUL. */
const PROBE = 1024;

/** Lead bytes whose second byte is confined further than 0x80–0xBF: lead → lowest, highest. */
const CONFINED_SECOND: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);
const ANY_SECOND: readonly [number, number] = [0x80, 0xbf];

function continuationCount(lead: number): number {
  if (lead < 0xe0) return 1;
  return lead < 0xf0 ? 2 : 3;
}

/**
 * Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
 *
 * **Source:** The Unicode Standard, table 3-7, Well-formed UTF-8 byte sequences.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  const length = bytes.length;
  let at = 0;
  while (at < length) {
    const lead = bytes[at++] as number;
    if (lead < 0x80) continue;
    if (lead < 0xc2 || lead > 0xf4) return false;
    const [lowest, highest] = CONFINED_SECOND.get(lead) ?? ANY_SECOND;
    const second = bytes[at] ?? 0;
    if (second < lowest || second > highest) return false;
    const next = at + continuationCount(lead);
    for (at++; at < next; at++) {
      if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
    }
  }
  return true;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function reencodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Uint8Array {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  // The encoder would replace a pair of surrogates cut by a chunk's end; the decoder holds the first half back for us.
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(encoder.encode(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })));
  parts.push(encoder.encode(decoder.decode()));
  return joinBytes(parts);
}

function reencodeWindows1252(bytes: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const codes = new Uint16Array(CHUNK >> 8);
  for (let at = 0; at < bytes.length; at += codes.length) {
    const length = Math.min(codes.length, bytes.length - at);
    for (let n = 0; n < length; n++) {
      const byte = bytes[at + n] as number;
      codes[n] = byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252_HIGH[byte - 0x80] as number) : byte;
    }
    parts.push(encoder.encode(String.fromCharCode(...codes.subarray(0, length))));
  }
  return joinBytes(parts);
}

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length, PROBE) >> 1;
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) {
    if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] as number) + 1;
  }
  // Latin text in UTF-16 has a zero in nearly every unit, always on the same side.
  const [first, second] = zeros as [number, number];
  if (pairs > 1 && second > 0.7 * pairs && first === 0) return 'utf-16le';
  if (pairs > 1 && first > 0.7 * pairs && second === 0) return 'utf-16be';
  return null;
}

/**
 * Brings text of the encodings that drillhole files come in to UTF-8 without a byte-order mark.
 *
 * UTF-8 and UTF-16 are recognised by mark or content; bytes that are not valid UTF-8 are taken as Windows-1252, which covers
 * Latin-1. UTF-8 without a mark is returned as it is, without a copy.
 */
export function toUtf8(bytes: Uint8Array): { bytes: Uint8Array; encoding: TextEncodingName } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && isUtf8(bytes)) return { bytes: bytes.subarray(3), encoding: 'utf-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { bytes: reencodeUtf16(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { bytes: reencodeUtf16(bytes, 'utf-16be'), encoding: 'utf-16be' };
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return { bytes: reencodeUtf16(bytes, utf16), encoding: utf16 };
  if (isUtf8(bytes)) return { bytes, encoding: 'utf-8' };
  return { bytes: reencodeWindows1252(bytes), encoding: 'windows-1252' };
}
