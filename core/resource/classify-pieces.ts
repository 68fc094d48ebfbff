import type { BlockGrid, BlockPieces, EstimationTargets } from '../blocks/index.ts';
import type { Composites } from '../composites/index.ts';
import type { HoleTable } from '../drillholes/index.ts';
import { createPointGrid } from '../numeric/index.ts';
import { createDrilledGround } from './drilled-ground.ts';
import { createInformingHoles } from './informing-holes.ts';
import { classCode, type ResourceClass } from './resource-class.ts';

export interface ClassificationSettings {
  /** From the best class down; a target takes the first whose spacing it meets. */
  readonly classes: readonly { readonly class: Exclude<ResourceClass, 'unclassified'>; readonly maximumSpacingM: number }[];
  /** Mean distance to the three nearest informing holes ÷ spacing; 0.66 on a square grid. */
  readonly distanceToSpacing: number;
  readonly extrapolationSpacings: number;
  readonly maximumExtrapolationM: number;
  readonly verticalSearchM: number;
}

export interface Classification {
  /** Class code per piece (see RESOURCE_CLASSES). */
  readonly class: Float64Array;
  /** Drill spacing per piece, m; NaN where fewer than three holes inform it. */
  readonly spacing: Float64Array;
  readonly record: { readonly tooFewHoles: number; readonly tooFarPastHoles: number; readonly spacingTooWide: number };
}

const SPACING_HOLES = 3;
/** Holes looked at per column; more cannot lie within the widest spacing that any class allows on a drill grid. */
const HOLES_PER_COLUMN = 48;

/**
 * Classes by drill spacing: the mean plan distance to the three nearest informing holes ÷ 0.66, which is the side of a square drill grid.
 * (The distance to the third hole alone runs over 0.71 to 1.12 spacings within one grid cell and gives spotted classes.)
 * A target outside the drilled ground is classified only within a stated share of the hole spacing there.
 */
export function classifyPieces(
  grid: BlockGrid,
  pieces: BlockPieces,
  targets: EstimationTargets,
  holes: HoleTable,
  composites: Composites,
  domainCount: number,
  settings: ClassificationSettings,
): Classification {
  const informing = createInformingHoles(composites, holes.count, domainCount);
  const sampled = sampledHoles(composites, holes.count);
  const x = Float64Array.from(sampled, (h) => holes.x[h] as number);
  const y = Float64Array.from(sampled, (h) => holes.y[h] as number);
  const index = createPointGrid(x, y);
  const ground = createDrilledGround(x, y);
  const wanted = Math.min(HOLES_PER_COLUMN, sampled.length);
  const nearest = new Int32Array(wanted);
  const distance2 = new Float64Array(wanted);
  const targetClass = new Uint8Array(targets.count);
  const targetSpacing = new Float64Array(targets.count).fill(Number.NaN);
  const record = { tooFewHoles: 0, tooFarPastHoles: 0, spacingTooWide: 0 };
  const columns = grid.count[0] * grid.count[1];
  let column = -1;
  let found = 0;
  let withinReach = false;
  for (let t = 0; t < targets.count; t++) {
    const px = targets.x[t] as number;
    const py = targets.y[t] as number;
    if ((targets.block[t] as number) % columns !== column) {
      column = (targets.block[t] as number) % columns;
      found = index.nearest(px, py, wanted, nearest, distance2);
      const past = ground.distanceAt(px, py);
      withinReach = past.distanceM <= Math.min(settings.extrapolationSpacings * past.spacingM, settings.maximumExtrapolationM);
    }
    let count = 0;
    let total = 0;
    for (let n = 0; n < found && count < SPACING_HOLES; n++) {
      const hole = sampled[nearest[n] as number] as number;
      if (!informing.informs(hole, targets.domain[t] as number, targets.z[t] as number, settings.verticalSearchM)) continue;
      count++;
      total += Math.sqrt(distance2[n] as number);
    }
    if (count < SPACING_HOLES) {
      record.tooFewHoles++;
      continue;
    }
    const spacing = total / SPACING_HOLES / settings.distanceToSpacing;
    targetSpacing[t] = spacing;
    const rule = settings.classes.find((c) => spacing <= c.maximumSpacingM);
    if (rule === undefined) record.spacingTooWide++;
    else if (!withinReach) record.tooFarPastHoles++;
    else targetClass[t] = classCode(rule.class);
  }
  return {
    class: Float64Array.from(pieces.target, (t) => targetClass[t] as number),
    spacing: Float64Array.from(pieces.target, (t) => targetSpacing[t] as number),
    record,
  };
}

function sampledHoles(composites: Composites, holeCount: number): Int32Array {
  const has = new Uint8Array(holeCount);
  for (let c = 0; c < composites.count; c++) if ((composites.coverage[c] as number) > 0) has[composites.hole[c] as number] = 1;
  const list: number[] = [];
  for (let h = 0; h < holeCount; h++) if (has[h] === 1) list.push(h);
  return Int32Array.from(list);
}
