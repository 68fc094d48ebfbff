/**
 * Blocks: the grid, its index arithmetic and the pieces that contacts cut it into. Knows geometry only: what a piece is made of
 * comes in as unit and domain numbers, what it grades comes in as columns.
 */

export type { BlockGrid, GridFrame, Vector3 } from './block-grid.ts';
export { blockIndex, blockPosition, columnCentre, createBlockGrid, fromMap, gridFrame, toMap } from './block-grid.ts';
export type { BlockModel } from './block-model.ts';
export type { BlockPieces, EstimationTargets } from './block-pieces.ts';
export type { PiecesRecord, PiecesSettings } from './build-pieces.ts';
export { buildPieces } from './build-pieces.ts';
export type { GridExtent } from './lay-out-grid.ts';
export { layOutGrid } from './lay-out-grid.ts';
