import { Matrix, QrDecomposition } from 'ml-matrix';
import { ResourceError, sum } from '../numeric/index.ts';
import { moments } from './moments.ts';

/** y ≈ intercept + Σ coefficientᵢ·columnᵢ by least squares. */
export interface LinearFit {
  readonly intercept: number;
  /** One per column, in their order, in units of y per unit of the column. */
  readonly coefficients: Float64Array;
  readonly fittedCount: number;
  /** Rows left out because y or a column is not a finite number. */
  readonly missingCount: number;
  /** √(Σ residual² / (rows − columns − 1)); NaN with no degree of freedom left. */
  readonly residualStandardDeviation: number;
  /** 1 − Σ residual² / Σ(y − mean)²; NaN where y is constant. */
  readonly rSquared: number;
}

/** A column whose part that the earlier ones cannot express is below this share of its spread is not determined. */
const RANK_TOLERANCE = 1e-10;
/** A column that spreads less than this share of its mean is constant but for rounding. */
const CONSTANT_TOLERANCE = 1e-13;

/**
 * Ordinary least squares with an intercept, by Householder QR of the centred and scaled columns, so that metre coordinates in the
 * millions lose nothing.
 *
 * @throws ResourceError `columnLengthMismatch`; `inputUnusable` with fewer complete rows than unknowns, or where a column is constant or a
 * combination of the others (`column` is its index)
 *
 * **Source:** Golub and Van Loan, Matrix Computations (4th ed., 2013), § 5.3.
 */
export function fitLinear(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): LinearFit {
  for (const column of columns) {
    if (column.length !== y.length) throw new ResourceError('columnLengthMismatch', { column: column.length, y: y.length });
  }
  const rows = completeRows(columns, y);
  const unknowns = columns.length + 1;
  if (rows.length < unknowns) throw new ResourceError('inputUnusable', { reason: 'tooFewRows', rows: rows.length, unknowns });

  const centredY = centre(y, rows);
  const centred = columns.map((column) => centre(column, rows));
  const slopes = columns.length > 0 ? solveScaled(centred, centredY.values) : new Float64Array(0);
  const residuals = centredY.values.map((value, i) => value - slopes.reduce((total, slope, c) => total + slope * (centred[c]?.values[i] as number), 0));
  const residualSquares = sum(residuals.map((r) => r * r));
  const totalSquares = sum(centredY.values.map((v) => v * v));
  const freedom = rows.length - unknowns;
  return {
    intercept: centredY.mean - slopes.reduce((total, slope, c) => total + slope * (centred[c]?.mean as number), 0),
    coefficients: slopes,
    fittedCount: rows.length,
    missingCount: y.length - rows.length,
    residualStandardDeviation: freedom > 0 ? Math.sqrt(residualSquares / freedom) : Number.NaN,
    rSquared: totalSquares > 0 ? 1 - residualSquares / totalSquares : Number.NaN,
  };
}

interface CentredColumn {
  readonly mean: number;
  readonly values: Float64Array;
  /** Root of the sum of squares about the mean. */
  readonly norm: number;
}

function completeRows(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): Int32Array {
  const rows: number[] = [];
  for (let i = 0; i < y.length; i++) {
    if (Number.isFinite(y[i]) && columns.every((column) => Number.isFinite(column[i]))) rows.push(i);
  }
  return Int32Array.from(rows);
}

function centre(column: ArrayLike<number>, rows: Int32Array): CentredColumn {
  const values = Float64Array.from(rows, (row) => column[row] as number);
  const { mean } = moments(values);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) - mean;
  return { mean, values, norm: Math.sqrt(sum(values.map((v) => v * v))) };
}

/** Slopes of y on the centred columns, each scaled to norm 1 for the decomposition. */
function solveScaled(columns: readonly CentredColumn[], y: Float64Array): Float64Array {
  columns.forEach(({ norm, mean, values }, column) => {
    if (!(norm > CONSTANT_TOLERANCE * Math.abs(mean) * Math.sqrt(values.length))) {
      throw new ResourceError('inputUnusable', { reason: 'columnConstant', column });
    }
  });
  const scaled = new Matrix(y.length, columns.length);
  columns.forEach(({ values, norm }, c) => {
    for (let i = 0; i < values.length; i++) scaled.set(i, c, (values[i] as number) / norm);
  });
  const decomposition = new QrDecomposition(scaled);
  const triangle = decomposition.upperTriangularMatrix;
  for (let column = 0; column < columns.length; column++) {
    if (Math.abs(triangle.get(column, column)) < RANK_TOLERANCE) throw new ResourceError('inputUnusable', { reason: 'columnsDependent', column });
  }
  const solution = decomposition.solve(Matrix.columnVector(y));
  return Float64Array.from(columns, ({ norm }, c) => solution.get(c, 0) / norm);
}
