import type { BlockModel } from '../blocks/index.ts';
import type { Composites } from '../composites/index.ts';
import type { DrillholeDatabase } from '../drillholes/index.ts';
import type { GridPolygon, HoleProfiles } from '../geology/index.ts';
import type { Issue } from '../numeric/index.ts';
import type { GradeTonnage, ResourceStatement } from '../resource/index.ts';
import type { Manifest } from './manifest.ts';
import type { Scenario } from './scenario-schema.ts';

/** What one run of a scenario made. Plain data and typed arrays: it can be cloned or transferred between threads. */
export interface Run {
  readonly scenario: Scenario;
  readonly database: DrillholeDatabase;
  readonly profiles: HoleProfiles | null;
  readonly composites: Composites;
  /** Columns per piece: see `MODEL_COLUMNS`. */
  readonly model: BlockModel;
  readonly licence: readonly GridPolygon[];
  readonly gradeTonnage: GradeTonnage;
  readonly statement: ResourceStatement;
  readonly manifest: Manifest;
  readonly issues: readonly Issue[];
}

/**
 * Columns of a run's block model that are not grades, one number per piece. Grades come beside them under the analyte's id
 * (`nd2o3`) and the group's id (`treo`), in ppm.
 */
export const MODEL_COLUMNS = [
  'density',
  'tonnes',
  'class',
  'spacing',
  'status',
  'pass',
  'samples',
  'holes',
  'variance',
  'slope',
  'efficiency',
  'lagrange',
  'meanDistance',
  'negativeWeights',
] as const;
export type ModelColumn = (typeof MODEL_COLUMNS)[number];
