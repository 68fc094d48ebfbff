import { REE_OXIDES } from '../../core/ree/index.ts';
import type { ResourceClass, ResourceStatement } from '../../core/resource/index.ts';
import { variableLabel } from './variable-label.ts';

/** What a table needs of a statement; a statement is one. */
export type TabledStatement = Pick<ResourceStatement, 'rows' | 'cutoff' | 'groups'>;

/** A grade or contained column. */
export interface FigureColumn {
  readonly id: string;
  readonly label: string;
  /** What the group sums; empty for an analyte. */
  readonly definition: string;
}

export interface TableColumns {
  readonly grades: readonly FigureColumn[];
  readonly contained: readonly FigureColumn[];
  /** Contained tonnes are of rare-earth oxides. */
  readonly isRareEarth: boolean;
}

/** Unrounded figures of a class or the total; null where there is nothing to average. */
export interface TableRow {
  readonly class: ResourceClass | 'total';
  readonly tonnes: number;
  readonly gradesPpm: readonly (number | null)[];
  readonly containedTonnes: readonly (number | null)[];
}

/** Groups in the order that rare-earth tables print them. */
const GRADE_ORDER = ['treo', 'treoMinusCeo2', 'mreo', 'ndpr', 'dytb', 'hreo', 'lreo', 'creo'];
/** Groups whose contained tonnes are printed: the whole, and what is paid for. */
export const CONTAINED_ORDER = ['treo', 'mreo', 'ndpr', 'dytb'];
const OXIDES = new Set(REE_OXIDES.map((oxide) => oxide.analyte));

/**
 * Columns of a statement: its declared groups in the usual order, then those it declares besides; the analytes themselves where it
 * declares none. `wanted` names them instead.
 */
export function tableColumns(statement: TabledStatement, wanted: readonly string[] | null): TableColumns {
  const total = statement.rows.find((row) => row.class === 'total') ?? statement.rows[0];
  const present = Object.keys(total?.gradesPpm ?? {});
  const declared = statement.groups.map((group) => group.id).filter((id) => present.includes(id));
  const chosen = wanted?.filter((id) => present.includes(id)) ?? (declared.length > 0 ? inTableOrder(declared) : present);
  const contained = declared.length > 0 ? CONTAINED_ORDER.filter((id) => present.includes(id) && chosen.includes(id)) : [];
  const column = (id: string): FigureColumn => ({
    id,
    label: variableLabel(id, statement.groups),
    definition: statement.groups.find((group) => group.id === id)?.definition ?? '',
  });
  const members = statement.groups.flatMap((group) => group.members);
  return {
    grades: chosen.map(column),
    contained: (contained.length > 0 ? contained : chosen).map(column),
    isRareEarth: [...members, ...present].some((id) => OXIDES.has(id)),
  };
}

/** The usual groups in their usual order, then the others as they come. */
export function inTableOrder(ids: readonly string[]): readonly string[] {
  return [...GRADE_ORDER.filter((id) => ids.includes(id)), ...ids.filter((id) => !GRADE_ORDER.includes(id))];
}

/** A row per class in the statement's order, the total last; rows of single regolith units are left to the full statement. */
export function tableRows(statement: TabledStatement, columns: TableColumns): readonly TableRow[] {
  const classes = statement.rows.filter((row) => row.unit === null);
  const ordered = [...classes.filter((row) => row.class !== 'total'), ...classes.filter((row) => row.class === 'total')];
  return ordered.map((row) => ({
    class: row.class,
    tonnes: row.tonnes,
    gradesPpm: columns.grades.map(({ id }) => (row.tonnes > 0 ? (row.gradesPpm[id] ?? null) : null)),
    containedTonnes: columns.contained.map(({ id }) => row.containedTonnes[id] ?? null),
  }));
}
