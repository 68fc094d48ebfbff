import type { TrendTerm } from '../trend-term.ts';

/**
 * The trend of one neighbourhood: a column per term beside the constant, at the samples and at the target. The caller writes the map
 * position of the target into `origin` and the values of external drifts into `drift` and `targetDrift`; `fillTrend` does the rest.
 */
export interface TrendBasis {
  readonly termCount: number;
  readonly origin: Float64Array;
  /** One column per external drift, a value per sample. */
  readonly drift: readonly Float64Array[];
  readonly targetDrift: Float64Array;
  /** One column per term, monomials first, centred and scaled to a largest absolute value of 1. */
  readonly columns: readonly Float64Array[];
  /** The terms at the target (their mean over its points), centred and scaled as the columns. */
  readonly target: Float64Array;
  readonly monomials: readonly Monomial[];
  /** The target's points relative to its centre, m. */
  readonly points: Float64Array;
}

/** A term as a function of the deviations e from the centre c of a neighbourhood. */
interface Monomial {
  readonly first: number;
  /** −1 for a term of the first order. */
  readonly second: number;
  /** Whether the trend lacks the first-order term of an axis, so that the product has to bring its share of it. */
  readonly bringsFirst: boolean;
  readonly bringsSecond: boolean;
}

const AXES = ['x', 'y', 'z'] as const;
const AXES_OF: Readonly<Record<TrendTerm, readonly [first: number, second: number]>> = {
  x: [0, -1],
  y: [1, -1],
  z: [2, -1],
  x2: [0, 0],
  y2: [1, 1],
  z2: [2, 2],
  xy: [0, 1],
  xz: [0, 2],
  yz: [1, 2],
};
/** A drift that varies by less than this share of itself within a neighbourhood is a constant, which the trend has already. */
const SMALLEST_VARIATION = 1e-10;

/** Scratch for the trends of neighbourhoods of up to `capacity` samples around targets made of `points`. */
export function createTrendBasis(terms: readonly TrendTerm[], driftCount: number, points: Float64Array, capacity: number): TrendBasis {
  const lacks = (axis: number) => !terms.includes(AXES[axis] as TrendTerm);
  const monomials = terms.map((term): Monomial => {
    const [first, second] = AXES_OF[term];
    return { first, second, bringsFirst: second >= 0 && lacks(first), bringsSecond: second >= 0 && lacks(second) };
  });
  const termCount = terms.length + driftCount;
  const column = () => new Float64Array(capacity);
  return {
    termCount,
    origin: new Float64Array(3),
    drift: Array.from({ length: driftCount }, column),
    targetDrift: new Float64Array(driftCount),
    columns: Array.from({ length: termCount }, column),
    target: new Float64Array(termCount),
    monomials,
    points,
  };
}

/**
 * Fills the columns for the first `count` samples, whose positions relative to the target are `dx dy dz` (m); false where a term is
 * constant in the neighbourhood, so that it cannot be told from the mean.
 *
 * The trend is that of map coordinates, but these never enter it raw: with X = c + e, c being the nearest sample, a product XY is
 * c_x·c_y + c_x·e_y + c_y·e_x + e_x·e_y, of which the constant belongs to the mean and a first-order part drops out if the trend has
 * that term itself. What is left spans the same functions without cancellation. Each column is then centred on its mean and
 * scaled to 1. At a block a monomial is the mean over its discretisation points, a drift the value given.
 *
 * **Source:** Deutsch and Journel, GSLIB (2nd ed., 1998), IV.1.2 (kriging with a trend; external drift).
 */
export function fillTrend(basis: TrendBasis, dx: Float64Array, dy: Float64Array, dz: Float64Array, count: number): boolean {
  const { monomials, columns, target, origin, points, drift, targetDrift } = basis;
  const relative = [dx, dy, dz] as const;
  for (const [term, monomial] of monomials.entries()) {
    const { first, second } = monomial;
    const a = relative[first] as Float64Array;
    const b = relative[second < 0 ? first : second] as Float64Array;
    const nearestA = a[0] as number;
    const nearestB = b[0] as number;
    const absoluteA = (origin[first] as number) + nearestA;
    const absoluteB = second < 0 ? 0 : (origin[second] as number) + nearestB;
    const column = columns[term] as Float64Array;
    for (let i = 0; i < count; i++) column[i] = monomialAt(monomial, (a[i] as number) - nearestA, (b[i] as number) - nearestB, absoluteA, absoluteB);
    let total = 0;
    for (let k = 0; k < points.length; k += 3) {
      const alongA = (points[k + first] as number) - nearestA;
      const alongB = (points[k + (second < 0 ? first : second)] as number) - nearestB;
      total += monomialAt(monomial, alongA, alongB, absoluteA, absoluteB);
    }
    target[term] = total / (points.length / 3);
  }
  for (const [d, values] of drift.entries()) {
    const column = columns[monomials.length + d] as Float64Array;
    for (let i = 0; i < count; i++) column[i] = values[i] as number;
    target[monomials.length + d] = targetDrift[d] as number;
  }
  for (let term = 0; term < columns.length; term++) if (!centreAndScale(columns[term] as Float64Array, target, term, count)) return false;
  return true;
}

function monomialAt({ second, bringsFirst, bringsSecond }: Monomial, a: number, b: number, absoluteA: number, absoluteB: number): number {
  if (second < 0) return a;
  let value = a * b;
  if (bringsSecond) value += absoluteA * b;
  if (bringsFirst) value += absoluteB * a;
  return value;
}

function centreAndScale(column: Float64Array, target: Float64Array, term: number, count: number): boolean {
  let total = 0;
  let size = 0;
  for (let i = 0; i < count; i++) {
    const value = column[i] as number;
    total += value;
    size = Math.max(size, Math.abs(value));
  }
  const mean = total / count;
  let spread = 0;
  for (let i = 0; i < count; i++) {
    const centred = (column[i] as number) - mean;
    column[i] = centred;
    spread = Math.max(spread, Math.abs(centred));
  }
  if (!(spread > SMALLEST_VARIATION * size)) return false;
  for (let i = 0; i < count; i++) column[i] = (column[i] as number) / spread;
  target[term] = ((target[term] as number) - mean) / spread;
  return true;
}
