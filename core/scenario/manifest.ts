import type { Scenario } from './scenario-schema.ts';
import type { Stage } from './stages.ts';

/** Version of the arithmetic: raised whenever a result can change by a bit. */
export const ENGINE_VERSION = '0.1.0';

export interface InputFileRecord {
  /** Name as the scenario gives it. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What a stage did: counts and choices, so that nothing is repaired silently. */
export interface StageRecord {
  readonly stage: Stage;
  readonly counts: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** Enough to repeat a run and to prove that it was repeated. No clock: two equal runs have equal manifests. */
export interface Manifest {
  readonly format: 'ionclay-manifest';
  readonly version: 1;
  readonly engineVersion: string;
  readonly seed: number;
  readonly scenarioSha256: string;
  readonly scenario: Scenario;
  readonly inputs: readonly InputFileRecord[];
  readonly stages: readonly StageRecord[];
  /** SHA-256 over the pieces, the estimates and the classes of the block model, names and bytes. */
  readonly modelSha256: string;
}
