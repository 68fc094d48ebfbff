import type { Issue } from '../numeric/index.ts';
import { cellText, isBlank, openCursor, quotedBounds, type RecordCursor, scanNextRecord } from './csv-cells.ts';
import { type CsvDialect, recogniseDialect } from './csv-dialect.ts';
import { createIssueTally, describeIssue, type IssueTally } from './issue-tally.ts';
import { NOT_A_NUMBER, numberInBytes } from './parse-number.ts';
import type { NumberColumn, ParsedTable, TableColumn } from './parsed-table.ts';
import { toUtf8 } from './text-encoding.ts';

/** Where every cell of the table lies: row r has columnCount + 1 entries, cell c ending one byte before the next entry. */
interface CellIndex {
  readonly bytes: Uint8Array;
  readonly columnCount: number;
  readonly rowCount: number;
  readonly starts: Uint32Array;
  readonly lines: Uint32Array;
}

const MAX_HEADER_CELLS = 1 << 16;

/** Files that are no text: archives (XLSX among them) and anything with NUL bytes, which no text encoding but UTF-16 has. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return true;
  return bytes.subarray(0, 4096).includes(0);
}

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(length, 2 * array.length));
  larger.set(array);
  return larger;
}

function readHeader(cursor: RecordCursor): string[] {
  const starts = new Uint32Array(MAX_HEADER_CELLS + 1);
  const { cells } = scanNextRecord(cursor, starts);
  const names: string[] = [];
  for (let cell = 0; cell < Math.min(cells, MAX_HEADER_CELLS); cell++) {
    names.push(cellText(cursor.bytes, starts[cell] as number, (starts[cell + 1] as number) - 1).trim());
  }
  // Spreadsheets end every line with spare delimiters; a nameless last column without content is no column.
  while (names.at(-1) === '') names.pop();
  return names;
}

function indexCells(cursor: RecordCursor, columnCount: number, name: string, issues: IssueTally): CellIndex {
  const stride = columnCount + 1;
  const record = new Uint32Array(stride);
  let starts = new Uint32Array(stride * 1024);
  let lines = new Uint32Array(1024);
  let rowCount = 0;
  for (;;) {
    const { cells, line } = scanNextRecord(cursor, record);
    if (cells === 0) break;
    if (cells < columnCount || (cells > columnCount && !isBlank(cursor.bytes, record[columnCount] as number, cursor.position, cursor.delimiter))) {
      const parts = { row: line, found: `${cells}`, expected: `${columnCount}`, action: 'none' } as const;
      issues.add(describeIssue(cells < columnCount ? 'rowTooShort' : 'rowTooLong', 'warning', name, parts));
    }
    if (rowCount === lines.length) {
      lines = grown(lines, rowCount + 1);
      starts = grown(starts, (rowCount + 1) * stride);
    }
    lines[rowCount] = line;
    // Missing cells all begin behind the record's end, so they read as empty.
    const known = Math.min(cells, columnCount);
    for (let entry = 0; entry < stride; entry++) starts[rowCount * stride + entry] = record[Math.min(entry, known)] as number;
    rowCount++;
  }
  return { bytes: cursor.bytes, columnCount, rowCount, starts, lines };
}

function readNumbers(index: CellIndex, column: number, decimalByte: number): NumberColumn {
  const { bytes, rowCount, starts } = index;
  const stride = index.columnCount + 1;
  const values = new Float64Array(rowCount);
  const refusedRows: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    let start = starts[row * stride + column] as number;
    let end = (starts[row * stride + column + 1] as number) - 1;
    const quoted = quotedBounds(bytes, start, end);
    if (quoted !== null) [start, end] = quoted;
    const value = end > start ? numberInBytes(bytes, start, end, decimalByte) : Number.NaN;
    if (value === NOT_A_NUMBER) refusedRows.push(row);
    values[row] = Number.isFinite(value) ? value : Number.NaN;
  }
  return { values, refusedRows };
}

function readTexts(index: CellIndex, column: number): string[] {
  const { bytes, rowCount, starts } = index;
  const stride = index.columnCount + 1;
  const texts: string[] = [];
  let previous = '';
  let previousStart = 0;
  let previousLength = 0;
  for (let row = 0; row < rowCount; row++) {
    const start = starts[row * stride + column] as number;
    const length = Math.max(0, (starts[row * stride + column + 1] as number) - 1 - start);
    let same = length === previousLength;
    for (let n = 0; same && n < length; n++) same = bytes[start + n] === bytes[previousStart + n];
    // Hole ids come in runs: one string for a run, not one per row.
    if (!same) previous = cellText(bytes, start, start + length);
    texts.push(previous);
    previousStart = start;
    previousLength = length;
  }
  return texts;
}

function makeColumn(index: CellIndex, name: string, column: number, decimalByte: number): TableColumn {
  const stride = index.columnCount + 1;
  return {
    name,
    text: (row) => cellText(index.bytes, index.starts[row * stride + column] as number, (index.starts[row * stride + column + 1] as number) - 1),
    texts: () => readTexts(index, column),
    numbers: () => readNumbers(index, column, decimalByte),
  };
}

function emptyTable(name: string, issue: Issue): ParsedTable {
  return { name, dialect: { delimiter: ',', decimalMark: '.' }, encoding: 'utf-8', columns: [], rowCount: 0, lineOf: () => 1, issues: [issue] };
}

/**
 * Reads a delimited text file. The first record that is not blank is the header; blank lines are skipped.
 *
 * The file's cells stay bytes until they are asked for, so memory is the file plus four bytes per cell. Short rows read as empty
 * in their missing cells, cells beyond the header are left out; both give an issue, as do unbalanced quotes, an assumed encoding
 * and an ambiguous dialect. Parts of the dialect that are given are not guessed. O(bytes).
 */
export function readCsv(name: string, fileBytes: Uint8Array, dialect: Partial<CsvDialect> = {}): ParsedTable {
  const { bytes, encoding } = toUtf8(fileBytes);
  if (isBinary(bytes)) return emptyTable(name, describeIssue('fileUnreadable', 'error', name, { expected: 'delimited text', action: 'fileIgnored' }));
  const issues = createIssueTally();
  const recognised = recogniseDialect(bytes, dialect);
  const { delimiter, decimalMark } = recognised.dialect;
  const cursor = openCursor(bytes, delimiter);
  const names = readHeader(cursor);
  const index = indexCells(cursor, names.length, name, issues);
  if (index.rowCount === 0) issues.add(describeIssue('fileEmpty', 'error', name, { action: 'fileIgnored' }));
  if (encoding === 'windows-1252') issues.add(describeIssue('encodingAssumed', 'info', name, { found: encoding, action: 'converted' }));
  if (recognised.isDelimiterAmbiguous) issues.add(describeIssue('dialectAssumed', 'warning', name, { found: delimiter }));
  if (recognised.isDecimalMarkAmbiguous) issues.add(describeIssue('dialectAssumed', 'warning', name, { found: decimalMark }));
  if (cursor.unbalancedQuotes > 0) issues.add(describeIssue('quoteUnbalanced', 'warning', name, { found: '"', count: cursor.unbalancedQuotes }));
  return {
    name,
    dialect: recognised.dialect,
    encoding,
    columns: names.map((header, column) => makeColumn(index, header, column, decimalMark.charCodeAt(0))),
    rowCount: index.rowCount,
    lineOf: (row) => index.lines[row] as number,
    issues: issues.finish(),
  };
}
