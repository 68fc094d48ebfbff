import { ResourceError, power as raise, scaledRotation } from '../numeric/index.ts';
import { createVariogramModel, type VariogramSpec } from '../variography/index.ts';
import { type BlockSupport, discretiseBlock } from './block-support.ts';
import type { EstimationMethod } from './estimation-method.ts';
import { createKrigingSystem, type KrigingSolution, type KrigingSystem, solveSystem, turnSystem } from './kernel/kriging-system.ts';
import { createTrendBasis, fillTrend, type TrendBasis } from './kernel/trend-basis.ts';
import { createTrendScratch, solveTrendSystem } from './kernel/trend-system.ts';
import { component } from './sample-grid.ts';
import type { SearchPass } from './search-pass.ts';
import type { LocalAngles } from './target-local.ts';

/**
 * Weights of a set of samples, by whatever method. The caller writes positions relative to the target (m, nearest first) into
 * `dx dy dz`, calls `solve` and reads `weights` and `solution`.
 */
export interface WeightSolver {
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly dz: Float64Array;
  readonly weights: Float64Array;
  readonly solution: KrigingSolution;
  /** C(V,V) of the target; NaN for methods without a variogram. */
  targetVariance: number;
  /** Where the weights have to reproduce a trend: the caller writes the target's position and the drifts into it before `solve`. */
  readonly trend: TrendBasis | null;
  /** Turns the anisotropy to the angles of the next target, or back to what was given. */
  turn(angles: LocalAngles | null): void;
  /** Solves for the first `count` positions, found by search pass `pass` (from 1); false where the system is ill-conditioned. */
  solve(count: number, pass: number): boolean;
}

/**
 * Prepares the weights of one method.
 *
 * @throws ResourceError `variogramInvalid`, `gridInvalid`; `inputMissing` for kriging without a variogram
 */
export function createWeightSolver(
  method: EstimationMethod,
  variogram: VariogramSpec | null,
  support: BlockSupport,
  passes: readonly SearchPass[],
  capacity: number,
  driftCount = 0,
): WeightSolver {
  if (method.type === 'nearest') return createNearestSolver(capacity);
  if (method.type === 'inverseDistance') return createInverseDistanceSolver(method.power, passes, capacity);
  if (variogram === null) throw new ResourceError('inputMissing', { input: 'variogram', method: method.type });
  const model = createVariogramModel(variogram);
  const points = discretiseBlock(support);
  if (method.type === 'ordinary' || method.type === 'simple') {
    const system = createKrigingSystem(model, points, capacity, method.type === 'ordinary' ? 'sumToOne' : 'meanKnown');
    return turning(system, points, { ...system, trend: null, solve: (count) => solveSystem(system, count) });
  }
  const trend = createTrendBasis(method.type === 'universal' ? method.trend : [], driftCount, points, capacity);
  const system = createKrigingSystem(model, points, capacity, 'sumToOne', trend.termCount);
  const scratch = createTrendScratch(trend.termCount);
  const { dx, dy, dz } = system;
  const solve = (count: number) => fillTrend(trend, dx, dy, dz, count) && solveTrendSystem(system, trend, scratch, count);
  return turning(system, points, { ...system, trend, solve });
}

/** A solver whose structures, and the variance of its target with them, can be turned. */
function turning(system: KrigingSystem, points: Float64Array, solver: Omit<WeightSolver, 'turn'>): WeightSolver {
  const turned: WeightSolver = {
    ...solver,
    turn(angles) {
      turnSystem(system, points, angles);
      turned.targetVariance = system.targetVariance;
    },
  };
  return turned;
}

function createScratch(capacity: number): Omit<WeightSolver, 'solve' | 'turn'> {
  const column = () => new Float64Array(capacity);
  const solution = { variance: Number.NaN, lagrange: Number.NaN, slope: Number.NaN, varianceClamped: 0 };
  return { dx: column(), dy: column(), dz: column(), weights: column(), solution, targetVariance: Number.NaN, trend: null };
}

/** Positions come nearest first, so the first is the nearest. */
function createNearestSolver(capacity: number): WeightSolver {
  const scratch = createScratch(capacity);
  return {
    ...scratch,
    // Which sample is nearest was decided by the search.
    turn: () => undefined,
    solve(count) {
      scratch.weights.fill(0, 0, count);
      scratch.weights[0] = 1;
      return true;
    },
  };
}

/**
 * Inverse distance to a power. A sample at the target's centre takes all the weight. Distances are from the block's centre: the
 * discretisation plays no part.
 *
 * **Source:** Shepard, 1968, A two-dimensional interpolation function for irregularly-spaced data, Proc. 23rd ACM Conference.
 */
function createInverseDistanceSolver(power: number, passes: readonly SearchPass[], capacity: number): WeightSolver {
  const scratch = createScratch(capacity);
  const { dx, dy, dz, weights } = scratch;
  const axesOf = (pass: SearchPass, { azimuth, dip }: LocalAngles) => {
    const [majorM, minorM, verticalM] = pass.radii;
    return scaledRotation({ azimuth, dip, plunge: pass.plunge }, { majorM, minorM, verticalM });
  };
  let axesOfPass = passes.map((pass) => axesOf(pass, pass));
  return {
    ...scratch,
    turn(angles) {
      axesOfPass = passes.map((pass) => axesOf(pass, angles ?? pass));
    },
    solve(count, pass) {
      const axes = axesOfPass[pass - 1] as Float64Array;
      let total = 0;
      for (let i = 0; i < count; i++) {
        let d2 = 0;
        for (let axis = 0; axis < 3; axis++) {
          const along = component(axes, axis, dx[i] as number, dy[i] as number, dz[i] as number);
          d2 += along * along;
        }
        const weight = power === 2 ? 1 / d2 : raise(d2, -0.5 * power);
        if (weight === Number.POSITIVE_INFINITY) {
          weights.fill(0, 0, count);
          weights[i] = 1;
          return true;
        }
        weights[i] = weight;
        total += weight;
      }
      for (let i = 0; i < count; i++) weights[i] = (weights[i] as number) / total;
      return true;
    },
  };
}
