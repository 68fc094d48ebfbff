/** The attitude of anisotropy at one target: degrees clockwise from north, and positive up. */
export interface LocalAngles {
  readonly azimuth: number;
  readonly dip: number;
}

/** What a target brings along besides its position. */
export interface TargetLocal {
  /** Values of the external drifts there, in the order of the samples' drift columns; NaN where not known. */
  readonly drift?: ArrayLike<number>;
  /**
   * Locally varying anisotropy: these angles replace azimuth and dip of the search ellipsoids and of every structure of the variogram,
   * whose ranges and plunge stay.
   */
  readonly angles?: LocalAngles | null;
}

/** A target that brings nothing. */
export const NOTHING_LOCAL: TargetLocal = {};
