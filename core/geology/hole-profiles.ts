/**
 * The regolith profile of each hole: its logged runs of one unit each, from the surface down, in one columnar table.
 * Hole h owns runs start[h] … start[h + 1] − 1; a hole without a log owns none.
 */
export interface HoleProfiles {
  readonly start: Int32Array;
  /** Index of the unit in the stratigraphy. */
  readonly unit: Int32Array;
  /** Depths along the hole, m. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}
