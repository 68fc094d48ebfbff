import type { Issue } from '../numeric/index.ts';

/** Collars, one row per hole; grid metres. */
export interface HoleTable {
  readonly count: number;
  readonly id: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Length of the hole, m. */
  readonly endOfHole: Float64Array;
  /** Kind of drilling as the file says it; empty where it does not. */
  readonly type: readonly string[];
}

/** Where the rows of a table came from. */
export interface RowOrigin {
  /** Index into the database's sources. */
  readonly source: Int32Array;
  /** Line of that file, from 1. */
  readonly line: Int32Array;
}

/** Survey stations, sorted by hole, then depth. Values are as measured; {@link desurveyHoles} leaves out those it cannot use. */
export interface SurveyTable {
  readonly count: number;
  /** Index of the hole. */
  readonly hole: Int32Array;
  /** Along the hole, m. */
  readonly depth: Float64Array;
  /** Degrees clockwise from grid north. */
  readonly azimuth: Float64Array;
  /** Degrees, negative down. */
  readonly dip: Float64Array;
  readonly origin?: RowOrigin;
}

/** Flags of an assay value. Whatever the flag, NaN is a value that nobody may use. */
export const ASSAY_MEASURED = 0;
/** Below the detection limit; the value follows the policy of the settings. */
export const ASSAY_BELOW = 1;
/** Above the method's range; the value follows the policy of the settings. */
export const ASSAY_OVER = 2;
/** Not sampled, not assayed, lost, or no number; the value is NaN. */
export const ASSAY_MISSING = 3;

export interface AssayColumn {
  /** Analyte id: `la`, `la2o3`, `cu`. */
  readonly id: string;
  /** ppm; NaN where missing. */
  readonly values: Float64Array;
  readonly flags: Uint8Array;
}

/** Sampled intervals, sorted by hole, then from, then to; from < to in every row. */
export interface AssayTable {
  readonly count: number;
  /** Index of the hole. */
  readonly hole: Int32Array;
  /** Along the hole, m. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly analytes: readonly AssayColumn[];
  readonly sampleId?: readonly string[];
  readonly origin?: RowOrigin;
}

/** Logged intervals, sorted by hole, then from, then to; from < to in every row. */
export interface LogTable {
  readonly count: number;
  /** Index of the hole. */
  readonly hole: Int32Array;
  /** Along the hole, m. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Code as logged, without surrounding space. */
  readonly code: readonly string[];
  readonly origin?: RowOrigin;
}

/** A file that was read. */
export interface DataSource {
  readonly name: string;
  /** SHA-256 of the content, inflated where the file is gzip: servers inflate on the way, and the data is the same. */
  readonly sha256: string;
  readonly rowCount: number;
}

export interface DrillholeDatabase {
  readonly holes: HoleTable;
  readonly surveys: SurveyTable;
  readonly assays: AssayTable;
  readonly log: LogTable | null;
  readonly issues: readonly Issue[];
  readonly sources: readonly DataSource[];
}

/**
 * First row of every hole in a table sorted by hole: hole h owns rows start[h] … start[h + 1] − 1. O(rows + holes).
 */
export function rowsByHole(hole: Int32Array, holeCount: number): Int32Array {
  const start = new Int32Array(holeCount + 1);
  for (let row = 0; row < hole.length; row++) {
    const next = (hole[row] as number) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let h = 0; h < holeCount; h++) start[h + 1] = (start[h + 1] as number) + (start[h] as number);
  return start;
}
