/**
 * The quadrant of a difference (a, b), 0 … 3. Each quadrant owns the half-axis at its clockwise end, so every direction but the exact
 * centre belongs to one quadrant by the same rule turned; the centre goes to the last.
 *
 * **Source:** Deutsch and Journel, GSLIB (2nd ed., 1998), II.4 (octant search), the half-axes assigned as there.
 */
export function quadrantOf(a: number, b: number): number {
  if (a <= 0 && b > 0) return 0;
  if (a > 0 && b >= 0) return 1;
  if (a < 0 && b <= 0) return 2;
  return 3;
}

/** The octant of a difference, 0 … 7: its quadrant, and 4 more where it lies below the target. Level samples count as above. */
export function octantOf(a: number, b: number, c: number): number {
  return quadrantOf(a, b) + (c >= 0 ? 0 : 4);
}
