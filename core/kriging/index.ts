/**
 * kriging: estimates at points and of blocks from samples. In: samples in any order, a variogram, a search, the shape of a block. Out:
 * per target the value of every variable with its variance, multiplier, slope and status, or its neighbours and weights. One search and
 * one factorisation serve all variables; the order of the samples never matters. `kernel/` is the specification of the arithmetic.
 */
export { type BlockSupport, discretiseBlock, POINT_SUPPORT } from './block-support.ts';
export { DUPLICATE_DISTANCE_M } from './duplicate-samples.ts';
export { COUNT_COLUMNS, copyEstimates, createEstimateColumns, type EstimateColumns, estimateBuffers, QUALITY_COLUMNS } from './estimate-columns.ts';
export { ESTIMATE_STATUSES, type EstimateStatus, STATUS_CODE, statusOf } from './estimate-status.ts';
export { checkMethod, type EstimationMethod } from './estimation-method.ts';
export { type PreparedSamples, prepareSamples, type SampleRecord } from './prepared-samples.ts';
export { checkSampleSet, type SampleSet } from './sample-set.ts';
export { createSearchPass, type HighGradeLimit, MAXIMUM_SAMPLES, type SearchPass, type SectorFrame, type SectorKind } from './search-pass.ts';
export { createTargetEstimator, type EstimatorSettings, type LeaveOutKind, type TargetEstimator, type VariogramGroup } from './target-estimator.ts';
export type { LocalAngles, TargetLocal } from './target-local.ts';
export type { TargetWeights } from './target-weights.ts';
export { TREND_TERMS, type TrendTerm } from './trend-term.ts';
