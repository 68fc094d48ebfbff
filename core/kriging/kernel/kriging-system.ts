import { scaledRotation } from '../../numeric/index.ts';
import { type ModelStructure, structuredCovariance, type VariogramModel } from '../../variography/index.ts';
import type { LocalAngles } from '../target-local.ts';
import { factorise, packedRow, substituteBack } from './cholesky.ts';
import { addPairs, addPoints } from './structure-loops.ts';

/** What the weights have to satisfy: nothing more (the mean is known), or to sum to one (it is not). */
export type WeightConstraint = 'meanKnown' | 'sumToOne';

/** What one solved system says beside its weights. */
export interface KrigingSolution {
  /** Kriging variance, 0 or more. */
  variance: number;
  /** μ of Σⱼ wⱼCᵢⱼ + μ = C(xᵢ, V); 0 where the mean is known; with a trend the sum of its multipliers times the trend at the target. */
  lagrange: number;
  /** Slope of the regression of the true on the estimated value. */
  slope: number;
  /** 1 where rounding had made the variance negative and it was set to 0. */
  varianceClamped: number;
}

/**
 * Scratch and constants of the kriging systems of one variogram and one block shape, allocated once for systems of up to `capacity`
 * samples. The caller writes the samples' positions relative to the target's centre (m) into `dx dy dz`; `solveSystem` answers in
 * `weights` and `solution`.
 */
export interface KrigingSystem {
  readonly capacity: number;
  readonly constraint: WeightConstraint;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly dz: Float64Array;
  readonly weights: Float64Array;
  readonly solution: KrigingSolution;
  /** C(V,V): the total sill for a point, the mean covariance within the block, without nugget, for a block. */
  targetVariance: number;
  readonly nugget: number;
  readonly totalSill: number;
  readonly structures: readonly SystemStructure[];
  readonly isPoint: boolean;
  /** Packed lower triangle of `capacity` rows and the right-hand rows below: C(xᵢ,V), ones, and one for each term of a trend. */
  readonly matrix: Float64Array;
  readonly inversePivots: Float64Array;
  readonly targetCovariances: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly w: Float64Array;
}

interface SystemStructure extends ModelStructure {
  /** The target's points in the structure's space, relative to its centre. */
  readonly points: Float64Array;
  /** Contribution divided by the number of points. */
  readonly share: number;
  /** Distance of the farthest point from the centre, with a margin above rounding. */
  reach: number;
}

/**
 * A pivot below this share of the sill means that a sample is, to the model, a copy of others: the weights would be noise.
 * 1e-10 leaves six good digits in double precision.
 */
export const SMALLEST_PIVOT_SHARE = 1e-10;
/** A variance below zero by no more than this share of the sill is rounding; beyond it the system has failed. */
const VARIANCE_ROUNDING_SHARE = 1e-9;
const REACH_MARGIN = 1e-9;

/**
 * Prepares the systems of one model and one target shape.
 *
 * `points` are the discretisation points relative to the target's centre (x y z, x y z, … in metres); one point is point kriging.
 */
export function createKrigingSystem(
  model: VariogramModel,
  points: Float64Array,
  capacity: number,
  constraint: WeightConstraint,
  trendTerms = 0,
): KrigingSystem {
  const isPoint = points.length === 3;
  const column = () => new Float64Array(capacity);
  return {
    capacity,
    constraint,
    dx: column(),
    dy: column(),
    dz: column(),
    weights: column(),
    solution: { variance: Number.NaN, lagrange: Number.NaN, slope: Number.NaN, varianceClamped: 0 },
    targetVariance: isPoint ? model.totalSill : blockVariance(model, points),
    nugget: model.nugget,
    totalSill: model.totalSill,
    structures: model.structures.map((structure) => prepareStructure(structure, points)),
    isPoint,
    matrix: new Float64Array(packedRow(capacity + 2 + trendTerms)),
    inversePivots: column(),
    targetCovariances: column(),
    u: column(),
    v: column(),
    w: column(),
  };
}

/**
 * C(V,V), the mean covariance over all pairs of a block's points, each with itself included. The nugget is left out: it is a
 * variation below the size of a sample, of which a block holds the mean.
 *
 * **Source:** Journel and Huijbregts, Mining Geostatistics (1978), ch. II; the nugget as in GSLIB's kt3d.
 */
export function blockVariance(model: Pick<VariogramModel, 'structures'>, points: Float64Array): number {
  const count = points.length / 3;
  let total = 0;
  for (let a = 0; a < points.length; a += 3) {
    let row = 0;
    for (let b = 0; b < points.length; b += 3) {
      const dx = (points[a] as number) - (points[b] as number);
      const dy = (points[a + 1] as number) - (points[b + 1] as number);
      const dz = (points[a + 2] as number) - (points[b + 2] as number);
      row += structuredCovariance(model, dx, dy, dz);
    }
    total += row;
  }
  return total / (count * count);
}

function prepareStructure(structure: ModelStructure, points: Float64Array): SystemStructure {
  const share = structure.contribution / (points.length / 3);
  const prepared = { ...structure, axes: structure.axes.slice(), points: new Float64Array(points.length), share, reach: 0 };
  placePoints(prepared, points);
  return prepared;
}

