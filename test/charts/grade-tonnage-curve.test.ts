import { describe, expect, it } from 'vitest';
import type { GradeTonnage } from '../../core/resource/index.ts';
import { type Curve, curveOf, cutoffRange, highestWithin, readCurve, writeCurvesCsv } from '../../web/charts/grade-tonnage-curve.ts';

/** Blocks of 10, 20 and 30 Mt at 100, 300 and 600 ppm. */
const TABLE: GradeTonnage = {
  variable: 'treo',
  cutoffsPpm: Float64Array.of(0, 200, 400, 800),
  series: [
    {
      class: 'total',
      tonnes: Float64Array.of(60e6, 50e6, 30e6, 0),
      gradesPpm: new Map([
        ['treo', Float64Array.of(25_000 / 60, 24_000 / 50, 600, Number.NaN)],
        ['mreo', Float64Array.of(100, 120, 150, Number.NaN)],
      ]),
    },
  ],
};
const CURVE = curveOf(TABLE, 'total', 'treo');
/** Sums of a few numbers of this size lose no more. */
const ROUNDING = 1e-9;

describe('curveOf', () => {
  it('takes the grade that is asked for', () => {
    expect([...curveOf(TABLE, 'total', 'mreo').gradesPpm.subarray(0, 3)]).toEqual([100, 120, 150]);
  });

  it.each([
    ['measured', 'treo'],
    ['total', 'cu'],
  ] as const)('has no points for %s %s, which the table lacks', (name, variable) => {
    expect(curveOf(TABLE, name, variable).cutoffsPpm.length).toBe(0);
  });
});

describe('readCurve', () => {
  it('gives a point of the table as it stands', () => {
    expect(readCurve(CURVE, 200)).toEqual({ tonnes: 50e6, gradePpm: 480, isInterpolated: false });
  });

  it('interpolates tonnes and metal, not grade', () => {
    const reading = readCurve(CURVE, 300);
    expect(reading?.tonnes).toBe(40e6);
    // Half of the 20 Mt of 300 ppm that lie between the two cut-offs, with the 30 Mt of 600 ppm above.
    expect(reading?.gradePpm).toBeCloseTo((10 * 300 + 30 * 600) / 40, 9);
    expect(reading?.isInterpolated).toBe(true);
  });

  it('keeps the grade of the last tonnes where they run out', () => {
    expect(readCurve(CURVE, 600)?.gradePpm).toBeCloseTo(600, 9);
    expect(readCurve(CURVE, 800)).toMatchObject({ tonnes: 0 });
  });

  it('says nothing outside the table', () => {
    expect(readCurve(CURVE, 801)).toBeNull();
    expect(readCurve({ ...CURVE, cutoffsPpm: Float64Array.of(100, 200, 400, 800) }, 50)).toBeNull();
  });
});

describe('cutoffRange', () => {
  const long: Curve = {
    cutoffsPpm: Float64Array.of(0, 1000, 2000, 3000, 4000),
    tonnes: Float64Array.of(1000, 500, 4, 1, 0),
    gradesPpm: Float64Array.of(1, 2, 3, 4, Number.NaN),
  };

  it('ends where half a percent of the tonnes is left', () => {
    expect(cutoffRange([long], [])).toEqual([0, 2000]);
  });

  it('goes on to where the longest curve ends', () => {
    expect(cutoffRange([CURVE, long], [])).toEqual([0, 2000]);
    expect(cutoffRange([CURVE], [])).toEqual([0, 800]);
  });

  it('holds a cut-off that lies in the tail', () => {
    expect(cutoffRange([long], [3000])[1]).toBeGreaterThan(3000);
  });

  it('is a range even without curves', () => {
    const [low, high] = cutoffRange([], []);
    expect(high).toBeGreaterThan(low);
  });
});

describe('highestWithin', () => {
  it('leaves out what lies beyond the range', () => {
    expect(highestWithin([CURVE], [0, 200])).toEqual({ tonnes: 60e6, gradePpm: 480 });
    expect(highestWithin([CURVE], [0, 800]).gradePpm).toBe(600);
  });
});

describe('writeCurvesCsv', () => {
  const rows = (notice: string) =>
    new TextDecoder()
      .decode(writeCurvesCsv([{ label: 'Base, wide', gradeTonnage: TABLE, class: 'total' }], 'treo', notice))
      .trim()
      .split(/\r?\n/);

  it('has a row per cut-off, unrounded, and an empty cell where no tonnes are left', () => {
    const [head, first, , , last] = rows('');
    expect(head).toBe('series,class,cutoff_variable,cutoff_ppm,tonnes,treo_ppm');
    expect(first?.startsWith('"Base, wide",total,treo,0,60000000,')).toBe(true);
    expect(Number(first?.split(',').at(-1))).toBeCloseTo(25_000 / 60, -Math.log10(ROUNDING));
    expect(last).toBe('"Base, wide",total,treo,800,0,');
  });

  it('carries the notice in every row', () => {
    const lines = rows('Synthetic.');
    expect(lines).toHaveLength(5);
    expect(lines[0]?.endsWith(',notice')).toBe(true);
    expect(lines.slice(1).every((line) => line.endsWith(',Synthetic.'))).toBe(true);
  });
});
