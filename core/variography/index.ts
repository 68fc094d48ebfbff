/**
 * variography: variogram models. In: a nugget and nested structures as a person writes them. Out: a model that is proved valid, its
 * covariance and semivariance at any separation, and the correlation function of each structure for the kriging kernels.
 */
export {
  cubicCorrelation,
  exponentialCorrelation,
  gaussianCorrelation,
  matern32Correlation,
  matern52Correlation,
  PRACTICAL_PER_PARAMETER,
  STRUCTURE_TYPES,
  sphericalCorrelation,
  structureCorrelation,
} from './structure-correlation.ts';
export {
  ADMITTED_TYPES,
  covariance,
  createVariogramModel,
  type ModelStructure,
  semivariance,
  structuredCovariance,
  type VariogramModel,
} from './variogram-model.ts';
export { RANGE_CONVENTIONS, type RangeConvention, type StructureSpec, type StructureType, type VariogramSpec } from './variogram-spec.ts';
