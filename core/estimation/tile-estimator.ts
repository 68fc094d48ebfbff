import { createEstimateColumns, createTargetEstimator, type EstimateColumns, type SampleRecord, STATUS_CODE, type TargetEstimator } from '../kriging/index.ts';
import { ResourceError } from '../numeric/index.ts';
import { checkEstimationJob, type DomainEstimation, type EstimationJob, methodOf, supportOf, type VariableSum } from './estimation-job.ts';
import { planTiles, type Tile } from './tile-plan.ts';

/** What one tile yields: columns that may be transferred, row 0 being the tile's first target. */
export interface TileResult {
  readonly tile: number;
  readonly columns: EstimateColumns;
  /** How often a variance below zero by rounding was set to 0. */
  readonly variancesClamped: number;
  /** What preparation did to the samples of the domains that the tile met. */
  readonly samples: readonly DomainSampleRecord[];
}

export interface DomainSampleRecord extends SampleRecord {
  readonly domain: number;
}

export interface TileEstimator {
  readonly tiles: readonly Tile[];
  estimateTile(number: number): TileResult;
}

/**
 * Prepares a job for estimation tile by tile, in any order: a tile's bits depend on the job alone. A domain is made ready when a tile
 * first meets it, so a worker pays only for the domains it works on.
 *
 * @throws ResourceError `columnLengthMismatch`, `domainUnknown`, `numberOutOfRange`; from `estimateTile` whatever a domain's estimator
 * refuses (`variogramInvalid`, `neighbourhoodInvalid`, `gridInvalid`, `settingsInvalid`)
 */
export function createTileEstimator(job: EstimationJob): TileEstimator {
  checkEstimationJob(job);
  const tiles = planTiles(job);
  const estimators: (TargetEstimator | undefined)[] = [];
  const estimatorOf = (domain: number): TargetEstimator => {
    const known = estimators[domain];
    if (known !== undefined) return known;
    const made = createDomainEstimator(job, job.domains[domain] as DomainEstimation);
    estimators[domain] = made;
    return made;
  };
  return {
    tiles,
    estimateTile(number) {
      const tile = tiles[number];
      if (tile === undefined) throw new ResourceError('numberOutOfRange', { name: 'tile', value: number });
      return estimateTile(job, tile, estimatorOf);
    },
  };
}

/** The estimator of one domain of a job, also for explaining single targets. */
export function createDomainEstimator(job: EstimationJob, domain: DomainEstimation): TargetEstimator {
  const { samples, variogram, variogramGroups = [], passes } = domain;
  return createTargetEstimator({ samples, method: methodOf(domain), variogram, variogramGroups, passes, support: supportOf(job, domain) });
}

function estimateTile(job: EstimationJob, tile: Tile, estimatorOf: (domain: number) => TargetEstimator): TileResult {
  const { x, y, z, domain, leaveOut, drift = [], angles } = job.targets;
  const turned = { azimuth: 0, dip: 0 };
  const local = { drift: new Float64Array(drift.length), angles: angles === undefined ? null : turned };
  const columns = createEstimateColumns(tile.end - tile.start, job.variables.length);
  const met = new Set<number>();
  const clampedBefore = new Map<TargetEstimator, number>();
  for (let row = tile.start; row < tile.end; row++) {
    const at = row - tile.start;
    const index = domain[row] as number;
    if (index < 0) {
      columns.status[at] = STATUS_CODE.outsideDomain;
      continue;
    }
    const estimator = estimatorOf(index);
    if (!met.has(index)) {
      met.add(index);
      clampedBefore.set(estimator, estimator.variancesClamped());
    }
    for (let d = 0; d < drift.length; d++) local.drift[d] = drift[d]?.[row] as number;
    if (angles !== undefined) {
      turned.azimuth = angles.azimuth[row] as number;
      turned.dip = angles.dip[row] as number;
    }
    if (leaveOut === undefined) estimator.estimate(x[row] as number, y[row] as number, z[row] as number, columns, at, local);
    else estimator.estimateSample(leaveOut.sample[row] as number, leaveOut.kind, columns, at, local);
  }
  for (const sum of job.sums ?? []) addParts(columns, sum);
  let variancesClamped = 0;
  for (const [estimator, before] of clampedBefore) variancesClamped += estimator.variancesClamped() - before;
  const samples = [...met].map((index) => ({ domain: index, ...estimatorOf(index).record }));
  return { tile: tile.number, columns, variancesClamped, samples };
}

function addParts({ values }: EstimateColumns, { variable, parts }: VariableSum): void {
  const total = values[variable] as Float64Array;
  for (let row = 0; row < total.length; row++) {
    let sum = 0;
    for (const part of parts) sum += values[part]?.[row] as number;
    total[row] = sum;
  }
}
