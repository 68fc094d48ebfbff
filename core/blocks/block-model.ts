import type { BlockGrid } from './block-grid.ts';
import type { BlockPieces } from './block-pieces.ts';

/** A grid, its pieces and one column of numbers per piece for each name. */
export interface BlockModel {
  readonly grid: BlockGrid;
  readonly pieces: BlockPieces;
  readonly columns: ReadonlyMap<string, Float64Array>;
}
