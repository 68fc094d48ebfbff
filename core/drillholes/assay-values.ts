import { type DecimalMark, describeIssue, parseNumber, type TableColumn } from '../formats/index.ts';
import type { IssueAction, IssueCode, IssueSeverity } from '../numeric/index.ts';
import type { GradeUnit } from './analyte-headers.ts';
import { ASSAY_BELOW, ASSAY_MEASURED, ASSAY_MISSING, ASSAY_OVER, type AssayColumn } from './drillhole-tables.ts';
import type { OpenTable } from './open-table.ts';
import type { ReadSettings } from './read-settings.ts';

/** What a cell of an assay column can say, apart from a plain value. */
type Exception = 'missing' | 'below' | 'belowUnstated' | 'negative' | 'over' | 'unreadable';

/** An exception with its limit in the file's unit; NaN where it states none. */
interface Reading {
  readonly kind: Exception;
  readonly limit: number;
}

const BELOW_WORDS: ReadonlySet<string> = new Set(['bdl', 'b.d.l.', 'bld', '<dl', '<lod', '<ld', '<loq', '<mdl', 'below detection']);

/** Missing codes made ready: texts in lower case, and those that are numbers. */
interface MissingCodes {
  readonly texts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

function readMissingCodes(codes: readonly string[]): MissingCodes {
  const texts = codes.map((code) => code.trim().toLowerCase());
  const numbers = texts.map((text) => parseNumber(text)).filter((value): value is number => value !== null && !Number.isNaN(value));
  return { texts: new Set(texts), numbers: new Set(numbers) };
}

/** Reads a cell that is no number. */
function readWord(text: string, missing: MissingCodes, decimalMark: DecimalMark): Reading {
  const word = text.trim().toLowerCase();
  if (missing.texts.has(word)) return { kind: 'missing', limit: Number.NaN };
  if (BELOW_WORDS.has(word)) return { kind: 'belowUnstated', limit: Number.NaN };
  const [, sign, number = ''] = /^([<>≤≥])=?(.*)$/.exec(word) ?? [];
  const limit = sign === undefined ? null : parseNumber(number.trim(), decimalMark);
  if (limit === null || !(limit >= 0)) return { kind: 'unreadable', limit: Number.NaN };
  return { kind: sign === '<' || sign === '≤' ? 'below' : 'over', limit };
}

/** Reads a number that is empty, negative or a missing code. Laboratories and databases write "below 0.5" as −0.5. */
function readOddNumber(value: number, missing: MissingCodes): Reading {
  if (Number.isNaN(value) || missing.numbers.has(value)) return { kind: 'missing', limit: Number.NaN };
  return { kind: 'negative', limit: -value };
}

function gradeBelow(limit: number, policy: ReadSettings['belowDetection']): number {
  if (policy === 'half') return limit / 2;
  if (policy === 'zero') return 0;
  return policy === 'limit' ? limit : Number.NaN;
}

/** Grade in the file's unit by the policy of the settings; `assumedLimit` stands in where a cell states no limit. */
function gradeOf(reading: Reading, assumedLimit: number, settings: ReadSettings): number {
  switch (reading.kind) {
    case 'below':
    case 'negative':
      return gradeBelow(reading.limit, settings.belowDetection);
    case 'belowUnstated':
      return gradeBelow(assumedLimit, settings.belowDetection);
    case 'over':
      return settings.overRange === 'limit' ? reading.limit : Number.NaN;
    default:
      return Number.NaN;
  }
}

const FLAGS: Readonly<Record<Exception, number>> = {
  missing: ASSAY_MISSING,
  unreadable: ASSAY_MISSING,
  below: ASSAY_BELOW,
  belowUnstated: ASSAY_BELOW,
  negative: ASSAY_BELOW,
  over: ASSAY_OVER,
};

/** Turns a grade in the file's unit into ppm. Dividing for ppb, because 1/1000 has no exact double. */
function toPpm(grade: number, unit: GradeUnit): number {
  if (unit === 'pct') return grade * 10_000;
  return unit === 'ppb' ? grade / 1000 : grade;
}

/** How exceptions are reported: one issue per kind and column, except the unreadable. */
const REPORTS: Readonly<Record<Exclude<Exception, 'unreadable'>, readonly [IssueCode, IssueSeverity, string, IssueAction]>> = {
  missing: ['valueMissing', 'info', 'a value', 'valueSetMissing'],
  below: ['valueBelowDetection', 'info', 'a value above the detection limit', 'valueReplaced'],
  belowUnstated: ['valueBelowDetection', 'warning', 'a stated detection limit', 'valueReplaced'],
  negative: ['valueNegative', 'info', 'a value ≥ 0; read as below detection', 'valueReplaced'],
  over: ['valueOverRange', 'warning', 'a value within the range', 'valueReplaced'],
};

/** An exception and where it stands: position among the rows read, row of the table. */
interface Found {
  readonly at: number;
  readonly row: number;
  readonly reading: Reading;
}

function reportExceptions(open: OpenTable, column: TableColumn, found: readonly Found[]): void {
  const { table, issues } = open;
  const byKind = new Map<Exclude<Exception, 'unreadable'>, { readonly row: number; count: number }>();
  for (const { row, reading } of found) {
    if (reading.kind === 'unreadable') {
      const parts = { row: table.lineOf(row), column: column.name, found: column.text(row), expected: 'a number', action: 'valueSetMissing' } as const;
      issues.add(describeIssue('notANumber', 'error', table.name, parts));
      continue;
    }
    const tally = byKind.get(reading.kind) ?? { row, count: 0 };
    tally.count++;
    byKind.set(reading.kind, tally);
  }
  for (const [kind, { row, count }] of byKind) {
    const [code, severity, expected, action] = REPORTS[kind];
    issues.add(describeIssue(code, severity, table.name, { row: table.lineOf(row), column: column.name, found: column.text(row), expected, action, count }));
  }
}

/**
 * Reads one assay column at the given rows of its table into ppm with flags.
 *
 * Below detection is `<0.5`, −0.5 or a word such as BDL; over range is `>10000`; both take their value by the settings' policy
 * and keep their flag. A word without a limit takes the lowest limit stated in the column, or where none is stated the smallest value
 * measured. Each kind gives one issue with its count; what is no number at all is listed cell by cell. Nothing negative comes out.
 */
export function readAssayValues(open: OpenTable, column: TableColumn, analyte: string, unit: GradeUnit, rows: Int32Array, settings: ReadSettings): AssayColumn {
  const missing = readMissingCodes(settings.missingCodes);
  const { values: numbers, refusedRows } = column.numbers();
  const refused = new Set(refusedRows);
  const values = new Float64Array(rows.length);
  const flags = new Uint8Array(rows.length).fill(ASSAY_MEASURED);
  const found: Found[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const number = numbers[row] as number;
    if (number >= 0 && !missing.numbers.has(number)) {
      // Adding zero turns a written −0 into 0.
      values[at] = toPpm(number, unit) + 0;
      if (number > 0 && number < smallest) smallest = number;
    } else {
      const reading = refused.has(row) ? readWord(column.text(row), missing, open.table.dialect.decimalMark) : readOddNumber(number, missing);
      found.push({ at, row, reading });
    }
  }
  const limits = found.filter(({ reading }) => FLAGS[reading.kind] === ASSAY_BELOW && reading.limit > 0).map(({ reading }) => reading.limit);
  const lowest = limits.reduce((least, limit) => Math.min(least, limit), Number.POSITIVE_INFINITY);
  const assumedLimit = [lowest, smallest, 0].find(Number.isFinite) ?? 0;
  for (const { at, reading } of found) {
    values[at] = toPpm(gradeOf(reading, assumedLimit, settings), unit);
    flags[at] = FLAGS[reading.kind];
  }
  reportExceptions(open, column, found);
  return { id: analyte, values, flags };
}
