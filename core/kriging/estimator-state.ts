import type { EstimationMethod } from './estimation-method.ts';
import type { NeighbourSearch } from './neighbour-search.ts';
import type { PreparedSamples } from './prepared-samples.ts';
import type { SearchPass } from './search-pass.ts';
import type { TargetLocal } from './target-local.ts';
import type { WeightSolver } from './weight-solver.ts';

/** What an estimator holds between targets. */
export interface EstimatorState {
  readonly samples: PreparedSamples;
  readonly method: EstimationMethod;
  /** As searched: with `minSamples` raised to the number of terms of the mean. */
  readonly passes: readonly SearchPass[];
  readonly search: NeighbourSearch;
  /** One for each variogram; the variables without one of their own use the first. */
  readonly solvers: readonly WeightSolver[];
  /** Which solver each variable uses. */
  readonly solverOf: Int32Array;
  /** The solver of the group of variables in hand. */
  solver: WeightSolver;
  /** Rows of the system being solved: all of the neighbourhood's, or those where a variable was measured. */
  readonly rows: Int32Array;
  readonly groupOf: Int32Array;
  /** Whether the solvers stand as the last target had them, not as given. */
  isTurned: boolean;
  variancesClamped: number;
}

/** The fewest samples that the pass which found the neighbourhood allows. */
export function fewestSamples(state: EstimatorState): number {
  return (state.passes[state.search.neighbourhood.pass - 1] as SearchPass).minSamples;
}

/** Loads the whole neighbourhood into the solver. */
export function loadAll(state: EstimatorState): void {
  const { rows } = state;
  const { dx: solverX, dy: solverY, dz: solverZ } = state.solver;
  const { count, row, dx, dy, dz } = state.search.neighbourhood;
  for (let i = 0; i < count; i++) {
    rows[i] = row[i] as number;
    solverX[i] = dx[i] as number;
    solverY[i] = dy[i] as number;
    solverZ[i] = dz[i] as number;
  }
  loadDrift(state, count);
}

/** The drifts of the loaded rows, where the method has any. */
function loadDrift({ solver, rows, samples }: EstimatorState, count: number): void {
  if (solver.trend === null) return;
  for (const [d, column] of solver.trend.drift.entries()) {
    for (let i = 0; i < count; i++) column[i] = samples.drift[(rows[i] as number) * samples.driftCount + d] as number;
  }
}

/** Tells the solvers where the target stands and what it brings along; false where a drift that is needed is not known. */
export function loadTarget(state: EstimatorState, x: number, y: number, z: number, local: TargetLocal): boolean {
  const { solvers } = state;
  const angles = local.angles ?? null;
  if (angles !== null || state.isTurned) {
    for (const solver of solvers) solver.turn(angles);
    state.isTurned = angles !== null;
  }
  let isKnown = true;
  for (let s = 0; s < solvers.length; s++) {
    const solver = solvers[s] as WeightSolver;
    if (solver.trend === null) continue;
    const { origin, targetDrift } = solver.trend;
    origin[0] = x;
    origin[1] = y;
    origin[2] = z;
    for (let d = 0; d < targetDrift.length; d++) {
      const value = local.drift?.[d] ?? Number.NaN;
      if (!Number.isFinite(value)) isKnown = false;
      targetDrift[d] = value;
    }
  }
  return isKnown;
}

/** Loads the neighbours in which a variable was measured; returns how many. */
export function loadMeasured(state: EstimatorState, variable: number): number {
  const { solver, rows, samples } = state;
  const { count, row, dx, dy, dz } = state.search.neighbourhood;
  let loaded = 0;
  for (let i = 0; i < count; i++) {
    const r = row[i] as number;
    if (Number.isNaN(samples.values[r * samples.variableCount + variable])) continue;
    rows[loaded] = r;
    solver.dx[loaded] = dx[i] as number;
    solver.dy[loaded] = dy[i] as number;
    solver.dz[loaded] = dz[i] as number;
    loaded++;
  }
  loadDrift(state, loaded);
  return loaded;
}

/** Distinct holes among the loaded rows; neighbourhoods are small, so a double loop will do. */
export function countHoles(state: EstimatorState, count: number): number {
  const { rows, samples } = state;
  let holes = 0;
  for (let i = 0; i < count; i++) {
    const hole = samples.hole[rows[i] as number];
    let earlier = 0;
    while (earlier < i && samples.hole[rows[earlier] as number] !== hole) earlier++;
    if (earlier === i) holes++;
  }
  return holes;
}
