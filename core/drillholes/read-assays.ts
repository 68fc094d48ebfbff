import { describeIssue, type TableColumn } from '../formats/index.ts';
import type { GradeUnit } from './analyte-headers.ts';
import { readAssayValues } from './assay-values.ts';
import { ASSAY_MISSING, type AssayColumn, type AssayTable } from './drillhole-tables.ts';
import { orderByHole, reorder, reorderTexts } from './hole-index.ts';
import { fieldTexts, type OpenTable } from './open-table.ts';
import { type IntervalRows, readIntervals } from './read-intervals.ts';
import type { ReadSettings } from './read-settings.ts';

/** The intervals of one assay file, before files are put together. */
interface AssayPart {
  readonly intervals: IntervalRows;
  readonly analytes: ReadonlyMap<string, AssayColumn>;
  readonly sampleId: readonly string[] | null;
  readonly source: number;
}

interface ChosenColumn {
  readonly column: TableColumn;
  readonly analyte: string;
  readonly unit: GradeUnit;
}

/** Analytes of the settings where they name any, else those recognised; a unit that no header names is assumed and said. */
function chooseColumns(open: OpenTable, settings: ReadSettings): ChosenColumn[] {
  const { table, recognised, issues } = open;
  if (settings.analytes !== null) {
    const mappings = settings.analytes.map(({ column, analyte, unit }) => {
      const wanted = column.trim().toLowerCase();
      return { column: table.columns.find((candidate) => candidate.name.toLowerCase() === wanted), analyte, unit };
    });
    return mappings.filter((mapping): mapping is ChosenColumn => mapping.column !== undefined);
  }
  return recognised.analytes.map(({ column: index, analyte, unit }) => {
    const column = table.columns[index] as TableColumn;
    if (unit === null)
      issues.add(describeIssue('unitAssumed', 'warning', table.name, { column: column.name, found: settings.defaultUnit, expected: 'a unit in the header' }));
    return { column, analyte, unit: unit ?? settings.defaultUnit };
  });
}

function readPart(open: OpenTable, holeIds: readonly string[], settings: ReadSettings): AssayPart {
  const intervals = readIntervals(open, holeIds, settings);
  const analytes = new Map<string, AssayColumn>();
  const chosen = chooseColumns(open, settings);
  for (const { column, analyte, unit } of chosen) {
    if (!analytes.has(analyte)) analytes.set(analyte, readAssayValues(open, column, analyte, unit, intervals.rows, settings));
  }
  if (chosen.length === 0) open.issues.add(describeIssue('columnMissing', 'warning', open.table.name, { expected: 'an assay column' }));
  const ids = fieldTexts(open, 'sampleId');
  return { intervals, analytes, sampleId: ids === null ? null : Array.from(intervals.rows, (row) => ids[row] as string), source: open.source };
}

/** One analyte over all parts, missing where a part has no such column. */
function joinAnalyte(id: string, parts: readonly AssayPart[], order: Int32Array | null, count: number): AssayColumn {
  const values = new Float64Array(count).fill(Number.NaN);
  const flags = new Uint8Array(count).fill(ASSAY_MISSING);
  let at = 0;
  for (const part of parts) {
    const column = part.analytes.get(id);
    if (column !== undefined) {
      values.set(column.values, at);
      flags.set(column.flags, at);
    }
    at += part.intervals.rows.length;
  }
  return { id, values: reorder(values, order), flags: reorder(flags, order) };
}

function concatenate<Column extends Float64Array | Int32Array>(parts: readonly AssayPart[], empty: Column, pick: (part: AssayPart) => Column): Column {
  let at = 0;
  for (const part of parts) {
    empty.set(pick(part), at);
    at += part.intervals.rows.length;
  }
  return empty;
}

/**
 * Reads assay files and puts their rows together: all intervals of all files, with every analyte that any of them has. Intervals
 * that occur in two files stay two rows. Grades in ppm, depths in metres.
 */
export function readAssays(files: readonly OpenTable[], holeIds: readonly string[], settings: ReadSettings): AssayTable {
  const parts = files.map((open) => readPart(open, holeIds, settings));
  const count = parts.reduce((sum, part) => sum + part.intervals.rows.length, 0);
  const hole = concatenate(parts, new Int32Array(count), (part) => part.intervals.hole);
  const from = concatenate(parts, new Float64Array(count), (part) => part.intervals.from);
  const to = concatenate(parts, new Float64Array(count), (part) => part.intervals.to);
  const line = concatenate(parts, new Int32Array(count), (part) => part.intervals.line);
  const source = concatenate(parts, new Int32Array(count), (part) => new Int32Array(part.intervals.rows.length).fill(part.source));
  const order = orderByHole(hole, from, to);
  const ids = new Set(parts.flatMap((part) => [...part.analytes.keys()]));
  const hasSampleIds = parts.some((part) => part.sampleId !== null);
  const sampleIds = parts.flatMap((part) => part.sampleId ?? Array.from(part.intervals.rows, () => ''));
  return {
    count,
    hole: reorder(hole, order),
    from: reorder(from, order),
    to: reorder(to, order),
    analytes: [...ids].map((id) => joinAnalyte(id, parts, order, count)),
    ...(hasSampleIds ? { sampleId: reorderTexts(sampleIds, order) } : {}),
    origin: { source: reorder(source, order), line: reorder(line, order) },
  };
}
