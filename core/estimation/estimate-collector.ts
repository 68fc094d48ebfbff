import { copyEstimates, createEstimateColumns, ESTIMATE_STATUSES, type EstimateColumns, type EstimateStatus } from '../kriging/index.ts';
import type { EstimationJob } from './estimation-job.ts';
import type { DomainSampleRecord, TileResult } from './tile-estimator.ts';
import { planTiles } from './tile-plan.ts';

/** What happened to targets and samples on the way, in counts. */
export interface EstimateRecord {
  readonly targets: number;
  readonly byStatus: Readonly<Record<EstimateStatus, number>>;
  /** Targets estimated by each search pass; entry 0 is pass 1. */
  readonly byPass: readonly number[];
  /** Values of estimated targets that are missing because too few neighbours had the variable. */
  readonly valuesMissing: number;
  readonly variancesClamped: number;
  /** Per domain that has targets: samples given, without values, merged, used. */
  readonly samples: readonly DomainSampleRecord[];
}

/** The estimates of a whole job and what happened on the way. */
export interface Estimates extends EstimateColumns {
  readonly record: EstimateRecord;
}

export interface EstimateCollector {
  /** Puts a tile in its place; a tile that comes twice (it was run again) counts once. */
  add(result: TileResult): void;
  readonly targetsDone: () => number;
  readonly isComplete: () => boolean;
  /** The estimates; targets of tiles that did not come are "cancelled". */
  finish(): Estimates;
}

/** Puts the tiles of a job together, in whatever order they come. */
export function createEstimateCollector(job: EstimationJob): EstimateCollector {
  const tiles = planTiles(job);
  const whole = createEstimateColumns(job.targets.x.length, job.variables.length);
  const done = new Set<number>();
  const samples = new Map<number, DomainSampleRecord>();
  let variancesClamped = 0;
  let targetsDone = 0;
  return {
    add(result) {
      const tile = tiles[result.tile];
      if (tile === undefined || done.has(result.tile)) return;
      done.add(result.tile);
      copyEstimates(result.columns, whole, tile.start);
      targetsDone += tile.end - tile.start;
      variancesClamped += result.variancesClamped;
      for (const record of result.samples) samples.set(record.domain, record);
    },
    targetsDone: () => targetsDone,
    isComplete: () => done.size === tiles.length,
    finish: () => ({ ...whole, record: summarise(whole, variancesClamped, samples) }),
  };
}

function summarise(columns: EstimateColumns, variancesClamped: number, samples: ReadonlyMap<number, DomainSampleRecord>): EstimateRecord {
  const byCode = ESTIMATE_STATUSES.map(() => 0);
  for (const code of columns.status) byCode[code] = (byCode[code] ?? 0) + 1;
  const byPass: number[] = [];
  for (const pass of columns.pass) {
    while (byPass.length < pass) byPass.push(0);
    if (pass > 0) byPass[pass - 1] = (byPass[pass - 1] ?? 0) + 1;
  }
  let valuesMissing = 0;
  for (const column of columns.values) {
    for (let row = 0; row < column.length; row++) {
      if (columns.pass[row] !== 0 && Number.isNaN(column[row])) valuesMissing++;
    }
  }
  return {
    targets: columns.status.length,
    byStatus: Object.fromEntries(ESTIMATE_STATUSES.map((status, code) => [status, byCode[code] ?? 0])) as Record<EstimateStatus, number>,
    byPass,
    valuesMissing,
    variancesClamped,
    samples: [...samples.values()].sort((a, b) => a.domain - b.domain),
  };
}
