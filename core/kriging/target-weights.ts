import type { EstimateStatus } from './estimate-status.ts';
import { type EstimatorState, fewestSamples, loadMeasured, loadTarget } from './estimator-state.ts';
import { NOTHING_LEFT_OUT } from './neighbour-search.ts';
import type { TargetLocal } from './target-local.ts';
import type { WeightSolver } from './weight-solver.ts';

/** The neighbours and weights behind one estimate. */
export interface TargetWeights {
  readonly status: EstimateStatus;
  /** Search pass, from 1; 0 for none. */
  readonly pass: number;
  /** Rows of the sample set as given, nearest first; of merged samples the first in rank. */
  readonly sample: Int32Array;
  readonly weight: Float64Array;
  /** Distance from the target's centre, m. */
  readonly distance: Float64Array;
  readonly variance: number;
  readonly lagrange: number;
}

/** Neighbours and weights of one variable at (x, y, z): an estimate taken apart. */
export function explainTarget(state: EstimatorState, x: number, y: number, z: number, variable: number, local: TargetLocal): TargetWeights {
  const { search, samples, rows } = state;
  const solver = state.solvers[state.solverOf[variable] as number] as WeightSolver;
  state.solver = solver;
  if (!loadTarget(state, x, y, z, local)) return withoutWeights('driftMissing');
  if (!search.find(x, y, z, NOTHING_LEFT_OUT, local.angles)) return withoutWeights('tooFewSamples');
  const { pass } = search.neighbourhood;
  const count = loadMeasured(state, variable);
  if (count < fewestSamples(state)) return withoutWeights('tooFewSamples');
  if (!solver.solve(count, pass)) return withoutWeights('illConditioned');
  const distance = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const dx = solver.dx[i] as number;
    const dy = solver.dy[i] as number;
    const dz = solver.dz[i] as number;
    distance[i] = Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
  return {
    status: 'estimated',
    pass,
    sample: rows.slice(0, count).map((row) => samples.inputRow[row] as number),
    weight: solver.weights.slice(0, count),
    distance,
    variance: solver.solution.variance,
    lagrange: solver.solution.lagrange,
  };
}

function withoutWeights(status: EstimateStatus): TargetWeights {
  return {
    status,
    pass: 0,
    sample: new Int32Array(0),
    weight: new Float64Array(0),
    distance: new Float64Array(0),
    variance: Number.NaN,
    lagrange: Number.NaN,
  };
}
