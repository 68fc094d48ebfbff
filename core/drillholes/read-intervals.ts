import { describeIssue } from '../formats/index.ts';
import { matchHoles } from './hole-index.ts';
import { fieldNumbers, type OpenTable, reportNoNumber } from './open-table.ts';
import { metresPerUnit, type ReadSettings } from './read-settings.ts';

/** Rows of an interval file that are intervals of known holes, in the file's order. */
export interface IntervalRows {
  readonly rows: Int32Array;
  readonly hole: Int32Array;
  /** Along the hole, m. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly line: Int32Array;
}

/**
 * Reads hole, from and to of an interval file. Left out, each with its issue: rows of unknown holes, depths that are no numbers
 * or negative, intervals that end where they begin or above.
 */
export function readIntervals(open: OpenTable, holeIds: readonly string[], settings: ReadSettings): IntervalRows {
  const { table, issues } = open;
  const metres = metresPerUnit(settings.lengthUnit);
  const { hole, ids } = matchHoles(open, holeIds);
  const none = new Float64Array(0);
  const froms = fieldNumbers(open, 'from');
  const tos = fieldNumbers(open, 'to');
  const from = froms?.values ?? none;
  const to = tos?.values ?? none;
  const kept: number[] = [];
  for (let row = 0; row < hole.length; row++) {
    if ((hole[row] as number) < 0) continue;
    const [top, bottom, holeId] = [from[row] as number, to[row] as number, ids[row] as string];
    const found = `${top} – ${bottom}`;
    if (Number.isNaN(top)) reportNoNumber(open, 'from', row, holeId);
    else if (Number.isNaN(bottom)) reportNoNumber(open, 'to', row, holeId);
    else if (top < 0) {
      const parts = { row: table.lineOf(row), column: froms?.name ?? null, holeId, found, expected: 'depths ≥ 0', action: 'rowIgnored' } as const;
      issues.add(describeIssue('valueNegative', 'error', table.name, parts));
    } else if (top >= bottom) {
      const parts = { row: table.lineOf(row), column: tos?.name ?? null, holeId, found, expected: 'from < to', action: 'rowIgnored' } as const;
      issues.add(describeIssue('intervalReversed', 'error', table.name, parts));
    } else kept.push(row);
  }
  const rows = Int32Array.from(kept);
  return {
    rows,
    hole: rows.map((row) => hole[row] as number),
    from: Float64Array.from(rows, (row) => (from[row] as number) * metres),
    to: Float64Array.from(rows, (row) => (to[row] as number) * metres),
    line: rows.map((row) => table.lineOf(row)),
  };
}
