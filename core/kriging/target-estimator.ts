import { ResourceError } from '../numeric/index.ts';
import type { VariogramSpec } from '../variography/index.ts';
import type { BlockSupport } from './block-support.ts';
import type { EstimateColumns } from './estimate-columns.ts';
import { STATUS_CODE } from './estimate-status.ts';
import { checkMethod, type EstimationMethod, trendTermCount } from './estimation-method.ts';
import { countHoles, type EstimatorState, fewestSamples, loadAll, loadMeasured, loadTarget } from './estimator-state.ts';
import { groupByMissing } from './missing-values.ts';
import { createNeighbourSearch, type LeftOut, NOTHING_LEFT_OUT } from './neighbour-search.ts';
import { type PreparedSamples, prepareSamples, type SampleRecord } from './prepared-samples.ts';
import type { SampleSet } from './sample-set.ts';
import { requireAtLeast, type SearchPass } from './search-pass.ts';
import { NOTHING_LOCAL, type TargetLocal } from './target-local.ts';
import { explainTarget, type TargetWeights } from './target-weights.ts';
import { createWeightSolver, type WeightSolver } from './weight-solver.ts';

/** Everything that decides an estimate at a point or of a block. Plain data. */
export interface EstimatorSettings {
  readonly samples: SampleSet;
  readonly method: EstimationMethod;
  /** Null only for methods that need none. */
  readonly variogram: VariogramSpec | null;
  /** Variables with a variogram of their own; all groups share the search. */
  readonly variogramGroups?: readonly VariogramGroup[];
  /** Tried in turn. */
  readonly passes: readonly SearchPass[];
  readonly support: BlockSupport;
}

/** Variables, by index, that have a variogram of their own. */
export interface VariogramGroup {
  readonly variables: readonly number[];
  readonly variogram: VariogramSpec;
}

/** What a target leaves out of its own estimate: its sample, or its sample and all of its hole. */
export type LeaveOutKind = 'sample' | 'hole';

export interface TargetEstimator {
  readonly variableCount: number;
  /** What preparation did to the samples. */
  readonly record: SampleRecord;
  /** How often a variance below zero by rounding was set to 0, so far. */
  readonly variancesClamped: () => number;
  /** Estimates all variables at (x, y, z) into row `at` of the columns. */
  estimate(x: number, y: number, z: number, columns: EstimateColumns, at: number, local?: TargetLocal): void;
  /**
   * Estimates at a sample's own position without it, or without its hole, into row `at`. `sample` is a row of the sample set; its own
   * drift is the target's.
   */
  estimateSample(sample: number, kind: LeaveOutKind, columns: EstimateColumns, at: number, local?: TargetLocal): void;
  /** Neighbours and weights of one variable at (x, y, z). */
  weightsAt(x: number, y: number, z: number, variable?: number, local?: TargetLocal): TargetWeights;
}

/**
 * Builds the estimator of one set of samples, method, model and search; the work per target then allocates nothing.
 *
 * One search serves all variables, and one factorisation every variable that has the same variogram and was measured in the same samples
 * of the neighbourhood. A
 * variable missing from some neighbours is estimated from the others, unless they are fewer than the pass's `minSamples`: its value is
 * then NaN. A target is "estimated" if any variable is.
 *
 * Where the mean is a trend, a neighbourhood needs at least as many samples as the mean has terms, the constant included.
 *
 * @throws ResourceError `variogramInvalid`, `neighbourhoodInvalid`, `gridInvalid`, `settingsInvalid`, `columnLengthMismatch`,
 * `numberOutOfRange`, `inputMissing`
 */
export function createTargetEstimator(settings: EstimatorSettings): TargetEstimator {
  const { method, variogram, support } = settings;
  const drift = method.type === 'externalDrift' ? (settings.samples.drift ?? []) : [];
  checkMethod(method, settings.samples.values.length, drift.length);
  const samples = prepareSamples(settings.samples, drift);
  const passes = settings.passes.map((pass) => requireAtLeast(pass, 1 + trendTermCount(method, drift.length)));
  const search = createNeighbourSearch(samples, passes);
  const groups = settings.variogramGroups ?? [];
  const solvers = [variogram, ...groups.map((group) => group.variogram)].map((model) =>
    createWeightSolver(method, model, support, passes, search.capacity, drift.length),
  );
  const state: EstimatorState = {
    samples,
    method,
    passes,
    search,
    solvers,
    solverOf: assignSolvers(groups, samples.variableCount),
    solver: solvers[0] as WeightSolver,
    rows: new Int32Array(search.capacity),
    groupOf: new Int32Array(samples.variableCount),
    isTurned: false,
    variancesClamped: 0,
  };
  return {
    variableCount: samples.variableCount,
    record: samples.record,
    variancesClamped: () => state.variancesClamped,
    estimate: (x, y, z, columns, at, local = NOTHING_LOCAL) => estimateAt(state, x, y, z, NOTHING_LEFT_OUT, local, columns, at),
    estimateSample(sample, kind, columns, at, local = NOTHING_LOCAL) {
      const { x, y, z } = settings.samples;
      const leftOut = leftOutOf(settings.samples, samples, sample, kind);
      const own = drift.length === 0 ? local : { ...local, drift: drift.map((column) => column[sample] as number) };
      estimateAt(state, x[sample] as number, y[sample] as number, z[sample] as number, leftOut, own, columns, at);
    },
    weightsAt: (x, y, z, variable = 0, local = NOTHING_LOCAL) => explainTarget(state, x, y, z, variable, local),
  };
}

