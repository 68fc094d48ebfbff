/**
 * estimation: runs of many targets. In: a job (variables, domains with their samples, models and searches, targets) as plain data. Out:
 * estimates of all targets, tile by tile, with the same bits for any tile size, order and number of workers; and a record of what
 * happened. Also the bare job file of the command line: read, prepared, written.
 */
export { ESTIMATE_STATUSES, type EstimateColumns, type EstimateStatus, estimateBuffers, STATUS_CODE, statusOf, type TargetWeights } from '../kriging/index.ts';
export { createCrossValidationJob, summariseCrossValidation, type VariableValidation } from './cross-validation.ts';
export { createEstimateCollector, type EstimateCollector, type EstimateRecord, type Estimates } from './estimate-collector.ts';
export { checkEstimationJob, DEFAULT_TILE_SIZE, type DomainEstimation, type EstimationJob, type JobTargets, type VariableSum } from './estimation-job.ts';
export { type KrigeJobFiles, krigeJobFiles, type PreparedKrigeJob, prepareKrigeJob } from './krige-job.ts';
export { type KrigeJob, readKrigeJob } from './krige-job-schema.ts';
export { writeKrigeResult } from './krige-result.ts';
export { type NonNegativeEstimates, setNegativeToZero } from './negative-grades.ts';
export {
  type AnalysedBlocks,
  type AnalysedFactor,
  type AnalysedSettings,
  analyseNeighbourhood,
  type NeighbourhoodRow,
} from './neighbourhood-analysis.ts';
export { type RunTiles, type RunTilesOptions, runTilesInline } from './run-tiles.ts';
export { createDomainEstimator, createTileEstimator, type DomainSampleRecord, type TileEstimator, type TileResult } from './tile-estimator.ts';
export { planTiles, type Tile } from './tile-plan.ts';
