import { createEstimationService, type EstimationService } from '../../workers/browser/index.ts';

let service: EstimationService | null = null;

/** The estimation service with a worker per core, made when first needed. */
export function engine(): EstimationService {
  service ??= createEstimationService();
  return service;
}
