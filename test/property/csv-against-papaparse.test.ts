import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../core/formats/index.ts';

const SEED = 20260105;
const RUNS = 1500;

/** Cells made of what breaks parsers. */
const nastyCell = fc.oneof(
  fc.constantFrom('', '0', '-0.5', '<0.01', '1,5', 'B1-001', 'é', '“x”', '😀', '__proto__', 'a b', ' '),
  fc.array(fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', '\r', ' ', 'x', '1', 'ß', '=', "'"), { maxLength: 8 }).map((parts) => parts.join('')),
);

interface FuzzFile {
  readonly text: string;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly newline: string;
}

function quoteCell(cell: string, always: boolean): string {
  return always || /[",;\t|\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const fuzzFile: fc.Arbitrary<FuzzFile> = fc
  .record({
    columns: fc.integer({ min: 2, max: 5 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.boolean(),
    lastNewline: fc.boolean(),
    quoteAll: fc.boolean(),
    rows: fc.array(fc.array(nastyCell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ columns, delimiter, newline, bom, lastNewline, quoteAll, rows }) => {
    const header = Array.from({ length: columns }, (_, index) => `column ${index}`);
    const lines = [header, ...rows].map((row) => row.map((cell) => quoteCell(cell, quoteAll)).join(delimiter));
    return { text: (bom ? '\ufeff' : '') + lines.join(newline) + (lastNewline ? newline : ''), delimiter, newline };
  });

/** Blank for us: no cell with content. What is cut or filled to the header's width is the same for both readers. */
function comparable(rows: readonly (readonly string[])[], width: number): string[][] {
  return rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

describe('readCsv against Papa Parse', () => {
  it('reads the same cells from any well-formed file', () => {
    fc.assert(
      fc.property(fuzzFile, ({ text, delimiter, newline }) => {
        const oracle = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, newline: newline as '\n' }).data;
        const table = readCsv('fuzz.csv', new TextEncoder().encode(text), { delimiter, decimalMark: '.' });
        const width = oracle[0]?.length ?? 0;
        const rows = Array.from({ length: table.rowCount }, (_, row) => table.columns.map((column) => column.text(row)));
        expect(table.columns.map((column) => column.name)).toEqual(oracle[0]);
        // A row of our table that has content only beyond the header is blank once cut, as it is for the oracle's.
        expect(comparable(rows, width)).toEqual(comparable(comparable(oracle.slice(1), width), width));
        expect(table.columns.map((column) => column.texts())).toEqual(table.columns.map((_, column) => rows.map((row) => row[column])));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('never loses a line, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', '1'), { maxLength: 60 }), (parts) => {
        const text = `a,b\n${parts.join('')}`;
        const table = readCsv('fuzz.csv', new TextEncoder().encode(text), { delimiter: ',' });
        const lines = Array.from({ length: table.rowCount }, (_, row) => table.lineOf(row));
        expect(lines).toEqual(lines.toSorted((x, y) => x - y));
        const lineCount = text.split(/\r\n|\n|\r/).length;
        expect(lines.every((line) => line >= 2 && line <= lineCount)).toBe(true);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

describe('writeCsv', () => {
  it('writes what readCsv and Papa Parse read back', () => {
    // The guard against formulas changes some text on purpose: leave its cases out.
    const text = nastyCell.filter((cell) => !/^[=+\-@\t\r]/.test(cell));
    const rows = fc.array(fc.tuple(text, fc.double({ noDefaultInfinity: true }), text), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '|'), (content, delimiter) => {
        const file = writeCsv(
          [
            { name: 'a', values: content.map((row) => row[0]) },
            { name: 'n', values: Float64Array.from(content, (row) => row[1]) },
            { name: 'b', values: content.map((row) => `x${row[2]}`) },
          ],
          { delimiter: delimiter as ',' },
        );
        const table = readCsv('written.csv', file, { delimiter: delimiter as ',', decimalMark: '.' });
        expect(table.columns[0]?.texts()).toEqual(content.map((row) => row[0]));
        expect(table.columns[2]?.texts()).toEqual(content.map((row) => `x${row[2]}`));
        // Minus zero is written as 0.
        expect([...(table.columns[1]?.numbers().values ?? [])]).toEqual(content.map((row) => row[1] + 0));
        const oracle = Papa.parse<string[]>(new TextDecoder().decode(file), { delimiter, newline: '\n', skipEmptyLines: true }).data;
        expect(oracle.slice(1).map((row) => row[0])).toEqual(content.map((row) => row[0]));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
