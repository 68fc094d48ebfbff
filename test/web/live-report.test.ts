import { describe, expect, it } from 'vitest';
import { classRowsAt, reportedCount, statementAt } from '../../web/state/live-report.ts';
import { testRun } from './run-fixture.ts';

/** Sums of a few thousand tonnes in double precision. */
const PLACES = 6;

describe('totals that follow the cut-off', () => {
  const run = testRun();

  it('are the statement’s own at its own cut-off', () => {
    const total = classRowsAt(run, 500).at(-1);
    expect(total?.tonnes).toBeCloseTo(run.statement.totals.tonnes, PLACES);
    expect(total?.gradesPpm.treo).toBeCloseTo(run.statement.totals.gradesPpm.treo ?? 0, PLACES);
  });

  it.each([0, 500, 1000])('agree with the grade–tonnage table at %d ppm', (ppm) => {
    const k = run.gradeTonnage.cutoffsPpm.indexOf(ppm);
    const series = run.gradeTonnage.series.find((each) => each.class === 'total');
    expect(classRowsAt(run, ppm).at(-1)?.tonnes).toBeCloseTo(series?.tonnes[k] ?? 0, PLACES);
    expect(statementAt(run, ppm).totals.tonnes).toBeCloseTo(series?.tonnes[k] ?? 0, PLACES);
  });

  it('leave out what may not be reported: rock and unclassified blocks', () => {
    // By hand: pieces 2 (650), 3 (1,500) of clay at 2,000 and 3,000 m³ of 1.5 t/m³; piece 5 is unclassified, piece 4 is rock.
    expect(classRowsAt(run, 500).map((row) => [row.class, row.tonnes])).toEqual([
      ['indicated', 3000],
      ['inferred', 4500],
      ['total', 7500],
    ]);
    expect(reportedCount(run, 500)).toBe(2);
  });

  it('never grow with the cut-off', () => {
    const tonnes = [0, 100, 400, 500, 700, 1200, 2000].map((ppm) => classRowsAt(run, ppm).at(-1)?.tonnes ?? 0);
    expect(tonnes).toEqual(tonnes.toSorted((a, b) => b - a));
    expect(tonnes.at(-1)).toBe(0);
  });
});
