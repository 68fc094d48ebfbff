import {
  type BlockSupport,
  type EstimationMethod,
  type LeaveOutKind,
  POINT_SUPPORT,
  type SampleSet,
  type SearchPass,
  type VariogramGroup,
} from '../kriging/index.ts';
import { ResourceError } from '../numeric/index.ts';
import type { VariogramSpec } from '../variography/index.ts';

/** Samples and rules of one estimation domain. */
export interface DomainEstimation {
  readonly name: string;
  /** One value column per variable of the job, in the job's order. */
  readonly samples: SampleSet;
  /** Null only for methods that need none. */
  readonly variogram: VariogramSpec | null;
  /** Variables, by index, with a variogram of their own. */
  readonly variogramGroups?: readonly VariogramGroup[];
  /** Tried in turn. */
  readonly passes: readonly SearchPass[];
  /** Points per block along x, y, z; 1 × 1 × 1 is point kriging. */
  readonly discretisation: readonly [number, number, number];
  /** Metres along the block's own axes. */
  readonly blockSize: readonly [number, number, number];
  /** Degrees by which the block grid is turned clockwise. */
  readonly azimuth: number;
  /** Ordinary kriging where absent. */
  readonly method?: EstimationMethod;
}

/** Where to estimate, one row per target. */
export interface JobTargets {
  /** Centre in estimation coordinates, m. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Index into the job's domains; below 0 a target lies in none. */
  readonly domain: Int32Array;
  /** External drifts at the targets, in the order of the samples' drift columns, NaN where not known. Samples left out bring their own. */
  readonly drift?: readonly Float64Array[];
  /** Locally varying anisotropy, degrees: replaces azimuth and dip of search ellipsoids and of structures. */
  readonly angles?: { readonly azimuth: Float64Array; readonly dip: Float64Array };
  /** Cross-validation: every target is a sample, estimated as a point without itself or without its hole. */
  readonly leaveOut?: {
    readonly kind: LeaveOutKind;
    /** Row of the sample in its domain's sample set. */
    readonly sample: Int32Array;
  };
}

/** A variable and its parts, by index, in the order in which they are added. */
export interface VariableSum {
  readonly variable: number;
  readonly parts: readonly number[];
}

/** Everything that decides an estimate, as plain data that may be cloned to a worker. */
export interface EstimationJob {
  readonly variables: readonly string[];
  readonly domains: readonly DomainEstimation[];
  readonly targets: JobTargets;
  /**
   * Variables whose estimate is, by definition, the sum of those of others (TREO of its oxides): it is formed from the estimates, so the
   * sum holds to the bit whatever variograms and missing values its parts have. Without a value where one of the parts has none.
   */
  readonly sums?: readonly VariableSum[];
  /** Targets per tile; it decides how work is shared out, never what comes out. */
  readonly tileSize: number;
}

/** Some tens of milliseconds of work: short enough to cancel, long enough that messages do not count. */
export const DEFAULT_TILE_SIZE = 2048;

const ORDINARY: EstimationMethod = { type: 'ordinary' };

/** The method of a domain. */
export function methodOf(domain: DomainEstimation): EstimationMethod {
  return domain.method ?? ORDINARY;
}

/** The shape that is estimated in a domain: its block, or a point in cross-validation. */
export function supportOf(job: EstimationJob, domain: DomainEstimation): BlockSupport {
  const { discretisation, blockSize, azimuth } = domain;
  return job.targets.leaveOut === undefined ? { discretisation, blockSize, azimuth } : POINT_SUPPORT;
}

/**
 * Checks that the parts of a job fit together; what each domain holds is checked where its estimator is built.
 *
 * @throws ResourceError `columnLengthMismatch`, `domainUnknown`, `numberOutOfRange`, `settingsInvalid`
 */
export function checkEstimationJob(job: EstimationJob): void {
  const { variables, domains, targets, tileSize } = job;
  const { x, y, z, domain, leaveOut, drift = [], angles } = targets;
  const columns = [y, z, domain, ...drift, ...(angles === undefined ? [] : [angles.azimuth, angles.dip]), ...(leaveOut === undefined ? [] : [leaveOut.sample])];
  if (columns.some((column) => column.length !== x.length)) throw new ResourceError('columnLengthMismatch', { column: 'targets', count: x.length });
  for (const { name, samples, method } of domains) {
    if (method?.type === 'externalDrift' && leaveOut === undefined && drift.length !== (samples.drift ?? []).length) {
      throw new ResourceError('columnLengthMismatch', { domain: name, column: 'drift', found: drift.length, expected: (samples.drift ?? []).length });
    }
    if (samples.values.length !== variables.length) {
      throw new ResourceError('columnLengthMismatch', { domain: name, found: samples.values.length, expected: variables.length });
    }
  }
  for (let row = 0; row < domain.length; row++) {
    const index = domain[row] as number;
    if (index >= domains.length) throw new ResourceError('domainUnknown', { row, domain: index, domains: domains.length });
    if (!Number.isFinite((x[row] as number) + (y[row] as number) + (z[row] as number))) {
      throw new ResourceError('numberOutOfRange', { name: 'target', row, value: `${x[row]} ${y[row]} ${z[row]}` });
    }
  }
  checkAngles(targets);
  checkSums(job);
  if (!(Number.isInteger(tileSize) && tileSize >= 1)) throw new ResourceError('numberOutOfRange', { name: 'tileSize', value: tileSize });
}

function checkAngles({ angles, domain }: JobTargets): void {
  if (angles === undefined) return;
  const row = domain.findIndex((index, target) => index >= 0 && !Number.isFinite((angles.azimuth[target] as number) + (angles.dip[target] as number)));
  if (row >= 0) throw new ResourceError('numberOutOfRange', { name: 'angles', row, value: `${angles.azimuth[row]} ${angles.dip[row]}` });
}

function checkSums({ sums = [], variables }: EstimationJob): void {
  for (const [index, { variable, parts }] of sums.entries()) {
    const isSound = [variable, ...parts].every((v) => Number.isInteger(v) && v >= 0 && v < variables.length) && parts.length > 0 && !parts.includes(variable);
    if (!isSound)
      throw new ResourceError('settingsInvalid', { key: `sums[${index}]`, found: [variable, ...parts].join(' '), expected: 'a variable and its parts' });
  }
}
