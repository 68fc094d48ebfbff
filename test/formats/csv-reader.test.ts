import { describe, expect, it } from 'vitest';
import { type CsvDialect, type ParsedTable, readCsv } from '../../core/formats/index.ts';

function read(text: string, dialect?: Partial<CsvDialect>): ParsedTable {
  return readCsv('test.csv', new TextEncoder().encode(text), dialect);
}

function rows(table: ParsedTable): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) => table.columns.map((column) => column.text(row)));
}

function names(table: ParsedTable): string[] {
  return table.columns.map((column) => column.name);
}

describe('readCsv', () => {
  it('reads quotes, doubled quotes and line ends inside quotes, and knows the lines', () => {
    const table = read('id,note,n\r\nA,"two\r\nlines, ""quoted""",1\r\nB,,2\r\n\r\nC,"",3');
    expect(rows(table)).toEqual([
      ['A', 'two\r\nlines, "quoted"', '1'],
      ['B', '', '2'],
      ['C', '', '3'],
    ]);
    expect([0, 1, 2].map((row) => table.lineOf(row))).toEqual([2, 4, 6]);
    expect(table.issues).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r'])('ends records with %j, with or without a last one', (newline) => {
    for (const end of ['', newline]) {
      expect(rows(read(`a,b${newline}1,2${newline}3,4${end}`))).toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
    }
  });

  it('lists short and long rows with their line and keeps them', () => {
    const table = read('a,b,c\n1,2\n1,2,3\n1,2,3,4\n');
    expect(rows(table)).toEqual([
      ['1', '2', ''],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(table.issues.map(({ code, row, found, expected }) => [code, row, found, expected])).toEqual([
      ['rowTooShort', 2, '2', '3'],
      ['rowTooLong', 4, '4', '3'],
    ]);
  });

  it('passes over blank lines, rows of bare delimiters and spare delimiters at line ends', () => {
    const table = read('a,b,,\n\n1,2,,\n,,,\n   \n3,4\n');
    expect(names(table)).toEqual(['a', 'b']);
    expect(rows(table)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(table.issues).toEqual([]);
  });

  it('keeps columns named twice, not at all, or like parts of an object', () => {
    const table = read('a,a,,__proto__,constructor\n1,2,3,4,5\n');
    expect(names(table)).toEqual(['a', 'a', '', '__proto__', 'constructor']);
    expect(rows(table)).toEqual([['1', '2', '3', '4', '5']]);
  });

  it('does not let a stray quote swallow the file', () => {
    const table = read('id,size\nA,"4" casing\nB,5\nC,"6\n');
    expect(rows(table)).toEqual([
      ['A', '"4" casing'],
      ['B', '5'],
      ['C', '"6'],
    ]);
    expect(table.issues.map(({ code, count }) => [code, count])).toEqual([['quoteUnbalanced', 2]]);
  });

  it('allows spaces behind a closing quote, and quotes inside bare cells', () => {
    expect(rows(read('a,b\n"x y" ,6" rod\n'))).toEqual([['x y', '6" rod']]);
  });

  it.each([
    [',', 'a,b,c\n1,2.5,3\n'],
    [';', 'a;b;c\n1;2,5;3\n'],
    ['\t', 'a\tb\tc\n1\t2.5\t3\n'],
    ['|', 'a|b|c\n1|2.5|3\n'],
  ])('recognises %j', (delimiter, text) => {
    const table = read(text);
    expect(table.dialect.delimiter).toBe(delimiter);
    expect([...(table.columns[1]?.numbers().values ?? [])]).toEqual([2.5]);
  });

  it('recognises the decimal mark of a semicolon file from its numbers', () => {
    expect(read('a;b\n1.5;x\n').dialect.decimalMark).toBe('.');
    expect(read('a;b\n1,5;x\n').dialect.decimalMark).toBe(',');
    expect(read('a;b\n1;x\n').dialect.decimalMark).toBe(',');
    expect(read('a,b\n1.5,x\n').dialect.decimalMark).toBe('.');
    const mixed = read('a;b;c\n1,5;1,25;1.5\n');
    expect(mixed.dialect.decimalMark).toBe(',');
    expect(mixed.issues.map((issue) => issue.code)).toEqual(['dialectAssumed']);
  });

  it('asks where two delimiters split the file alike, and takes a given one', () => {
    const text = 'a,b|c\n1,2|3\n';
    expect(read(text).issues.map((issue) => issue.code)).toEqual(['dialectAssumed']);
    const given = read(text, { delimiter: '|', decimalMark: ',' });
    expect(given.issues).toEqual([]);
    expect(rows(given)).toEqual([['1,2', '3']]);
    expect([...(given.columns[0]?.numbers().values ?? [])]).toEqual([1.2]);
  });

  it('is not misled by commas in comments of a semicolon file', () => {
    const table = read('id;comment;n\nA;red, wet, sticky;1\nB;"dry; hard";2\n');
    expect(table.dialect.delimiter).toBe(';');
    expect(rows(table)[1]).toEqual(['B', 'dry; hard', '2']);
  });

  it('reads numbers, quoted ones too, and names the rows it refuses', () => {
    const column = read('n,x\n1.5,a\n"2.5",b\n,c\nabc,d\n<0.5,e\n  7 ,f\n').columns[0];
    const { values, refusedRows } = column?.numbers() ?? { values: new Float64Array(0), refusedRows: [] };
    expect([...values]).toEqual([1.5, 2.5, Number.NaN, Number.NaN, Number.NaN, 7]);
    expect(refusedRows).toEqual([3, 4]);
  });

  it('gives whole columns of text as it gives single cells', () => {
    const table = read('id,n\nA,1\nA,2\n"A",3\nB\n,5\n');
    const column = table.columns[0];
    expect(column?.texts()).toEqual(['A', 'A', 'A', 'B', '']);
    expect(table.columns[1]?.texts()).toEqual(['1', '2', '3', '', '5']);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', '\n \n'],
    ['a header', 'a,b\n'],
  ])('calls a file of %s empty', (_, text) => {
    const table = read(text);
    expect(table.rowCount).toBe(0);
    expect(table.issues.map(({ code, severity }) => [code, severity])).toEqual([['fileEmpty', 'error']]);
  });

  it('calls archives and binary data unreadable', () => {
    for (const bytes of [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), Uint8Array.of(0x61, 0x2c, 0, 1, 2, 3, 0x0a)]) {
      expect(readCsv('x.xlsx', bytes).issues.map((issue) => issue.code)).toEqual(['fileUnreadable']);
    }
  });

  it('counts issues of one kind beyond a hundred', () => {
    const table = read(`a,b\n${'1\n'.repeat(250)}`);
    expect(table.issues).toHaveLength(101);
    expect(table.issues.at(-1)).toMatchObject({ code: 'rowTooShort', row: 102, count: 150 });
  });
});