/** @throws ResourceError `settingsInvalid` for a variable that is none, or that is in two groups */
function assignSolvers(groups: readonly VariogramGroup[], variableCount: number): Int32Array {
  const solverOf = new Int32Array(variableCount);
  for (const [index, { variables }] of groups.entries()) {
    for (const variable of variables) {
      if (solverOf[variable] !== 0) {
        throw new ResourceError('settingsInvalid', { key: `variogramGroups[${index}].variables`, found: variable, expected: 'a variable in no other group' });
      }
      solverOf[variable] = index + 1;
    }
  }
  return solverOf;
}

/** The row that a sample went into is left out in any case, also where it was merged into another hole's sample. */
function leftOutOf(given: SampleSet, samples: PreparedSamples, sample: number, kind: LeaveOutKind): LeftOut {
  const row = samples.rowOfInput[sample] as number;
  if (kind === 'sample') return { row, hole: -1 };
  return { row, hole: samples.holeNumber(given.hole[sample] as number) };
}

function estimateAt(state: EstimatorState, x: number, y: number, z: number, leftOut: LeftOut, local: TargetLocal, columns: EstimateColumns, at: number): void {
  const { search, samples, groupOf, solverOf, solvers } = state;
  if (!loadTarget(state, x, y, z, local)) {
    columns.status[at] = STATUS_CODE.driftMissing;
    return;
  }
  if (!search.find(x, y, z, leftOut, local.angles)) {
    columns.status[at] = STATUS_CODE.tooFewSamples;
    return;
  }
  const { neighbourhood } = search;
  if (!groupByMissing(samples, neighbourhood.row, neighbourhood.count, solverOf, solvers.length, groupOf)) {
    loadAll(state);
    if (!state.solver.solve(neighbourhood.count, neighbourhood.pass)) {
      columns.status[at] = STATUS_CODE.illConditioned;
      return;
    }
    estimateGroup(state, 0, neighbourhood.count, columns, at);
    writeQuality(state, neighbourhood.count, neighbourhood.holeCount, columns, at);
    return;
  }
  estimateGroups(state, columns, at);
}

/** Group after group of variables, each from the samples that have it. */
function estimateGroups(state: EstimatorState, columns: EstimateColumns, at: number): void {
  const { search, samples, groupOf, solvers, solverOf } = state;
  const { pass } = search.neighbourhood;
  const fewest = fewestSamples(state);
  let status = STATUS_CODE.tooFewSamples;
  for (let leader = 0; leader < samples.variableCount; leader++) {
    if (groupOf[leader] !== leader) continue;
    const solver = solvers[solverOf[leader] as number] as WeightSolver;
    state.solver = solver;
    const count = loadMeasured(state, leader);
    if (count < fewest) continue;
    if (!solver.solve(count, pass)) {
      if (status !== STATUS_CODE.estimated) status = STATUS_CODE.illConditioned;
      continue;
    }
    estimateGroup(state, leader, count, columns, at);
    if (status !== STATUS_CODE.estimated) writeQuality(state, count, countHoles(state, count), columns, at);
    status = STATUS_CODE.estimated;
  }
  columns.status[at] = status;
}

/** Weighted sums of the variables of one group, samples nearest first; in simple kriging the known mean takes the rest of the weight. */
function estimateGroup(state: EstimatorState, leader: number, count: number, columns: EstimateColumns, at: number): void {
  const { solver, rows, samples, groupOf, method } = state;
  const { values, variableCount } = samples;
  const { weights } = solver;
  const restOfWeight = method.type === 'simple' ? 1 - sumOf(weights, count) : 0;
  for (let variable = leader; variable < variableCount; variable++) {
    if (groupOf[variable] !== leader) continue;
    let estimate = 0;
    for (let i = 0; i < count; i++) estimate += (weights[i] as number) * (values[(rows[i] as number) * variableCount + variable] as number);
    if (method.type === 'simple') estimate += restOfWeight * (method.means[variable] as number);
    (columns.values[variable] as Float64Array)[at] = estimate;
  }
}

function sumOf(weights: Float64Array, count: number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += weights[i] as number;
  return total;
}

function writeQuality(state: EstimatorState, count: number, holeCount: number, columns: EstimateColumns, at: number): void {
  const { dx, dy, dz, weights, solution, targetVariance } = state.solver;
  let distance = 0;
  let negative = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    const x = dx[i] as number;
    const y = dy[i] as number;
    const z = dz[i] as number;
    distance += Math.sqrt(x * x + y * y + z * z);
    const weight = weights[i] as number;
    all += Math.abs(weight);
    if (weight < 0) negative -= weight;
  }
  columns.variance[at] = solution.variance;
  columns.lagrange[at] = solution.lagrange;
  columns.slope[at] = solution.slope;
  columns.efficiency[at] = targetVariance > 0 ? (targetVariance - solution.variance) / targetVariance : Number.NaN;
  columns.meanDistance[at] = distance / count;
  columns.negativeWeights[at] = all > 0 ? negative / all : 0;
  columns.samples[at] = count;
  columns.holes[at] = holeCount;
  columns.pass[at] = state.search.neighbourhood.pass;
  columns.status[at] = STATUS_CODE.estimated;
  state.variancesClamped += solution.varianceClamped;
}
