import { describeIssue } from '../formats/index.ts';
import { fieldTexts, type OpenTable } from './open-table.ts';

/** Rows of a file by unknown hole, for one issue per hole. */
interface UnknownHole {
  readonly line: number;
  count: number;
}

/**
 * Finds the hole of every row by its id, exactly as written but for surrounding space.
 *
 * Rows without an id and rows of holes that no collar names get −1 and are listed, one issue per unknown hole.
 */
export function matchHoles(open: OpenTable, holeIds: readonly string[]): { hole: Int32Array; ids: readonly string[] } {
  const { table, issues } = open;
  const ids = fieldTexts(open, 'holeId') ?? [];
  const indexById = new Map(holeIds.map((id, index) => [id, index]));
  const unknown = new Map<string, UnknownHole>();
  const hole = new Int32Array(ids.length).fill(-1);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as string;
    const index = indexById.get(id);
    if (index !== undefined) {
      hole[row] = index;
    } else if (id === '') {
      issues.add(describeIssue('holeIdEmpty', 'error', table.name, { row: table.lineOf(row), action: 'rowIgnored' }));
    } else {
      const seen = unknown.get(id) ?? { line: table.lineOf(row), count: 0 };
      seen.count++;
      unknown.set(id, seen);
    }
  }
  for (const [holeId, { line, count }] of unknown) {
    issues.add(describeIssue('holeUnknown', 'error', table.name, { row: line, holeId, expected: 'a hole of the collar table', action: 'rowIgnored', count }));
  }
  return { hole, ids };
}

/**
 * The order of rows by hole, then by the given depths, rows that tie in the order they came. Null where they are in order
 * already, as most files are. O(n) then, else O(n log n).
 */
export function orderByHole(hole: Int32Array, ...depths: readonly Float64Array[]): Int32Array | null {
  const compare = (a: number, b: number): number => {
    let difference = (hole[a] as number) - (hole[b] as number);
    for (let d = 0; difference === 0 && d < depths.length; d++) difference = (depths[d]?.[a] as number) - (depths[d]?.[b] as number);
    return difference;
  };
  let sorted = true;
  for (let row = 1; sorted && row < hole.length; row++) sorted = compare(row - 1, row) <= 0;
  if (sorted) return null;
  const order = new Int32Array(hole.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  return order.sort((a, b) => compare(a, b) || a - b);
}

/** A copy of a column in another order. */
export function reorder<Column extends Float64Array | Int32Array | Uint8Array>(column: Column, order: Int32Array | null): Column {
  const copy = column.slice() as Column;
  if (order === null) return copy;
  for (let row = 0; row < order.length; row++) copy[row] = column[order[row] as number] as number;
  return copy;
}

/** {@link reorder} for texts. */
export function reorderTexts(column: readonly string[], order: Int32Array | null): readonly string[] {
  return order === null ? column : Array.from(order, (row) => column[row] as string);
}
