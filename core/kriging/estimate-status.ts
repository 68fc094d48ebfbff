/** What became of one target. */
export type EstimateStatus = 'cancelled' | 'estimated' | 'tooFewSamples' | 'illConditioned' | 'outsideDomain' | 'driftMissing';

/**
 * Statuses by code, as the status column stores them. 0 is "cancelled", so that a row that was never reached cannot be mistaken for an
 * estimate.
 */
export const ESTIMATE_STATUSES = [
  'cancelled',
  'estimated',
  'tooFewSamples',
  'illConditioned',
  'outsideDomain',
  'driftMissing',
] as const satisfies readonly EstimateStatus[];

/** Codes by status; the inverse of `ESTIMATE_STATUSES`. */
export const STATUS_CODE: Readonly<Record<EstimateStatus, number>> = {
  cancelled: 0,
  estimated: 1,
  tooFewSamples: 2,
  illConditioned: 3,
  outsideDomain: 4,
  driftMissing: 5,
};

/** The status that a code stands for. */
export function statusOf(code: number): EstimateStatus {
  return ESTIMATE_STATUSES[code] ?? 'cancelled';
}
