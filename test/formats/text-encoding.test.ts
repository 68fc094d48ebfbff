import { describe, expect, it } from 'vitest';
import { readCsv } from '../../core/formats/index.ts';

const TEXT = 'furo,descrição\nF-01,Água & laterita — “ferro” €\n';

function utf16(text: string, littleEndian: boolean, withMark: boolean): Uint8Array {
  const units = `${withMark ? '\ufeff' : ''}${text}`.split('');
  const bytes = new Uint8Array(2 * units.length);
  const view = new DataView(bytes.buffer);
  units.forEach((unit, index) => {
    view.setUint16(2 * index, unit.charCodeAt(0), littleEndian);
  });
  return bytes;
}

/** Windows-1252 of the characters above, from the code page's table. */
function windows1252(text: string): Uint8Array {
  const high = new Map([
    ['€', 0x80],
    ['“', 0x93],
    ['”', 0x94],
    ['—', 0x97],
  ]);
  return Uint8Array.from(text, (character) => high.get(character) ?? character.charCodeAt(0));
}

describe('encodings of CSV files', () => {
  const utf8 = new TextEncoder().encode(TEXT);
  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(TEXT, true, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(TEXT, false, true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(TEXT, true, false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(TEXT, false, false), 'utf-16be'],
    ['Windows-1252', windows1252(TEXT), 'windows-1252'],
  ])('reads %s', (_, bytes, encoding) => {
    const table = readCsv('furos.csv', bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.columns.map((column) => column.name)).toEqual(['furo', 'descrição']);
    expect(table.columns[1]?.text(0)).toBe('Água & laterita — “ferro” €');
  });

  it('says when it had to assume Windows-1252', () => {
    expect(readCsv('f.csv', windows1252(TEXT)).issues.map((issue) => issue.code)).toEqual(['encodingAssumed']);
    expect(readCsv('f.csv', utf8).issues).toEqual([]);
  });

  it.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['more than U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut sequence', [0xe2, 0x82]],
  ])('does not take %s for UTF-8', (_, bytes) => {
    expect(readCsv('f.csv', Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0x63, 0x2c, ...bytes)).encoding).toBe('windows-1252');
  });

  it('takes every well-formed boundary sequence for UTF-8', () => {
    const edges = '\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}';
    const table = readCsv('f.csv', new TextEncoder().encode(`a,b\n1,${edges}\n`));
    expect(table.encoding).toBe('utf-8');
    expect(table.columns[1]?.text(0)).toBe(edges);
  });

  it('keeps pairs of surrogates whole across the pieces of a large UTF-16 file', () => {
    const cell = `x${'😀'.repeat(600_000)}`;
    const table = readCsv('f.csv', utf16(`a,b\n1,${cell}\n`, true, true));
    expect(table.columns[1]?.text(0) === cell).toBe(true);
  });
});
