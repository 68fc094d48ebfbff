/**
 * Pieces of blocks: each parent block is cut by contacts, topography and base into pieces of one regolith unit each, so that
 * volumes by unit are exact while the estimate runs once per parent block × estimation domain (its target).
 * Columnar; row i is one piece; ordered by column (x fastest, then y), then from the bottom up.
 */
export interface BlockPieces {
  readonly count: number;
  /** Number of the parent block in its grid. */
  readonly block: Int32Array;
  /** Index of the regolith unit in the stratigraphy. */
  readonly unit: Int32Array;
  /** Index of the estimation domain. */
  readonly domain: Int32Array;
  /** Elevations, m. */
  readonly bottom: Float64Array;
  readonly top: Float64Array;
  /** m³. */
  readonly volume: Float64Array;
  /** Index of the target that estimates this piece. */
  readonly target: Int32Array;
}

/** What is estimated: one point-centred block per parent × domain, in estimation coordinates (z flattened where the scenario says so). */
export interface EstimationTargets {
  readonly count: number;
  readonly block: Int32Array;
  readonly domain: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}
