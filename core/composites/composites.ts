/**
 * Composites: samples brought to one length, broken at domain contacts. Columnar; row i is one composite.
 * Grades are in ppm; NaN marks a grade that no assay supports (its coverage says so).
 */
export interface Composites {
  readonly count: number;
  /** Centre in grid metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Vertical coordinate that the estimate works in (m); equals z where nothing is flattened. */
  readonly flatZ: Float64Array;
  /** Depths along the hole, m. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Index of the hole in the drillhole database. */
  readonly hole: Int32Array;
  /** Index of the estimation domain; −1 where the log gives none. */
  readonly domain: Int32Array;
  /** Assayed share of the composite's length, 0 to 1. */
  readonly coverage: Float64Array;
  readonly variables: readonly string[];
  /** One column per variable, in the order of `variables`. */
  readonly values: readonly Float64Array[];
}
