/** What a target brings along besides its position. */
export interface TargetLocal {
  /** Values of the external drifts there, in the order of the samples' drift columns; NaN where not known. */
  readonly drift?: ArrayLike<number>;
}

/** A target that brings nothing. */
export const NOTHING_LOCAL: TargetLocal = {};
