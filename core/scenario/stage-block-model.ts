import { type BlockGrid, type BlockPieces, buildPieces, createBlockGrid, type EstimationTargets, layOutGrid } from '../blocks/index.ts';
import type { HoleTable } from '../drillholes/index.ts';
import type { Raster } from '../formats/index.ts';
import {
  type ColumnProfiler,
  containsPosition,
  nearestProfile,
  type Topography,
  topographyFromCollars,
  topographyFromRaster,
  wholeHeightProfile,
} from '../geology/index.ts';
import { createPointGrid } from '../numeric/index.ts';
import type { StageRecord } from './manifest.ts';
import type { Scenario } from './scenario-schema.ts';
import { type CompositesOutput, unitIndex } from './stage-composites.ts';
import type { DataOutput } from './stage-data.ts';

export interface BlockModelOutput {
  readonly grid: BlockGrid;
  readonly pieces: BlockPieces;
  readonly targets: EstimationTargets;
  readonly record: StageRecord;
}

/** About 2 GB of columns; the settings, not the machine, are at fault beyond it. */
const MAXIMUM_PIECES = 4_000_000;

/** Lays the grid over the holes and cuts its columns by the regolith, the topography, the licence and the ends of holes. */
export function makeBlockModel(scenario: Scenario, data: DataOutput, made: CompositesOutput): BlockModelOutput {
  const settings = scenario.blockModel;
  const { holes } = data.database;
  const topography = data.topography === null ? topographyFromCollars(holes) : topographyFromRaster(data.topography);
  const grid = gridOf(scenario, holes, data, made);
  const inLicence = data.licence.length === 0 ? () => true : containsPosition(data.licence);
  const nearHoles = withinDistance(holes, settings.marginM);
  const { pieces, targets, record } = buildPieces(grid, {
    includes: (x, y) => nearHoles(x, y) && inLicence(x, y),
    profileAt: profilerOf(scenario, grid, holes, made, topography, data.topography !== null),
    domainOfUnit: Int32Array.from(made.stratigraphy.units, (unit) => unit.domain),
    maximumPieces: MAXIMUM_PIECES,
  });
  return { grid, pieces, targets, record: { stage: 'blockModel', counts: { ...record }, notes: [] } };
}

function profilerOf(scenario: Scenario, grid: BlockGrid, holes: HoleTable, made: CompositesOutput, topography: Topography, surveyed: boolean): ColumnProfiler {
  const { flattening, blockModel } = scenario;
  const top = grid.origin[2] + grid.count[2] * grid.size[2];
  if (made.profiles === null) return wholeHeightProfile(surveyed ? topography : null, top, grid.origin[2]);
  return nearestProfile(holes, made.profiles, topography, {
    datumUnit: flattening.kind === 'contact' ? unitIndex(made.stratigraphy, flattening.topOf) : null,
    belowEndOfHoleM: blockModel.belowEndOfHoleM ?? maximumOf(made.profiles.to),
    marginM: blockModel.marginM,
  });
}

/** The grid as the scenario fixes it, or laid over everything that the columns can reach; levels that hold nothing cost nothing. */
function gridOf(scenario: Scenario, holes: HoleTable, data: DataOutput, made: CompositesOutput): BlockGrid {
  const { sizeM, originM, count, azimuth, marginM, belowEndOfHoleM } = scenario.blockModel;
  if (originM !== null && count !== null) return createBlockGrid({ origin: originM, size: sizeM, count, azimuth });
  const { z } = made.composites;
  const lengthM = scenario.composites.lengthM;
  let bottomM = minimumOf(z) - lengthM;
  let topM = maximumOf(z) + lengthM;
  if (data.topography !== null && made.profiles !== null) {
    const ground = groundRange(data.topography, holes, marginM);
    bottomM = Math.min(bottomM, ground.lowestM - maximumOf(holes.endOfHole));
    topM = Math.max(topM, ground.highestM);
  }
  return layOutGrid({ x: holes.x, y: holes.y, bottomM: bottomM - (belowEndOfHoleM ?? 0), topM, marginM }, sizeM, azimuth);
}

function minimumOf(values: Float64Array): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function maximumOf(values: Float64Array): number {
  return values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
}

/** Lowest and highest ground over the rectangle of the holes and a margin, m. */
function groundRange(raster: Raster, holes: HoleTable, marginM: number): { readonly lowestM: number; readonly highestM: number } {
  const column = (x: number): number => Math.min(raster.width - 1, Math.max(0, Math.floor((x - raster.originX) / raster.pixelX)));
  const row = (y: number): number => Math.min(raster.height - 1, Math.max(0, Math.floor((raster.originY - y) / raster.pixelY)));
  const rows = [row(maximumOf(holes.y) + marginM), row(minimumOf(holes.y) - marginM)] as const;
  const columns = [column(minimumOf(holes.x) - marginM), column(maximumOf(holes.x) + marginM)] as const;
  let lowestM = Number.POSITIVE_INFINITY;
  let highestM = Number.NEGATIVE_INFINITY;
  for (let r = rows[0]; r <= rows[1]; r++) {
    for (let c = columns[0]; c <= columns[1]; c++) {
      const value = raster.values[r * raster.width + c] as number;
      if (Number.isNaN(value)) continue;
      lowestM = Math.min(lowestM, value);
      highestM = Math.max(highestM, value);
    }
  }
  return { lowestM, highestM };
}

function withinDistance(holes: HoleTable, distanceM: number): (x: number, y: number) => boolean {
  const index = createPointGrid(holes.x, holes.y);
  const nearest = new Int32Array(1);
  const distance2 = new Float64Array(1);
  return (x, y) => index.nearest(x, y, 1, nearest, distance2) === 1 && (distance2[0] as number) <= distanceM * distanceM;
}
