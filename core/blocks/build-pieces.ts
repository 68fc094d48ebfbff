import { type ColumnProfile, type ColumnProfiler, createColumnProfile } from '../geology/index.ts';
import { ResourceError } from '../numeric/index.ts';
import { type BlockGrid, blockIndex, columnCentre, gridFrame } from './block-grid.ts';
import type { BlockPieces, EstimationTargets } from './block-pieces.ts';

export interface PiecesRecord {
  readonly columns: number;
  readonly pieces: number;
  readonly targets: number;
  readonly volumeM3: number;
}

export interface PiecesSettings {
  /** Whether the centre of a column is inside what is modelled (licence, footprint). */
  readonly includes: (x: number, y: number) => boolean;
  readonly profileAt: ColumnProfiler;
  /** Estimation domain of each unit. */
  readonly domainOfUnit: Int32Array;
  /** Refused above this, before memory runs out. */
  readonly maximumPieces: number;
}

/** Slivers under this height are rounding of elevations, not rock. */
const MINIMUM_HEIGHT_M = 1e-6;

class PieceColumns {
  readonly block: number[] = [];
  readonly unit: number[] = [];
  readonly domain: number[] = [];
  readonly bottom: number[] = [];
  readonly top: number[] = [];
  readonly target: number[] = [];
  readonly targetBlock: number[] = [];
  readonly targetDomain: number[] = [];
  readonly targetX: number[] = [];
  readonly targetY: number[] = [];
  readonly targetZ: number[] = [];
}

/**
 * Cuts the columns of a grid by the regolith under their centres: one piece per block and unit met, with exact bottom and top, and one
 * target per block and estimation domain at the middle of what the block holds of it.
 *
 * Σ volume = Σ column area × modelled height: nothing between the topography and the base is lost or counted twice.
 * @throws ResourceError `gridTooLarge`
 */
export function buildPieces(
  grid: BlockGrid,
  settings: PiecesSettings,
): { readonly pieces: BlockPieces; readonly targets: EstimationTargets; readonly record: PiecesRecord } {
  const out = new PieceColumns();
  const profile = createColumnProfile();
  const frame = gridFrame(grid);
  let columns = 0;
  for (let j = 0; j < grid.count[1]; j++) {
    for (let i = 0; i < grid.count[0]; i++) {
      const [x, y] = columnCentre(grid, frame, i, j);
      if (!settings.includes(x, y) || !settings.profileAt(x, y, profile)) continue;
      columns++;
      cutColumn(grid, i, j, x, y, profile, settings.domainOfUnit, out);
      if (out.block.length > settings.maximumPieces) throw new ResourceError('gridTooLarge', { pieces: out.block.length, limit: settings.maximumPieces });
    }
  }
  const area = grid.size[0] * grid.size[1];
  const bottom = Float64Array.from(out.bottom);
  const top = Float64Array.from(out.top);
  const volume = top.map((t, p) => (t - (bottom[p] as number)) * area);
  const count = out.block.length;
  const targetCount = out.targetBlock.length;
  return {
    pieces: {
      count,
      block: Int32Array.from(out.block),
      unit: Int32Array.from(out.unit),
      domain: Int32Array.from(out.domain),
      bottom,
      top,
      volume,
      target: Int32Array.from(out.target),
    },
    targets: {
      count: targetCount,
      block: Int32Array.from(out.targetBlock),
      domain: Int32Array.from(out.targetDomain),
      x: Float64Array.from(out.targetX),
      y: Float64Array.from(out.targetY),
      z: Float64Array.from(out.targetZ),
    },
    record: { columns, pieces: count, targets: targetCount, volumeM3: volume.reduce((a, b) => a + b, 0) },
  };
}

/** Levels of the grid from the bottom of the profile up; within each, the runs that it meets. */
function cutColumn(grid: BlockGrid, i: number, j: number, x: number, y: number, profile: ColumnProfile, domainOfUnit: Int32Array, out: PieceColumns): void {
  const z0 = grid.origin[2];
  const height = grid.size[2];
  const base = profile.bottom[profile.runCount - 1] as number;
  const first = Math.max(0, Math.floor((base - z0) / height));
  const last = Math.min(grid.count[2] - 1, Math.floor(((profile.top[0] as number) - z0) / height));
  for (let k = first; k <= last; k++) {
    const firstPiece = out.block.length;
    const levelBottom = z0 + k * height;
    for (let run = profile.runCount - 1; run >= 0; run--) {
      const bottom = Math.max(levelBottom, profile.bottom[run] as number);
      const top = Math.min(levelBottom + height, profile.top[run] as number);
      if (top - bottom < MINIMUM_HEIGHT_M) continue;
      out.block.push(blockIndex(grid, i, j, k));
      out.unit.push(profile.unit[run] as number);
      out.domain.push(domainOfUnit[profile.unit[run] as number] as number);
      out.bottom.push(bottom);
      out.top.push(top);
    }
    addTargets(firstPiece, x, y, profile.datum, out);
  }
}

/** One target per domain among the block's pieces, at the middle of the domain's extent in the block. */
function addTargets(firstPiece: number, x: number, y: number, datum: number, out: PieceColumns): void {
  const firstTarget = out.targetBlock.length;
  const bottoms: number[] = [];
  const tops: number[] = [];
  for (let piece = firstPiece; piece < out.block.length; piece++) {
    const domain = out.domain[piece] as number;
    let at = 0;
    while (firstTarget + at < out.targetBlock.length && out.targetDomain[firstTarget + at] !== domain) at++;
    if (firstTarget + at === out.targetBlock.length) {
      out.targetBlock.push(out.block[piece] as number);
      out.targetDomain.push(domain);
      out.targetX.push(x);
      out.targetY.push(y);
      out.targetZ.push(0);
      bottoms.push(out.bottom[piece] as number);
    }
    tops[at] = out.top[piece] as number;
    out.target.push(firstTarget + at);
  }
  for (let at = 0; at < bottoms.length; at++) out.targetZ[firstTarget + at] = ((bottoms[at] as number) + (tops[at] as number)) / 2 - datum;
}
