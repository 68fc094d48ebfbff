import { describe, expect, it } from 'vitest';
import { ASSAY_BELOW, ASSAY_MEASURED, ASSAY_MISSING, ASSAY_OVER, type ReadSettings } from '../../core/drillholes/index.ts';
import { readTexts } from './read-text.ts';

function readColumn(header: string, cells: readonly string[], settings: Partial<ReadSettings> = {}): { values: number[]; flags: number[]; issues: string[] } {
  const rows = cells.map((cell, index) => `A,${index},${index + 1},${cell}`);
  const database = readTexts({ assay: `BHID,FROM,TO,${header}\n${rows.join('\n')}\n` }, settings);
  const column = database.assays.analytes[0];
  return {
    values: [...(column?.values ?? [])],
    flags: [...(column?.flags ?? [])],
    issues: database.issues.map(({ code, severity, count, found }) => [code, severity, count ?? found].join(' ')),
  };
}

describe('assay values', () => {
  it.each([
    ['half', [0.25, 1, 0.25]],
    ['zero', [0, 0, 0]],
    ['limit', [0.5, 2, 0.5]],
    ['missing', [Number.NaN, Number.NaN, Number.NaN]],
  ] as const)('gives values below detection %s', (belowDetection, expected) => {
    const { values, flags, issues } = readColumn('La_ppm', ['<0.5', '< 2', '-0.5', '7'], { belowDetection });
    expect(values).toEqual([...expected, 7]);
    expect(flags).toEqual([ASSAY_BELOW, ASSAY_BELOW, ASSAY_BELOW, ASSAY_MEASURED]);
    expect(issues).toEqual(['valueBelowDetection info 2', 'valueNegative info 1']);
  });

  it.each([
    ['limit', 10_000],
    ['missing', Number.NaN],
  ] as const)('gives values over range the %s', (overRange, expected) => {
    const { values, flags, issues } = readColumn('Ce_ppm', ['>10000', '>=10000', '12'], { overRange });
    expect(values).toEqual([expected, expected, 12]);
    expect(flags).toEqual([ASSAY_OVER, ASSAY_OVER, ASSAY_MEASURED]);
    expect(issues).toEqual(['valueOverRange warning 2']);
  });

  it('takes the lowest stated limit for a word without one, else the smallest value measured', () => {
    expect(readColumn('La_ppm', ['BDL', '<0.5', '<2', '0.1', 'bdl']).values).toEqual([0.25, 0.25, 1, 0.1, 0.25]);
    expect(readColumn('La_ppm', ['BDL', '0', '4', '8']).values).toEqual([2, 0, 4, 8]);
    expect(readColumn('La_ppm', ['BDL']).values).toEqual([0]);
  });

  it('counts missing codes and empty cells together, codes as text and as numbers', () => {
    const { values, flags, issues } = readColumn('La_ppm', ['', 'NS', 'ns', '-99', '-99.00', '-999', 'LNR', 'IS', '5', '"  "']);
    expect(values.filter((value) => !Number.isNaN(value))).toEqual([5]);
    expect(flags.filter((flag) => flag === ASSAY_MISSING)).toHaveLength(9);
    expect(issues).toEqual(['valueMissing info 9']);
  });

  it('takes missing codes from the settings only', () => {
    const { values, issues } = readColumn('La_ppm', ['-99', '777', 'VOID'], { missingCodes: ['777', 'void'] });
    expect(values).toEqual([49.5, Number.NaN, Number.NaN]);
    expect(issues).toEqual(['valueNegative info 1', 'valueMissing info 2']);
  });

  it('lists what is no number cell by cell', () => {
    const { values, flags, issues } = readColumn('La_ppm', ['abc', '1.2.3', '<', '<-5', '1e3']);
    expect(values).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, 1000]);
    expect(flags.slice(0, 4)).toEqual([3, 3, 3, 3]);
    expect(issues).toEqual(['notANumber error abc', 'notANumber error 1.2.3', 'notANumber error <', 'notANumber error <-5']);
  });

  it.each([
    ['Cu_pct', ['0.5', '<0.01'], [5000, 50]],
    ['Au_ppb', ['7', '<2'], [0.007, 0.001]],
    ['Au_gpt', ['1.5', '>100'], [1.5, 100]],
  ])('turns %s into ppm, limits too', (header, cells, expected) => {
    expect(readColumn(header, cells).values).toEqual(expected);
  });

  it('assumes a unit that no header names, and says so', () => {
    const { values, issues } = readColumn('CU', ['0.5'], { defaultUnit: 'pct' });
    expect(values).toEqual([5000]);
    expect(issues).toEqual(['unitAssumed warning pct']);
  });

  it('lets nothing negative out', () => {
    const { values } = readColumn('La_ppm', ['-0', '-1', '-0.001', '-1e-300', '-50000']);
    expect(values.every((value) => value >= 0 && !Object.is(value, -0))).toBe(true);
  });
});
