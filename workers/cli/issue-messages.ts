import type { Issue, IssueAction, IssueCode, IssueSeverity } from '../../core/numeric/index.ts';
import { countText } from './number-text.ts';

/** What each fault is, in a few words; place, cell and expectation follow. */
const MEANINGS: Readonly<Record<IssueCode, string>> = {
  fileUnreadable: 'the file cannot be read',
  fileEmpty: 'the file is empty',
  fileKindUnknown: 'the columns tell neither collars, surveys, assays nor geology',
  encodingAssumed: 'the text encoding is assumed',
  dialectAssumed: 'the delimiter or the decimal mark is assumed',
  quoteUnbalanced: 'a quote is not closed',
  columnMissing: 'a column is missing',
  columnAmbiguous: 'more than one column fits',
  columnIgnored: 'a column is not used',
  rowTooShort: 'the row has too few cells',
  rowTooLong: 'the row has too many cells',
  notANumber: 'not a number',
  valueMissing: 'no value',
  valueBelowDetection: 'below the detection limit',
  valueOverRange: 'above the range of the method',
  valueNegative: 'negative',
  holeIdEmpty: 'no hole name',
  holeDuplicate: 'the hole is there already',
  holeUnknown: 'the hole has no collar',
  holeWithoutSurvey: 'the hole has no survey',
  holeWithoutAssays: 'the hole has no assays',
  endOfHoleDerived: 'the end of the hole is not given',
  dipSignConverted: 'dips are positive downwards',
  dipOutOfRange: 'the dip is out of range',
  azimuthOutOfRange: 'the azimuth is out of range',
  intervalReversed: 'the interval ends above its start',
  intervalOverlap: 'intervals overlap',
  intervalGap: 'there is a gap between intervals',
  intervalBeyondEndOfHole: 'the interval lies below the end of the hole',
  surveyBeyondEndOfHole: 'the survey lies below the end of the hole',
  logCodeUnknown: 'the code is not in the stratigraphy',
  polygonInvalid: 'the polygon is not valid',
  geometryIgnored: 'a shape is not used',
  collarOffTopography: 'the collar is not on the topography',
  collarOutsideLicence: 'the collar lies outside the licence',
  oxideSumMismatch: 'the reported sum is not the sum of its parts',
  unitAssumed: 'the unit is assumed',
};

const ACTIONS: Readonly<Record<IssueAction, string>> = {
  none: '',
  rowIgnored: 'row ignored',
  fileIgnored: 'file ignored',
  columnIgnored: 'column ignored',
  valueSetMissing: 'value set to missing',
  valueReplaced: 'value replaced',
  keptFirst: 'the first was kept',
  derived: 'derived',
  converted: 'converted',
};

const SEVERITIES: readonly IssueSeverity[] = ['error', 'warning', 'info'];

export interface IssueGroup {
  readonly severity: IssueSeverity;
  readonly code: IssueCode;
  readonly table: string;
  readonly column: string | null;
  readonly action: IssueAction;
  /** Rows, holes or files that the group stands for. */
  readonly count: number;
  /** The first few. */
  readonly examples: readonly Issue[];
}

const EXAMPLES = 3;

/** Issues of one kind in one column taken together: errors first, then in the order of their first appearance. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const issue of issues) {
    const { severity, code, table, column, action } = issue;
    const key = JSON.stringify([severity, code, table, column, action]);
    const group = groups.get(key) ?? { severity, code, table, column, action, count: 0, examples: [] };
    const examples = group.examples.length < EXAMPLES ? [...group.examples, issue] : group.examples;
    groups.set(key, { ...group, count: group.count + (issue.count ?? 1), examples });
  }
  return [...groups.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

export function countBySeverity(issues: readonly Issue[]): Readonly<Record<IssueSeverity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const issue of issues) counts[issue.severity] += issue.count ?? 1;
  return counts;
}

/** `2 errors, 13 warnings, 1 remark` */
export function severityText(issues: readonly Issue[]): string {
  const { error, warning, info } = countBySeverity(issues);
  return [countText(error, 'error'), countText(warning, 'warning'), countText(info, 'remark')].join(', ');
}

/** `collar.csv, column XCOLLAR: not a number, row ignored (2 times)`, then where the first ones stand. */
export function describeGroup(group: IssueGroup): string {
  const place = group.column === null ? group.table : `${group.table}, column ${group.column}`;
  const action = ACTIONS[group.action] === '' ? '' : `, ${ACTIONS[group.action]}`;
  const times = group.count > 1 ? ` (${countText(group.count, 'time')})` : '';
  const heading = `${place}: ${MEANINGS[group.code]}${action}${times}`;
  const lines = group.examples.map(describePlace).filter((line) => line !== '');
  return [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** `line 12, hole B1-001: found "abc", expected a number` */
function describePlace(issue: Issue): string {
  const where = [...(issue.row === null ? [] : [`line ${issue.row}`]), ...(issue.holeId === null ? [] : [`hole ${issue.holeId}`])].join(', ');
  const what = [
    ...(issue.found === null || issue.found === '' ? [] : [`found "${issue.found}"`]),
    ...(issue.expected === null ? [] : [`expected ${issue.expected}`]),
  ].join(', ');
  return [where, what].filter((part) => part !== '').join(': ');
}
