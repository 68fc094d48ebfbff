import { describe, expect, it } from 'vitest';
import { type CsvColumn, type CsvWriteOptions, readCsv, writeCsv, writeCsvPieces } from '../../core/formats/index.ts';

function written(columns: readonly CsvColumn[], options?: CsvWriteOptions): string {
  return new TextDecoder().decode(writeCsv(columns, options));
}

describe('writeCsv', () => {
  it('writes header, numbers and text, an empty cell for NaN', () => {
    const text = written([
      { name: 'hole', values: ['A', 'B'] },
      { name: 'x', values: Float64Array.of(0.1, Number.NaN) },
      { name: 'n', values: Int32Array.of(-3, 1_000_000) },
    ]);
    expect(text).toBe('hole,x,n\nA,0.1,-3\nB,,1000000\n');
  });

  it('writes the shortest text that reads back to the same double', () => {
    const numbers = [0.1 + 0.2, 1 / 3, 1e-7, 1e21, 123456789.125, Number.MIN_VALUE, Number.MAX_VALUE, -2.5e-10, 4294967296, 0];
    const text = written([
      { name: 'a', values: Float64Array.from(numbers) },
      { name: 'b', values: numbers.map(String) },
    ]);
    const table = readCsv('a.csv', new TextEncoder().encode(text));
    expect([...(table.columns[0]?.numbers().values ?? [])]).toEqual(numbers);
    expect(table.columns[0]?.texts()).toEqual(table.columns[1]?.texts());
  });

  it.each([0, 1, 2, 3, 6, 9, 12])('rounds to %i decimals as toFixed does, ties included, without minus zero', (decimals) => {
    const numbers = [0, 1, 0.5, 1.5, 2.5, 1.005, 1.255, 8.345, 0.285, 123456.7895, 0.0005, 0.00049999, 999.9995, 2147483647.5, 1e15 + 0.3, 1e20];
    const signed = numbers.flatMap((value) => [value, -value]);
    const cells = written([{ name: 'a', values: Float64Array.from(signed), decimals }])
      .trim()
      .split('\n')
      .slice(1);
    const expected = signed.map((value) => value.toFixed(decimals)).map((text) => (Number(text) === 0 ? text.replace('-', '') : text));
    expect(cells).toEqual(expected);
  });

  it('quotes only what must be quoted', () => {
    const values = ['plain', 'a,b', 'say "hi"', 'two\nlines', ' edge', 'ção', ''];
    expect(written([{ name: 'a;b', values }])).toBe('a;b\nplain\n"a,b"\n"say ""hi"""\n"two\nlines"\n" edge"\nção\n\n');
    expect(written([{ name: 'a;b', values: ['x;y', 'a,b'] }], { delimiter: ';', newline: '\r\n' })).toBe('"a;b"\r\n"x;y"\r\na,b\r\n');
  });

  it('disarms text that a spreadsheet would run, but not plain numbers', () => {
    const values = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '-0.5', '+7', 'a=b'];
    const cells = written([{ name: '=h', values }])
      .trimEnd()
      .split('\n');
    expect(cells).toEqual(["'=h", "'=1+1", "'+cmd", "'-2+3", "'@SUM(A1)", "'\tx", '-0.5', '+7', 'a=b']);
  });

  it('refuses infinite values and columns of different length', () => {
    expect(() => writeCsv([{ name: 'a', values: Float64Array.of(1, Number.POSITIVE_INFINITY) }])).toThrow(
      expect.objectContaining({ code: 'numberOutOfRange' }),
    );
    const ragged: CsvColumn[] = [
      { name: 'a', values: ['x'] },
      { name: 'b', values: Float64Array.of(1, 2) },
    ];
    expect(() => writeCsv(ragged)).toThrow(expect.objectContaining({ code: 'columnLengthMismatch', details: { column: 'b', expected: 1, found: 2 } }));
  });

  it('hands large files on in pieces that make the whole', () => {
    const columns: CsvColumn[] = [
      { name: 'a', values: Float64Array.from({ length: 150_000 }, (_, row) => row / 7) },
      { name: 'b', values: Array.from({ length: 150_000 }, (_, row) => (row % 1000 === 0 ? 'é'.repeat(500) : 'x')) },
    ];
    const pieces = [...writeCsvPieces(columns)];
    expect(pieces.length).toBeGreaterThan(1);
    const whole = writeCsv(columns);
    expect(Buffer.concat(pieces).equals(Buffer.from(whole))).toBe(true);
    const table = readCsv('big.csv', whole);
    expect(table.rowCount).toBe(150_000);
    expect(table.columns[0]?.numbers().values[149_999]).toBe(149_999 / 7);
    expect(table.issues).toEqual([]);
  });
});
