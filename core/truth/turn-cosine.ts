/** Taylor coefficients of sin(2πt), t in turns; at |t| ≤ 1/4 the first term left out is below 7e-12. */
const C1 = 6.283185307179586;
const C3 = -41.341702240399755;
const C5 = 81.60524927607504;
const C7 = -76.70585975306136;
const C9 = 42.058693944897634;
const C11 = -15.094642576822984;
const C13 = 3.8199525848482803;
const C15 = -0.7181223017785001;

/**
 * Cosine of an angle in turns, error below 1e-11, from + − × and floor alone, so that every engine gives the same bits.
 *
 * The known function sums thousands of waves at each position: it needs a quick cosine that is the same everywhere, not one that is
 * right to the last bit (that one is `cos` of `core/numeric`).
 */
export function cosineOfTurns(turns: number): number {
  const r = turns - Math.floor(turns + 0.5);
  const t = 0.25 - Math.abs(r);
  const t2 = t * t;
  return t * (C1 + t2 * (C3 + t2 * (C5 + t2 * (C7 + t2 * (C9 + t2 * (C11 + t2 * (C13 + t2 * C15)))))));
}

/** Sine of an angle in turns; as {@link cosineOfTurns}. */
export function sineOfTurns(turns: number): number {
  return cosineOfTurns(turns - 0.25);
}
