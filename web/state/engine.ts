import { createEstimationService, type EstimationService } from '../../workers/browser/index.ts';

let service: EstimationService | null = null;

/** The estimation service, started when first needed. */
export function engine(): EstimationService {
  service ??= createEstimationService({ workers: workerCount() });
  return service;
}

/** One worker per core; the page itself needs little while they work. */
function workerCount(): number {
  return Math.max(1, Math.min(16, navigator.hardwareConcurrency || 2));
}
