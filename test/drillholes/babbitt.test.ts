import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READ_SETTINGS, desurveyHoles, positionAt, readDrillholes } from '../../core/drillholes/index.ts';
import { codes } from './read-text.ts';

function fixture(name: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: readFileSync(new URL(`fixtures/${name}`, import.meta.url)) };
}

describe('Babbitt, an excerpt of real drilling', () => {
  const database = readDrillholes(
    { collar: fixture('babbitt-collar.csv'), survey: fixture('babbitt-survey.csv'), assays: [fixture('babbitt-assay.csv')], geology: null },
    { ...DEFAULT_READ_SETTINGS, lengthUnit: 'ft', defaultUnit: 'pct' },
  );

  it('reads everything and says what it assumed', () => {
    expect([database.holes.count, database.surveys.count, database.assays.count]).toEqual([10, 94, 453]);
    expect(codes(database)).toEqual([
      'dipSignConverted dip converted 94',
      ...['CU', 'NI', 'S', 'FE'].map((column) => `unitAssumed ${column} none`),
      ...['CU 71', 'NI 71', 'S 112', 'FE 444'].map((column) => `valueMissing 2 ${column.split(' ')[0]} valueSetMissing ${column.split(' ')[1]}`),
      'endOfHoleDerived derived 10',
    ]);
    expect(database.holes.endOfHole[0]).toBeCloseTo(2954 * 0.3048, 9);
  });

  it('keeps the grades: counts and means worked out from the file by other means', () => {
    const means = database.assays.analytes.map(({ id, values }) => {
      const grades = values.filter((value) => !Number.isNaN(value));
      return [id, grades.length, grades.reduce((sum, value) => sum + value, 0) / grades.length];
    });
    expect(means).toEqual([
      ['cu', 382, expect.closeTo(5380.628271151834, 6)],
      ['ni', 382, expect.closeTo(1428.795812342931, 6)],
      ['s', 341, expect.closeTo(16895.307856800588, 6)],
      ['fe', 9, expect.closeTo(122000.00022222221, 6)],
    ]);
  });

  it.each([
    ['B1-100B', 521.208, 700091.850248, 127873.863401, -35.299682],
    ['B1-137', 590.3976, 701484.059604, 127599.513738, -91.724671],
    ['B1-148', 590.55, 701574.834234, 127836.097416, -94.454506],
    ['B1-150', 590.3976, 701535.977672, 127924.049907, -98.740989],
  ])('brings %s where minimum-curvature.py says', (id, depth, x, y, z) => {
    const position = positionAt(desurveyHoles(database), database.holes.id.indexOf(id), depth, new Float64Array(3));
    // The script prints micrometres.
    [x, y, z].forEach((expected, axis) => {
      expect(Math.abs((position[axis] ?? Number.NaN) - expected)).toBeLessThan(1e-6);
    });
  });
});
