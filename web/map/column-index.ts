import type { BlockGrid, BlockPieces } from '../../core/blocks/index.ts';

/** Pieces by column of the grid: column c = i + countX · j owns pieces start[c] … start[c + 1] − 1, from the bottom up. */
export interface ColumnIndex {
  readonly countX: number;
  readonly countY: number;
  readonly start: Int32Array;
}

/** Finds where each column's pieces begin; pieces are ordered by column already. O(pieces + columns). */
export function indexColumns(grid: Pick<BlockGrid, 'count'>, pieces: Pick<BlockPieces, 'count' | 'block'>): ColumnIndex {
  const [countX, countY] = grid.count;
  return { countX, countY, start: startsOf(countX * countY, pieces.count, (piece) => (pieces.block[piece] as number) % (countX * countY)) };
}

/** Starts of runs of equal, ascending column numbers. */
export function startsOf(columns: number, count: number, columnOf: (piece: number) => number): Int32Array {
  const start = new Int32Array(columns + 1);
  for (let piece = 0; piece < count; piece++) {
    const after = columnOf(piece) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let column = 0; column < columns; column++) start[column + 1] = (start[column + 1] as number) + (start[column] as number);
  return start;
}
