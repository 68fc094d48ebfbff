import { describeIssue, type IssueTally, inflateIfGzip, type ParsedTable, readCsv } from '../formats/index.ts';
import { type Issue, ResourceError, sha256Hex } from '../numeric/index.ts';
import { COLUMN_ALIASES, FIELDS, type Field, REQUIRED_FIELDS, type TableKind } from './column-aliases.ts';
import type { DataSource } from './drillhole-tables.ts';
import type { NamedBytes, ReadSettings } from './read-settings.ts';
import { type RecognisedTable, recogniseTable } from './recognise-columns.ts';

/** A file that can be read as the table it is meant to be. */
export interface OpenTable {
  readonly table: ParsedTable;
  readonly recognised: RecognisedTable;
  /** Index of the file in the database's sources. */
  readonly source: number;
  readonly issues: IssueTally;
}

/** What reading gathers on its way through the files. */
export interface ReadingContext {
  readonly settings: ReadSettings;
  readonly issues: IssueTally;
  readonly sources: DataSource[];
}

function isField(text: string): text is Field {
  return FIELDS.some((field) => field === text);
}

function findColumn(table: ParsedTable, header: string): number {
  const wanted = header.trim();
  const exact = table.columns.findIndex((column) => column.name === wanted);
  return exact >= 0 ? exact : table.columns.findIndex((column) => column.name.toLowerCase() === wanted.toLowerCase());
}

/** Puts the user's choice of columns over the recognised ones. */
function applyOverrides(table: ParsedTable, recognised: RecognisedTable, context: ReadingContext): RecognisedTable {
  const overrides = context.settings.columns?.get(table.name);
  if (overrides === undefined) return recognised;
  const fields = new Map(recognised.fields);
  for (const [field, header] of overrides) {
    if (!isField(field)) throw new ResourceError('settingsUnknownKey', { file: table.name, key: field });
    const column = findColumn(table, header);
    if (column < 0) context.issues.add(describeIssue('columnMissing', 'error', table.name, { column: header, expected: field }));
    else fields.set(field, column);
  }
  const taken = new Set(fields.values());
  return { ...recognised, fields, analytes: recognised.analytes.filter(({ column }) => !taken.has(column)) };
}

function reportMissing(table: ParsedTable, recognised: RecognisedTable, kind: TableKind): Issue[] {
  const missing = (REQUIRED_FIELDS.get(kind) ?? []).filter((field) => !recognised.fields.has(field));
  return missing.map((field) => {
    const aliases = COLUMN_ALIASES.get(kind)?.find(([candidate]) => candidate === field)?.[1] ?? [];
    return describeIssue('columnMissing', 'error', table.name, {
      column: field,
      found: table.columns.map((column) => column.name).join(', '),
      expected: aliases.slice(0, 4).join(', '),
      action: 'fileIgnored',
    });
  });
}

function reportRivals(table: ParsedTable, recognised: RecognisedTable, issues: IssueTally): void {
  for (const column of recognised.rivals) {
    issues.add(describeIssue('columnAmbiguous', 'warning', table.name, { column: table.columns[column]?.name ?? null, action: 'columnIgnored' }));
  }
  const ignored = recognised.ignored.map((column) => table.columns[column]?.name ?? '').filter((name) => name !== '');
  if (ignored.length > 0)
    issues.add(describeIssue('columnIgnored', 'info', table.name, { found: ignored.join(', '), action: 'columnIgnored', count: ignored.length }));
}

/** The content of a file, or null with the issue where it is damaged. */
function inflate(file: NamedBytes, issues: IssueTally): Uint8Array | null {
  try {
    return inflateIfGzip(file.bytes);
  } catch (cause) {
    if (!(cause instanceof ResourceError)) throw cause;
    issues.add(describeIssue('fileUnreadable', 'error', file.name, { found: String(cause.details.reason), expected: 'gzip or text', action: 'fileIgnored' }));
    return null;
  }
}

/**
 * Opens a file as a table of the given kind and notes it as a source.
 *
 * @returns null, with the issues that say why, where the file is unreadable, empty, or lacks a column it must have
 */
export function openTable(file: NamedBytes, kind: TableKind, context: ReadingContext): OpenTable | null {
  const { issues, sources } = context;
  const content = inflate(file, issues);
  if (content === null) return null;
  const table = readCsv(file.name, content);
  for (const issue of table.issues) issues.add(issue);
  const source = sources.push({ name: file.name, sha256: sha256Hex(content), rowCount: table.rowCount }) - 1;
  if (table.rowCount === 0) return null;
  const recognised = applyOverrides(table, recogniseTable(table, kind), context);
  const missing = reportMissing(table, recognised, kind);
  for (const issue of missing) issues.add(issue);
  if (missing.length > 0) return null;
  reportRivals(table, recognised, issues);
  return { table, recognised, source, issues };
}

/** All numbers of a field's column; null where the table has no such column. */
export function fieldNumbers(open: OpenTable, field: Field): { values: Float64Array; name: string } | null {
  const column = open.table.columns[open.recognised.fields.get(field) ?? -1];
  return column === undefined ? null : { values: column.numbers().values, name: column.name };
}

/** All texts of a field's column without surrounding space; null where the table has no such column. */
export function fieldTexts(open: OpenTable, field: Field): string[] | null {
  const column = open.table.columns[open.recognised.fields.get(field) ?? -1];
  return column === undefined ? null : column.texts().map((text) => text.trim());
}

/** Notes that a cell which must hold a number does not, and that its row is left out. */
export function reportNoNumber(open: OpenTable, field: Field, row: number, holeId: string): void {
  const column = open.table.columns[open.recognised.fields.get(field) ?? -1];
  const found = column?.text(row).trim() ?? '';
  const parts = { row: open.table.lineOf(row), column: column?.name ?? field, holeId, found, expected: 'a number', action: 'rowIgnored' } as const;
  open.issues.add(describeIssue(found === '' ? 'valueMissing' : 'notANumber', 'error', open.table.name, parts));
}