/** Brings the target's points into a structure's space. */
function placePoints(structure: SystemStructure, points: Float64Array): void {
  const { axes, points: own } = structure;
  let farthest = 0;
  for (let k = 0; k < points.length; k += 3) {
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const component =
        (axes[3 * axis] as number) * (points[k] as number) +
        (axes[3 * axis + 1] as number) * (points[k + 1] as number) +
        (axes[3 * axis + 2] as number) * (points[k + 2] as number);
      own[k + axis] = component;
      squared += component * component;
    }
    farthest = Math.max(farthest, Math.sqrt(squared));
  }
  structure.reach = farthest * (1 + REACH_MARGIN) + REACH_MARGIN;
}

/** Turns every structure to the angles of a target, or back to its own; the variance of the target's block turns with them. */
export function turnSystem(system: KrigingSystem, points: Float64Array, angles: LocalAngles | null): void {
  for (const structure of system.structures) {
    structure.axes.set(scaledRotation({ ...structure.angles, ...angles }, structure.radii));
    placePoints(structure, points);
  }
  if (!system.isPoint) system.targetVariance = blockVariance(system, points);
}

/** Fills the triangle, and the first two right-hand rows below it, for the first `count` positions. */
export function assemble(system: KrigingSystem, count: number): void {
  const { matrix, targetCovariances, dx, dy, dz, u, v, w, nugget } = system;
  let q = 0;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) matrix[q++] = 0;
    matrix[q++] = nugget;
    const onTarget = system.isPoint && dx[i] === 0 && dy[i] === 0 && dz[i] === 0;
    targetCovariances[i] = onTarget ? nugget : 0;
  }
  for (const { type, contribution, axes, points, share, reach } of system.structures) {
    toStructureSpace(axes, dx, dy, dz, count, u, v, w);
    addPairs(type, matrix, u, v, w, count, contribution);
    addPoints(type, targetCovariances, u, v, w, count, points, share, reach);
  }
  const right = packedRow(count);
  const ones = packedRow(count + 1);
  for (let i = 0; i < count; i++) {
    matrix[right + i] = targetCovariances[i] as number;
    matrix[ones + i] = 1;
  }
}

function toStructureSpace(
  axes: Float64Array,
  dx: Float64Array,
  dy: Float64Array,
  dz: Float64Array,
  count: number,
  u: Float64Array,
  v: Float64Array,
  w: Float64Array,
): void {
  const a = axes[0] as number;
  const b = axes[1] as number;
  const c = axes[2] as number;
  const d = axes[3] as number;
  const e = axes[4] as number;
  const f = axes[5] as number;
  const g = axes[6] as number;
  const h = axes[7] as number;
  const k = axes[8] as number;
  for (let i = 0; i < count; i++) {
    const x = dx[i] as number;
    const y = dy[i] as number;
    const z = dz[i] as number;
    u[i] = a * x + b * y + c * z;
    v[i] = d * x + e * y + f * z;
    w[i] = g * x + h * y + k * z;
  }
}

/**
 * Solves for the weights of the first `count` positions; false where the system is ill-conditioned (weights and solution are then
 * without meaning).
 *
 * With C = LLᵀ, y = L⁻¹c₀ and o = L⁻¹1 (both carried through the factorisation) the condition Σw = 1 needs only two scalar products:
 * m = (1 − o·y)/(o·o), w = L⁻ᵀ(y + m·o), and the Lagrange multiplier is μ = −m. The covariance matrix stays positive definite, so no
 * indefinite bordered system is formed. Variance = C(V,V) − w·c₀ − μ; slope = w·c₀/(w·c₀ − μ).
 *
 * **Source:** Deutsch and Journel, GSLIB (2nd ed., 1998), IV.1 (systems); the constraint eliminated by its Schur
 * complement; slope after Rivoirard, 1987, Two key parameters when choosing the kriging neighborhood, Math. Geology 19.
 */
export function solveSystem(system: KrigingSystem, count: number): boolean {
  const { matrix, inversePivots, weights } = system;
  assemble(system, count);
  const isOrdinary = system.constraint === 'sumToOne';
  if (!factorise(matrix, inversePivots, count, isOrdinary ? count + 2 : count + 1, SMALLEST_PIVOT_SHARE * system.totalSill)) return false;

  const right = packedRow(count);
  const ones = packedRow(count + 1);
  let raised = 0;
  if (isOrdinary) {
    let onesSquared = 0;
    let onesTimesRight = 0;
    for (let i = 0; i < count; i++) {
      const o = matrix[ones + i] as number;
      onesSquared += o * o;
      onesTimesRight += o * (matrix[right + i] as number);
    }
    raised = (1 - onesTimesRight) / onesSquared;
    for (let i = 0; i < count; i++) weights[i] = (matrix[right + i] as number) + raised * (matrix[ones + i] as number);
  } else {
    for (let i = 0; i < count; i++) weights[i] = matrix[right + i] as number;
  }
  substituteBack(matrix, inversePivots, count, weights);

  return concludeSolution(system, count, raised);
}

/** Variance, multiplier and slope of solved weights, `raised` being −μ; false where the variance is negative beyond rounding. */
export function concludeSolution(system: KrigingSystem, count: number, raised: number): boolean {
  const { weights, targetCovariances, solution } = system;
  let explained = 0;
  for (let i = 0; i < count; i++) explained += (weights[i] as number) * (targetCovariances[i] as number);
  const variance = system.targetVariance - explained + raised;
  if (!(variance >= -VARIANCE_ROUNDING_SHARE * system.totalSill)) return false;
  solution.variance = variance > 0 ? variance : 0;
  solution.varianceClamped = variance < 0 ? 1 : 0;
  solution.lagrange = 0 - raised;
  solution.slope = system.constraint === 'sumToOne' ? explained / (explained + raised) : 1;
  return true;
}
