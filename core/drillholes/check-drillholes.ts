import { createIssueTally, describeIssue, type IssueTally } from '../formats/index.ts';
import type { Issue, IssueCode } from '../numeric/index.ts';
import { type AssayTable, type DrillholeDatabase, type LogTable, type RowOrigin, rowsByHole } from './drillhole-tables.ts';

/** Depths that differ by less (m) are the same: half a centimetre, the rounding of drillers' depths. */
const DEPTH_TOLERANCE_M = 0.005;
/** Hole names that one summary issue spells out. */
const NAMED_HOLES = 5;

/** A depth as a person reads it: millimetres at most, no trailing zeros. */
function metres(depth: number): string {
  return String(Number(depth.toFixed(3)));
}

interface Check {
  readonly database: DrillholeDatabase;
  readonly issues: IssueTally;
}

/** File and line of a row; the table's own name where the database was not read from files. */
function placeOf({ database }: Check, origin: RowOrigin | undefined, row: number, table: string): { table: string; line: number | null } {
  const source = database.sources[origin?.source[row] ?? -1];
  return { table: source?.name ?? table, line: origin?.line[row] ?? null };
}

function reportRow(
  check: Check,
  code: IssueCode,
  severity: Issue['severity'],
  at: { origin: RowOrigin | undefined; row: number; table: string; hole: number },
  parts: Partial<Issue>,
): void {
  const { table, line } = placeOf(check, at.origin, at.row, at.table);
  check.issues.add(describeIssue(code, severity, table, { row: line, holeId: check.database.holes.id[at.hole] ?? null, ...parts }));
}

/** One issue for all holes that lack something, the first few by name. */
function reportHoles(check: Check, code: IssueCode, holes: readonly number[], table: string, expected: string, action: Issue['action']): void {
  if (holes.length === 0) return;
  const named = holes.slice(0, NAMED_HOLES).map((hole) => check.database.holes.id[hole]);
  const found = named.join(', ') + (holes.length > NAMED_HOLES ? ', …' : '');
  check.issues.add(describeIssue(code, 'warning', table, { found, expected, action, count: holes.length }));
}

/** Intervals of one table against each other and against the ends of their holes. */
function checkIntervals(check: Check, intervals: AssayTable | LogTable, table: string): void {
  const { holes } = check.database;
  const { from, to, origin } = intervals;
  const start = rowsByHole(intervals.hole, holes.count);
  for (let hole = 0; hole < holes.count; hole++) {
    let deepest = 0;
    let gaps = 0;
    let firstGap = -1;
    for (let row = start[hole] as number; row < (start[hole + 1] as number); row++) {
      const [top, bottom] = [from[row] as number, to[row] as number];
      const found = `${metres(top)} – ${metres(bottom)} m`;
      const at = { origin, row, table, hole };
      const end = holes.endOfHole[hole] as number;
      if (!(top < bottom)) reportRow(check, 'intervalReversed', 'error', at, { found, expected: 'from < to' });
      if (top < deepest - DEPTH_TOLERANCE_M) reportRow(check, 'intervalOverlap', 'error', at, { found, expected: `from ≥ ${metres(deepest)} m` });
      if (top > deepest + DEPTH_TOLERANCE_M && row > (start[hole] as number)) {
        gaps++;
        if (firstGap < 0) firstGap = row;
      }
      if (bottom > end + DEPTH_TOLERANCE_M) reportRow(check, 'intervalBeyondEndOfHole', 'warning', at, { found, expected: `to ≤ ${metres(end)} m` });
      deepest = Math.max(deepest, bottom);
    }
    if (gaps > 0)
      reportRow(
        check,
        'intervalGap',
        'info',
        { origin, row: firstGap, table, hole },
        { found: `from ${metres(from[firstGap] as number)} m`, expected: 'no gap', count: gaps },
      );
  }
}

function checkSurveys(check: Check): void {
  const { holes, surveys } = check.database;
  const surveyed = new Uint8Array(holes.count);
  for (let row = 0; row < surveys.count; row++) {
    const hole = surveys.hole[row] as number;
    const [depth, azimuth, dip, end] = [
      surveys.depth[row] as number,
      surveys.azimuth[row] as number,
      surveys.dip[row] as number,
      holes.endOfHole[hole] as number,
    ];
    const at = { origin: surveys.origin, row, table: 'survey', hole };
    surveyed[hole] = 1;
    if (!(Math.abs(dip) <= 90)) reportRow(check, 'dipOutOfRange', 'error', at, { found: `${dip}`, expected: '−90 … 90', action: 'rowIgnored' });
    if (!(azimuth >= 0 && azimuth <= 360)) reportRow(check, 'azimuthOutOfRange', 'warning', at, { found: `${azimuth}`, expected: '0 … 360' });
    if (depth < 0) reportRow(check, 'valueNegative', 'error', at, { found: `${metres(depth)} m`, expected: 'depth ≥ 0', action: 'rowIgnored' });
    if (depth > end + DEPTH_TOLERANCE_M)
      reportRow(check, 'surveyBeyondEndOfHole', 'warning', at, { found: `${metres(depth)} m`, expected: `≤ ${metres(end)} m` });
  }
  const without = Array.from(surveyed.keys()).filter((hole) => surveyed[hole] === 0);
  reportHoles(check, 'holeWithoutSurvey', without, 'survey', 'a survey; taken as vertical', 'derived');
}

function checkHoles(check: Check): void {
  const { holes, assays } = check.database;
  const seen = new Set<string>();
  const start = rowsByHole(assays.hole, holes.count);
  const unassayed: number[] = [];
  for (let hole = 0; hole < holes.count; hole++) {
    const id = holes.id[hole] as string;
    if (seen.has(id)) check.issues.add(describeIssue('holeDuplicate', 'error', 'collar', { holeId: id }));
    seen.add(id);
    if (start[hole] === start[hole + 1]) unassayed.push(hole);
  }
  reportHoles(check, 'holeWithoutAssays', unassayed, 'assay', 'assays', 'none');
}

/**
 * Checks a database for what a geologist would not let pass: holes named twice or without assays or survey, intervals reversed,
 * overlapping, with gaps between or below the end of their hole, stations below it, angles out of range.
 *
 * Rows must be sorted as {@link DrillholeDatabase} says. Gaps are counted per hole, missing surveys and assays in one issue; all else is
 * listed row by row. Nothing is changed. O(rows).
 */
export function checkDrillholes(database: DrillholeDatabase): Issue[] {
  const check: Check = { database, issues: createIssueTally() };
  checkHoles(check);
  checkSurveys(check);
  checkIntervals(check, database.assays, 'assay');
  if (database.log !== null) checkIntervals(check, database.log, 'geology');
  return check.issues.finish();
}
