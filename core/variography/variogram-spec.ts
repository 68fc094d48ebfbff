/** Kinds of variogram structure; see `structure-correlation.ts` for their formulas. */
export type StructureType = 'spherical' | 'exponential' | 'gaussian' | 'cubic' | 'matern12' | 'matern32' | 'matern52';

/**
 * What the ranges of a variogram are: `practical`, where 95 % of the contribution is reached (1 − e⁻³; GSLIB), or `parametric`, the
 * length inside the formula (gstat). They are the same for structures that end at their range.
 */
export const RANGE_CONVENTIONS = ['practical', 'parametric'] as const;
export type RangeConvention = (typeof RANGE_CONVENTIONS)[number];

/**
 * One structure of a nested variogram, as a person writes it.
 *
 * Ranges are metres along the major, minor and vertical axis and are **practical** ranges unless the variogram says
 * otherwise (`rangeConvention`). Infinity on an axis is a zonal structure: along that axis it does not vary.
 * Angles are degrees: `azimuth` clockwise from grid north, `dip` positive up, `plunge` about the major axis (GSLIB ang1, ang2, ang3).
 */
export interface StructureSpec {
  readonly type: StructureType;
  /** Partial sill, in the square of the variable's unit (or as a share: weights do not depend on the scale). */
  readonly contribution: number;
  readonly ranges: readonly [majorM: number, minorM: number, verticalM: number];
  readonly azimuth: number;
  readonly dip: number;
  readonly plunge: number;
}

/** A nugget and up to four nested structures. Plain data: it may be cloned, stored and sent. */
export interface VariogramSpec {
  readonly nugget: number;
  /** `practical` where absent. */
  readonly rangeConvention?: RangeConvention;
  readonly structures: readonly StructureSpec[];
}
