import { describe, expect, it } from 'vitest';
import { roundCutoffLadder, type StatementHeader, stateResource, tabulateGradeTonnage } from '../../core/resource/index.ts';
import { WORKED, WORKED_REPORTABLE, WORKED_UNITS } from './worked-model.ts';

const HEADER: StatementHeader = {
  deposit: 'Worked',
  scenario: 'by hand',
  synthetic: false,
  notice: '',
  cutoff: { variable: 'treo', ppm: 500 },
  groups: [],
  basis: { tonnes: 'dry', clippedToLicence: false, belowEndOfHoleM: null, reportableUnits: ['CL', 'SA'] },
};

describe('stateResource', () => {
  const statement = stateResource(WORKED, WORKED_UNITS, WORKED_REPORTABLE, HEADER);

  it('totals what is reportable, classified, estimated and at or above the cut-off', () => {
    // Pieces 0, 1, 2 and 7: 100 @ 1000, 200 @ 500, 50 @ 800, 300 @ 600.
    expect(statement.totals.tonnes).toBe(650);
    expect(statement.totals.gradesPpm.treo).toBeCloseTo((100 * 1000 + 200 * 500 + 50 * 800 + 300 * 600) / 650, 12);
    expect(statement.totals.containedTonnes.nd2o3).toBeCloseTo((420_000 / 4) * 1e-6, 12);
  });

  it('gives a row per class, one per unit below it, and the total', () => {
    expect(statement.rows.map((row) => [row.class, row.unit, row.tonnes])).toEqual([
      ['measured', null, 300],
      ['measured', 'SA', 300],
      ['indicated', null, 300],
      ['indicated', 'CL', 300],
      ['inferred', null, 50],
      ['inferred', 'CL', 50],
      ['total', null, 650],
    ]);
  });

  it('lists every tonne that is left out, with its reason', () => {
    expect(statement.unreported.map(({ reason, unit, tonnes, volumeM3 }) => [reason, unit, tonnes, volumeM3])).toEqual([
      ['notEstimated', 'SA', 10, 5],
      ['unitNotReportable', 'CA', 30, 15],
      ['unclassified', 'CL', 70, 35],
      ['belowCutoff', 'SA', 400, 200],
    ]);
    const all = statement.totals.tonnes + statement.unreported.reduce((sum, row) => sum + row.tonnes, 0);
    expect(all).toBe(WORKED.tonnes.reduce((a, b) => a + b));
  });
});

describe('tabulateGradeTonnage', () => {
  const table = tabulateGradeTonnage(WORKED, 'treo', Float64Array.of(0, 500, 700, 1500));

  it('counts at and above each cut-off, by class and in total', () => {
    const tonnes = Object.fromEntries(table.series.map((s) => [s.class, Array.from(s.tonnes)]));
    expect(tonnes).toEqual({ total: [1050, 650, 150, 0], measured: [300, 300, 0, 0], indicated: [300, 300, 100, 0], inferred: [450, 50, 50, 0] });
  });

  it('weights grades by tonnes and has none where no tonnes are left', () => {
    const grade = table.series[0]?.gradesPpm.get('treo');
    expect(grade?.[2]).toBeCloseTo((100 * 1000 + 50 * 800) / 150, 12);
    expect(grade?.[3]).toBeNaN();
  });
});

describe('roundCutoffLadder', () => {
  it('climbs in round steps past the highest grade with the cut-off among them', () => {
    const ladder = Array.from(roundCutoffLadder(1930, 215));
    expect(ladder.slice(0, 4)).toEqual([0, 50, 100, 150]);
    expect(ladder).toContain(215);
    expect(ladder.at(-1)).toBe(2000);
  });
});

describe('a variable that not every piece has', () => {
  const partial = { ...WORKED, grades: new Map([['fe', Float64Array.of(10, Number.NaN, 40, 0, 0, 0, 0, 20)]]) };

  it('is averaged over the pieces that have it, and the rest is named', () => {
    const { totals } = stateResource(partial, WORKED_UNITS, WORKED_REPORTABLE, HEADER);
    expect(totals.gradesPpm.fe).toBeCloseTo((100 * 10 + 50 * 40 + 300 * 20) / 450, 12);
    expect(totals.ungradedTonnes).toEqual({ fe: 200 });
    const table = tabulateGradeTonnage(partial, 'treo', Float64Array.of(500));
    expect(table.series[0]?.gradesPpm.get('fe')?.[0]).toBeCloseTo((100 * 10 + 50 * 40 + 300 * 20) / 450, 12);
  });
});
