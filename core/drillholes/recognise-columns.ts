import type { ParsedTable } from '../formats/index.ts';
import { type GradeUnit, readAnalyteHeader } from './analyte-headers.ts';
import { COLUMN_ALIASES, type Field, normaliseHeader, REQUIRED_FIELDS, type TableKind } from './column-aliases.ts';

/** An assay column, by its index in the table. */
export interface RecognisedAnalyte {
  readonly column: number;
  readonly analyte: string;
  readonly unit: GradeUnit | null;
}

/** What the headers of a table mean. Columns are indices into the table's columns. */
export interface RecognisedTable {
  readonly kind: TableKind | 'unknown';
  readonly fields: ReadonlyMap<Field, number>;
  /** Assay columns, first come first; empty for collars and surveys. */
  readonly analytes: readonly RecognisedAnalyte[];
  /** Columns that would also match a field or an analyte already taken. */
  readonly rivals: readonly number[];
  /** Columns without a meaning. */
  readonly ignored: readonly number[];
}

function matchFields(headers: readonly string[], kind: TableKind): { fields: Map<Field, number>; rivals: number[] } {
  const fields = new Map<Field, number>();
  const rivals: number[] = [];
  const taken = new Set<number>();
  for (const [field, aliases] of COLUMN_ALIASES.get(kind) ?? []) {
    for (const alias of aliases) {
      headers.forEach((header, column) => {
        if (header !== alias || taken.has(column)) return;
        taken.add(column);
        if (fields.has(field)) rivals.push(column);
        else fields.set(field, column);
      });
    }
  }
  return { fields, rivals };
}

/** X, Y and Z together in an interval table are coordinates, so that Y is not taken for yttrium. */
function coordinateColumns(headers: readonly string[]): ReadonlySet<number> {
  const columns = ['x', 'y', 'z'].map((axis) => headers.indexOf(axis));
  return new Set(columns.includes(-1) ? [] : columns);
}

function matchAnalytes(table: ParsedTable, headers: readonly string[], taken: ReadonlySet<number>): { analytes: RecognisedAnalyte[]; rivals: number[] } {
  const coordinates = coordinateColumns(headers);
  const analytes: RecognisedAnalyte[] = [];
  const rivals: number[] = [];
  const seen = new Set<string>();
  table.columns.forEach(({ name }, column) => {
    if (taken.has(column) || coordinates.has(column)) return;
    const header = readAnalyteHeader(name);
    if (header === null) return;
    if (seen.has(header.analyte)) rivals.push(column);
    else analytes.push({ column, ...header });
    seen.add(header.analyte);
  });
  return { analytes, rivals };
}

function recogniseAs(table: ParsedTable, kind: TableKind): RecognisedTable {
  const headers = table.columns.map((column) => normaliseHeader(column.name));
  const { fields, rivals } = matchFields(headers, kind);
  const taken = new Set([...fields.values(), ...rivals]);
  const hasAnalytes = kind === 'assay' || kind === 'geology';
  const found = hasAnalytes ? matchAnalytes(table, headers, taken) : { analytes: [], rivals: [] };
  for (const column of [...found.analytes.map((analyte) => analyte.column), ...found.rivals]) taken.add(column);
  return {
    kind,
    fields,
    analytes: found.analytes,
    rivals: [...rivals, ...found.rivals],
    ignored: headers.map((_, column) => column).filter((column) => !taken.has(column)),
  };
}

function isComplete(recognised: RecognisedTable, kind: TableKind): boolean {
  return (REQUIRED_FIELDS.get(kind) ?? []).every((field) => recognised.fields.has(field));
}

/**
 * Finds out what kind of drillhole table this is and what its columns mean, from the headers alone.
 *
 * Headers match regardless of case, accents, separators and units of length, in English and Portuguese. With `kind` given, the
 * headers are read as that kind's. Without, coordinates make a collar table, depth with azimuth and dip a survey, from–to with
 * assay columns an assay table (even beside a log code), with a density a density table, with a code a log.
 */
export function recogniseTable(table: ParsedTable, kind?: TableKind): RecognisedTable {
  if (kind !== undefined) return recogniseAs(table, kind);
  const collar = recogniseAs(table, 'collar');
  if (collar.fields.has('holeId') && collar.fields.has('x') && collar.fields.has('y') && !isComplete(recogniseAs(table, 'assay'), 'assay')) return collar;
  const assay = recogniseAs(table, 'assay');
  const survey = recogniseAs(table, 'survey');
  if (isComplete(survey, 'survey') && assay.analytes.length === 0) return survey;
  if (isComplete(assay, 'assay')) {
    if (assay.analytes.length > 0) return assay;
    // Density before log: density tables name the unit that each piece was cut from.
    const density = recogniseAs(table, 'density');
    if (isComplete(density, 'density')) return density;
    const geology = recogniseAs(table, 'geology');
    if (isComplete(geology, 'geology')) return geology;
  }
  return { kind: 'unknown', fields: new Map(), analytes: [], rivals: [], ignored: table.columns.map((_, column) => column) };
}
