import { factorise, packedRow, substituteBack } from './cholesky.ts';
import { assemble, concludeSolution, type KrigingSystem, SMALLEST_PIVOT_SHARE } from './kriging-system.ts';
import type { TrendBasis } from './trend-basis.ts';

/** Scratch of the Schur complement of the trend: as many rows as the trend has terms, the constant first, and a right-hand row. */
export interface TrendScratch {
  readonly complement: Float64Array;
  readonly inversePivots: Float64Array;
  readonly scale: Float64Array;
  readonly multipliers: Float64Array;
}

/** A pivot below this share of its own diagonal: a term that the others make up among these samples, to half the digits of a double. */
const SMALLEST_RELATIVE_PIVOT = 1e-10;
/** Σ|w| of an extrapolation so far that no digit of the estimate would mean anything. */
const LARGEST_WEIGHT_SUM = 1e5;

export function createTrendScratch(termCount: number): TrendScratch {
  const order = termCount + 1;
  const column = () => new Float64Array(order);
  return { complement: new Float64Array(packedRow(order + 1)), inversePivots: column(), scale: column(), multipliers: column() };
}

/**
 * Solves for weights that reproduce every term of a trend (kriging with a trend, external drift); false where the system is
 * ill-conditioned or the samples do not determine the trend.
 *
 * With C = LLᵀ, y = L⁻¹c₀ and G = L⁻¹F (right-hand rows of the same factorisation, F having the constant and the terms as columns),
 * the conditions Fᵀw = f₀ are m = (GᵀG)⁻¹(f₀ − Gᵀy), w = L⁻ᵀ(y + Gm), and the multipliers are μ = −m. GᵀG is scaled to a unit diagonal,
 * so its pivots are relative ones. `lagrange` is μ·f₀, which does not depend on how the trend is written and is μ itself in ordinary
 * kriging: variance = C(V,V) − w·c₀ − μ·f₀.
 *
 * **Source:** Deutsch and Journel, GSLIB (2nd ed., 1998), IV.1.2; elimination as Golub and Van Loan, Matrix Computations (4th ed.,
 * 2013), § 6.2 (constrained least squares).
 */
export function solveTrendSystem(system: KrigingSystem, basis: TrendBasis, scratch: TrendScratch, count: number): boolean {
  const { matrix, inversePivots, weights } = system;
  const order = basis.termCount + 1;
  assemble(system, count);
  for (let term = 0; term < basis.termCount; term++) {
    const row = packedRow(count + 2 + term);
    const column = basis.columns[term] as Float64Array;
    for (let i = 0; i < count; i++) matrix[row + i] = column[i] as number;
  }
  if (!factorise(matrix, inversePivots, count, count + 1 + order, SMALLEST_PIVOT_SHARE * system.totalSill)) return false;
  if (!solveMultipliers(matrix, basis, scratch, count)) return false;

  const { multipliers } = scratch;
  const right = packedRow(count);
  for (let i = 0; i < count; i++) weights[i] = matrix[right + i] as number;
  let raised = 0;
  for (let term = 0; term < order; term++) {
    const m = multipliers[term] as number;
    const row = packedRow(count + 1 + term);
    for (let i = 0; i < count; i++) weights[i] = (weights[i] as number) + m * (matrix[row + i] as number);
    raised += m * (term === 0 ? 1 : (basis.target[term - 1] as number));
  }
  substituteBack(matrix, inversePivots, count, weights);
  let size = 0;
  for (let i = 0; i < count; i++) size += Math.abs(weights[i] as number);
  return size <= LARGEST_WEIGHT_SUM && concludeSolution(system, count, raised);
}

/** m of (GᵀG)m = f₀ − Gᵀy. */
function solveMultipliers(matrix: Float64Array, basis: TrendBasis, scratch: TrendScratch, count: number): boolean {
  const { complement, inversePivots, scale, multipliers } = scratch;
  const order = basis.termCount + 1;
  for (let a = 0; a < order; a++) {
    const diagonal = product(matrix, count + 1 + a, count + 1 + a, count);
    if (!(diagonal > 0)) return false;
    scale[a] = 1 / Math.sqrt(diagonal);
    for (let b = 0; b < a; b++) {
      complement[packedRow(a) + b] = product(matrix, count + 1 + a, count + 1 + b, count) * (scale[a] as number) * (scale[b] as number);
    }
    complement[packedRow(a) + a] = 1;
  }
  const right = packedRow(order);
  for (let a = 0; a < order; a++) {
    const wanted = a === 0 ? 1 : (basis.target[a - 1] as number);
    complement[right + a] = (wanted - product(matrix, count + 1 + a, count, count)) * (scale[a] as number);
  }
  if (!factorise(complement, inversePivots, order, order + 1, SMALLEST_RELATIVE_PIVOT)) return false;
  for (let a = 0; a < order; a++) multipliers[a] = complement[right + a] as number;
  substituteBack(complement, inversePivots, order, multipliers);
  for (let a = 0; a < order; a++) multipliers[a] = (multipliers[a] as number) * (scale[a] as number);
  return true;
}

/** Scalar product of two right-hand rows. */
function product(matrix: Float64Array, rowA: number, rowB: number, count: number): number {
  const a = packedRow(rowA);
  const b = packedRow(rowB);
  let total = 0;
  for (let i = 0; i < count; i++) total += (matrix[a + i] as number) * (matrix[b + i] as number);
  return total;
}
