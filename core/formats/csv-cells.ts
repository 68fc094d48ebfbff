const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

/** A place in a CSV file between two records. Mutable: {@link scanNextRecord} moves it on. */
export interface RecordCursor {
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  position: number;
  /** Line of the file at `position`, from 1. */
  line: number;
  /** Cells met so far that open a quote and never close it properly. */
  unbalancedQuotes: number;
}

export function openCursor(bytes: Uint8Array, delimiter: string): RecordCursor {
  return { bytes, delimiter: delimiter.charCodeAt(0), position: 0, line: 1, unbalancedQuotes: 0 };
}

function endsCell(byte: number | undefined, delimiter: number): boolean {
  return byte === undefined || byte === delimiter || byte === LINE_FEED || byte === RETURN;
}

/**
 * Position behind a quoted cell that opens at `open`, or −1 where the quotes do not balance: the closing quote (doubled quotes are
 * content) must be followed by a delimiter, a line's end or the file's end, spaces in between allowed.
 */
function skipQuoted(bytes: Uint8Array, open: number, end: number, delimiter: number): number {
  let at = open + 1;
  while (at < end) {
    if (bytes[at] !== QUOTE) {
      at++;
    } else if (at + 1 < end && bytes[at + 1] === QUOTE) {
      at += 2;
    } else {
      at++;
      while (at < end && bytes[at] === SPACE && delimiter !== SPACE) at++;
      return at === end || endsCell(bytes[at], delimiter) ? at : -1;
    }
  }
  return -1;
}

function countLineEnds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === LINE_FEED || (byte === RETURN && bytes[at + 1] !== LINE_FEED)) count++;
  }
  return count;
}

/**
 * Finds the cells of the record at the cursor and moves the cursor to the next record.
 *
 * Cell c occupies bytes starts[c] … starts[c + 1] − 1, the byte before the next start being the delimiter; the entry behind the
 * last cell is the position of the line's end plus one. Starts beyond the array's length are counted, not stored. A cell whose
 * quotes do not balance is taken literally up to the next delimiter, so a stray inch mark cannot swallow the rest of the file.
 * Records end with CRLF, LF or CR.
 *
 * @returns the number of cells; at the file's end 0
 *
 * **Source:** RFC 4180.
 */
function scanRecord(cursor: RecordCursor, starts: Uint32Array): number {
  const { bytes, delimiter } = cursor;
  const end = bytes.length;
  let at = cursor.position;
  if (at >= end) return 0;
  let cells = 0;
  for (;;) {
    if (cells < starts.length) starts[cells] = at;
    cells++;
    if (bytes[at] === QUOTE) {
      const behind = skipQuoted(bytes, at, end, delimiter);
      if (behind < 0) cursor.unbalancedQuotes++;
      else {
        cursor.line += countLineEnds(bytes, at, behind);
        at = behind;
      }
    }
    let byte = bytes[at];
    while (at < end && byte !== delimiter && byte !== LINE_FEED && byte !== RETURN) byte = bytes[++at];
    if (at < end && byte === delimiter) {
      at++;
      continue;
    }
    if (cells < starts.length) starts[cells] = at + 1;
    if (at < end) {
      cursor.line++;
      at += byte === RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
    }
    cursor.position = at;
    return cells;
  }
}

/** Whether bytes[start … end) hold nothing but delimiters, spaces and line ends. */
export function isBlank(bytes: Uint8Array, start: number, end: number, delimiter: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte !== delimiter && byte !== SPACE && byte !== LINE_FEED && byte !== RETURN) return false;
  }
  return true;
}

/** As {@link scanRecord}, past records without content: empty lines and the rows of bare delimiters that spreadsheets append. */
export function scanNextRecord(cursor: RecordCursor, starts: Uint32Array): { cells: number; line: number } {
  for (;;) {
    const { line, position } = cursor;
    const cells = scanRecord(cursor, starts);
    if (cells === 0 || !isBlank(cursor.bytes, position, cursor.position, cursor.delimiter)) return { cells, line };
  }
}

const decoder = new TextDecoder('utf-8');

function decode(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Content of a quoted cell, its bounds moved inside the quotes and trailing spaces; null where the cell is not a quoted one. */
export function quotedBounds(bytes: Uint8Array, start: number, end: number): readonly [number, number] | null {
  if (bytes[start] !== QUOTE) return null;
  const behind = skipQuoted(bytes, start, end, QUOTE);
  if (behind !== end) return null;
  let close = end - 1;
  while (bytes[close] === SPACE) close--;
  return [start + 1, close];
}

/** The text of the cell at bytes[start … end): quotes taken off and doubled quotes made single, everything else as it stands. */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  if (end <= start) return '';
  const quoted = quotedBounds(bytes, start, end);
  if (quoted === null) return decode(bytes, start, end);
  return decode(bytes, quoted[0], quoted[1]).replaceAll('""', '"');
}
