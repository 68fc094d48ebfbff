/**
 * Scenario: all settings of a run, what depends on what, and the chain itself. A scenario and the bytes of its files in, a run with its
 * manifest out. Workers come in as an executor; nothing here knows whether it runs in a page, a worker or Node.
 */

export type { FigureComparison, RunComparison, SettingDifference } from './compare-runs.ts';
export { compareRuns, settingDifferences } from './compare-runs.ts';
export type { Deposit, PublishedEstimate, RegolithUnitSettings } from './deposit-schema.ts';
export type { InputFileRecord, Manifest, StageRecord } from './manifest.ts';
export { ENGINE_VERSION } from './manifest.ts';
export { parseDeposit, parseScenario } from './parse-scenario.ts';
export type { PipelineHost, PipelineProgress } from './pipeline-host.ts';
export type { ProposalOptions } from './propose-scenario.ts';
export { proposeScenario } from './propose-scenario.ts';
export type { ModelColumn, Run } from './run.ts';
export { MODEL_COLUMNS } from './run.ts';
export type { Pipeline } from './run-scenario.ts';
export { createPipeline, runScenario } from './run-scenario.ts';
export type { Scenario, ScenarioInput, SearchPassSettings, VariogramSettings } from './scenario-schema.ts';
export { scenarioSchema } from './scenario-schema.ts';
export { inputFiles } from './stage-data.ts';
export type { Stage, StageRule } from './stages.ts';
export { STAGE_GRAPH, STAGES, settingsOf, staleStages } from './stages.ts';
