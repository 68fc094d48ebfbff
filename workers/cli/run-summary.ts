import type { Run } from '../../core/scenario/index.ts';
import { severityText } from './issue-messages.ts';
import { countText, significantText } from './number-text.ts';
import { textTable } from './text-table.ts';

/** More columns than this do not fit a terminal. */
const MOST_GRADES = 6;
const TONNES_PER_MT = 1e6;

const REASONS: Readonly<Record<Run['statement']['unreported'][number]['reason'], string>> = {
  notEstimated: 'not estimated',
  unitNotReportable: 'in units that are not reportable',
  unclassified: 'not classified',
  belowCutoff: 'below the cut-off',
};

/** What came out, in a dozen lines: tonnes and grades by class, what is left out and why, the issues, and what the data are. */
export function summariseRun(run: Run): string {
  const { statement, database, composites, model } = run;
  const { cutoff, notice } = statement;
  const heading = [
    `${statement.deposit}: ${statement.scenario}`,
    [countText(database.holes.count, 'hole'), countText(composites.count, 'composite'), countText(model.pieces.count, 'block piece')].join(', '),
    `At and above ${significantText(cutoff.ppm)} ppm ${labelOf(run, cutoff.variable)}, dry tonnes:`,
  ];
  const issues = run.issues.length === 0 ? 'Issues: none' : `Issues: ${severityText(run.issues)} (ionclay check lists them)`;
  const tail = [...unreportedLines(run), issues, ...(notice === '' ? [] : ['', notice])];
  return `${heading.join('\n')}\n\n${textTable(classRows(run))}\n${tail.join('\n')}\n`;
}

/** The grades that matter most: the cut-off variable, then the groups, then single analytes, as many as fit. */
function gradeColumns(run: Run): readonly string[] {
  const { cutoff, groups } = run.statement;
  const names = groups.length > 0 ? groups.map((group) => group.id) : run.composites.variables;
  return [...new Set([cutoff.variable, ...names])].slice(0, MOST_GRADES);
}

function classRows(run: Run): readonly (readonly string[])[] {
  const grades = gradeColumns(run);
  const heading = ['Class', 'Mt', ...grades.map((name) => `${labelOf(run, name)} ppm`)];
  const rows = run.statement.rows.filter((row) => row.unit === null);
  return [
    heading,
    ...rows.map((row) => [row.class, significantText(row.tonnes / TONNES_PER_MT), ...grades.map((name) => significantText(row.gradesPpm[name] ?? Number.NaN))]),
  ];
}

function labelOf(run: Run, variable: string): string {
  return run.statement.groups.find((group) => group.id === variable)?.label ?? variable;
}

function unreportedLines(run: Run): readonly string[] {
  const tonnes = new Map<string, number>();
  for (const { reason, tonnes: more } of run.statement.unreported) tonnes.set(REASONS[reason], (tonnes.get(REASONS[reason]) ?? 0) + more);
  const parts = [...tonnes].filter(([, sum]) => sum > 0).map(([reason, sum]) => `${significantText(sum / TONNES_PER_MT)} Mt ${reason}`);
  return parts.length === 0 ? [] : [`Not reported: ${parts.join(', ')}`];
}
