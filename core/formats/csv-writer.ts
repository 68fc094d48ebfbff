import { ResourceError } from '../numeric/index.ts';
import type { Delimiter } from './csv-dialect.ts';
import { parseNumber } from './parse-number.ts';

/** A column to write. Numbers are written shortest (they read back to the same double) unless decimals are given; NaN is an empty cell. */
export type CsvColumn =
  | { readonly name: string; readonly values: Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array; readonly decimals?: number }
  | { readonly name: string; readonly values: readonly string[] };

export interface CsvWriteOptions {
  readonly delimiter?: Delimiter;
  readonly newline?: '\n' | '\r\n';
}

/** A piece of the file is handed on when it has grown past this. */
const PIECE = 1 << 20;
/** No number takes more characters than this: 21 digits before the mark, the mark and up to 20 decimals. */
const LONGEST_NUMBER = 48;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
/** Scaled values below this have exact whole parts and room to tell a tie from its neighbours. */
const SCALED_LIMIT = 0x8000_0000;
/** Scaled values this close to half a unit are rounded by the slow, exact way. */
const TIE_MARGIN = 1e-5;

const encoder = new TextEncoder();
const FORMULA_START = /^[=+\-@\t\r]/;

/** Bytes of one piece under construction. Mutable by design: the writer's inner loop must not allocate. */
interface PieceBuffer {
  bytes: Uint8Array<ArrayBuffer>;
  length: number;
}

function reserve(buffer: PieceBuffer, more: number): void {
  if (buffer.length + more <= buffer.bytes.length) return;
  const larger = new Uint8Array(2 * buffer.bytes.length + more);
  larger.set(buffer.bytes.subarray(0, buffer.length));
  buffer.bytes = larger;
}

function putAscii(buffer: PieceBuffer, text: string): void {
  for (let at = 0; at < text.length; at++) buffer.bytes[buffer.length++] = text.charCodeAt(at);
}

/** Writes a whole number below 2^53 with at least `width` digits. */
function putDigits(buffer: PieceBuffer, whole: number, width: number): void {
  const { bytes } = buffer;
  let digits = 1;
  for (let power = 10; power <= whole; power *= 10) digits++;
  if (digits < width) digits = width;
  let rest = whole;
  for (let at = buffer.length + digits - 1; at >= buffer.length; at--) {
    const next = Math.floor(rest / 10);
    bytes[at] = 48 + rest - 10 * next;
    rest = next;
  }
  buffer.length += digits;
}

/** The same characters as `value.toFixed(decimals)`, except that nothing is written as minus zero. */
function putFixed(buffer: PieceBuffer, value: number, decimals: number): void {
  const power = POWERS[decimals];
  const magnitude = Math.abs(value);
  const scaled = power === undefined ? SCALED_LIMIT : magnitude * power;
  const whole = Math.floor(scaled);
  if (power === undefined || scaled >= SCALED_LIMIT || Math.abs(scaled - whole - 0.5) < TIE_MARGIN) {
    const text = value.toFixed(decimals);
    putAscii(buffer, Number(text) === 0 ? text.replace('-', '') : text);
    return;
  }
  const rounded = scaled - whole > 0.5 ? whole + 1 : whole;
  if (value < 0 && rounded > 0) buffer.bytes[buffer.length++] = 45;
  const units = Math.floor(rounded / power);
  putDigits(buffer, units, 1);
  if (decimals === 0) return;
  buffer.bytes[buffer.length++] = 46;
  putDigits(buffer, rounded - units * power, decimals);
}

function putNumber(buffer: PieceBuffer, value: number, decimals: number | undefined, column: string): void {
  if (Number.isNaN(value)) return;
  if (!Number.isFinite(value)) throw new ResourceError('numberOutOfRange', { column, found: String(value) });
  reserve(buffer, LONGEST_NUMBER);
  if (decimals !== undefined && Math.abs(value) < 1e21) putFixed(buffer, value, decimals);
  else if (Number.isInteger(value) && value >= 0 && value < SCALED_LIMIT) putDigits(buffer, value, 1);
  else putAscii(buffer, String(value));
}

/**
 * A spreadsheet runs a cell that begins like a formula; an apostrophe stops that. Plain numbers such as −0.5 are left alone.
 *
 * **Source:** OWASP, CSV Injection.
 */
function guardFormula(text: string): string {
  return FORMULA_START.test(text) && parseNumber(text) === null ? `'${text}` : text;
}

function quoteText(text: string, delimiter: string): string {
  const guarded = guardFormula(text);
  if (guarded === '') return '';
  const needsQuotes = guarded.includes(delimiter) || /["\r\n]|^ | $/.test(guarded);
  return needsQuotes ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function putText(buffer: PieceBuffer, text: string): void {
  reserve(buffer, 3 * text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) {
      const bytes = encoder.encode(text.slice(at));
      buffer.bytes.set(bytes, buffer.length);
      buffer.length += bytes.length;
      return;
    }
    buffer.bytes[buffer.length++] = code;
  }
}

/** Writes one column's cell of a given row. */
type PutCell = (buffer: PieceBuffer, row: number) => void;

function isText(column: CsvColumn): column is Extract<CsvColumn, { values: readonly string[] }> {
  return Array.isArray(column.values);
}

function cellWriter(column: CsvColumn, delimiter: string): PutCell {
  if (isText(column)) {
    const { values } = column;
    // Codes and hole ids repeat: quote each distinct text once.
    const quoted = new Map<string, string>();
    return (buffer, row) => {
      const text = values[row] as string;
      let cell = quoted.get(text);
      if (cell === undefined) {
        cell = quoteText(text, delimiter);
        quoted.set(text, cell);
      }
      putText(buffer, cell);
    };
  }
  const { values, decimals, name } = column;
  return (buffer, row) => putNumber(buffer, values[row] as number, decimals, name);
}

/**
 * Writes columns as RFC 4180 text in UTF-8, piece by piece (about 1 MB each), header first.
 *
 * Cells are quoted only where they must be. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @throws ResourceError `columnLengthMismatch`; `numberOutOfRange` for an infinite value
 */
export function* writeCsvPieces(columns: readonly CsvColumn[], options: CsvWriteOptions = {}): Generator<Uint8Array, void> {
  const { delimiter = ',', newline = '\n' } = options;
  const rowCount = columns[0]?.values.length ?? 0;
  for (const column of columns) {
    if (column.values.length !== rowCount)
      throw new ResourceError('columnLengthMismatch', { column: column.name, expected: rowCount, found: column.values.length });
  }
  const writers = columns.map((column) => cellWriter(column, delimiter));
  const buffer: PieceBuffer = { bytes: new Uint8Array(PIECE + (PIECE >> 2)), length: 0 };
  putText(buffer, columns.map((column) => quoteText(column.name, delimiter)).join(delimiter) + newline);
  const separator = delimiter.charCodeAt(0);
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < writers.length; column++) {
      reserve(buffer, 2);
      if (column > 0) buffer.bytes[buffer.length++] = separator;
      (writers[column] as PutCell)(buffer, row);
    }
    putText(buffer, newline);
    if (buffer.length >= PIECE) {
      yield buffer.bytes.slice(0, buffer.length);
      buffer.length = 0;
    }
  }
  if (buffer.length > 0) yield buffer.bytes.slice(0, buffer.length);
}

/** The whole file of {@link writeCsvPieces} in one array. */
export function writeCsv(columns: readonly CsvColumn[], options: CsvWriteOptions = {}): Uint8Array {
  const pieces = [...writeCsvPieces(columns, options)];
  const file = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}
