import { type ReportedPieces, type ResourceStatement, reportedPieces, type StatementRow, stateResource } from '../../core/resource/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { type CutoffIndex, indexCutoffs, tallyAbove } from './cutoff-index.ts';

interface Reporting {
  readonly pieces: ReportedPieces;
  readonly unitCodes: readonly string[];
  readonly reportableUnits: readonly boolean[];
}

const reportings = new WeakMap<Run, Reporting>();

function reportingOf(run: Run): Reporting {
  const known = reportings.get(run);
  if (known !== undefined) return known;
  const { stratigraphy, cutoff } = run.scenario.deposit;
  // Without stratigraphy the whole model is one unit, and all of it may be reported.
  const reportableUnits = stratigraphy.length === 0 ? [true] : stratigraphy.map((unit) => unit.reportable);
  const unitCodes = stratigraphy.length === 0 ? ['all'] : stratigraphy.map((unit) => unit.code);
  const names = Object.keys(run.statement.totals.gradesPpm);
  const reporting = { pieces: reportedPieces(run.model, reportableUnits, cutoff.variable, names), unitCodes, reportableUnits };
  reportings.set(run, reporting);
  return reporting;
}

const indexes = new WeakMap<Run, CutoffIndex>();

function indexOf(run: Run): CutoffIndex {
  const known = indexes.get(run);
  if (known !== undefined) return known;
  const index = indexCutoffs(reportingOf(run).pieces);
  indexes.set(run, index);
  return index;
}

/** Makes ready what a moving cut-off needs (some 50 ms), at a time when nobody waits for it. */
export function prepareCutoffs(run: Run): void {
  indexOf(run);
}

/** Rows by class and their total at a cut-off, quick enough to follow a slider. */
export function classRowsAt(run: Run, cutoffPpm: number): readonly StatementRow[] {
  const total = { class: 'total', unit: null } as const;
  if (cutoffPpm === run.statement.cutoff.ppm) {
    return [...run.statement.rows.filter((row) => row.unit === null && row.class !== 'total'), { ...total, ...run.statement.totals }];
  }
  const index = indexOf(run);
  const classes = index.classes.map((sums) => sums.class);
  const rows = classes.map((name): StatementRow => ({ class: name, unit: null, ...tallyAbove(index, [name], cutoffPpm) }));
  return [...rows.filter((row) => row.tonnes > 0), { ...total, ...tallyAbove(index, classes, cutoffPpm) }];
}

/** Number of reported pieces at and above a cut-off. */
export function reportedCount(run: Run, cutoffPpm: number): number {
  const { eligible, cutoffGrade, count } = reportingOf(run).pieces;
  let above = 0;
  for (let p = 0; p < count; p++) if (eligible[p] === 1 && (cutoffGrade[p] as number) >= cutoffPpm) above++;
  return above;
}

/** The whole statement at a cut-off, by class and unit, with what is left out. */
export function statementAt(run: Run, cutoffPpm: number): ResourceStatement {
  if (cutoffPpm === run.statement.cutoff.ppm) return run.statement;
  const { pieces, unitCodes, reportableUnits } = reportingOf(run);
  const { totals: _totals, rows: _rows, unreported: _unreported, ...header } = run.statement;
  return stateResource(pieces, unitCodes, reportableUnits, { ...header, cutoff: { ...header.cutoff, ppm: cutoffPpm } });
}
