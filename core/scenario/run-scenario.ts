import type { NamedBytes } from '../drillholes/index.ts';
import { COUNT_COLUMNS, type EstimateColumns, QUALITY_COLUMNS } from '../kriging/index.ts';
import { canonicalJson, hashColumns, hashText, ResourceError, sha256Hex } from '../numeric/index.ts';
import { type Classification, classifyPieces } from '../resource/index.ts';
import { ENGINE_VERSION, type Manifest, type StageRecord } from './manifest.ts';
import type { PipelineHost } from './pipeline-host.ts';
import type { Run } from './run.ts';
import type { Scenario } from './scenario-schema.ts';
import { type BlockModelOutput, makeBlockModel } from './stage-block-model.ts';
import { makeComposites } from './stage-composites.ts';
import { readData } from './stage-data.ts';
import { estimateTargets } from './stage-estimate.ts';
import { makeReport } from './stage-report.ts';
import { STAGE_GRAPH, type Stage, settingsOf } from './stages.ts';

/** Runs scenarios, keeping each stage's last output: a stage is computed again only if what it depends on has changed. */
export interface Pipeline {
  readonly run: (scenario: Scenario, files: readonly NamedBytes[], host: PipelineHost) => Promise<Run>;
}

/**
 * The whole chain: files → tables → composites → block model → estimate → classes → report. Each stage is a pure function of its settings
 * and of the stages before it; the graph in `stages.ts` says which.
 */
export function createPipeline(): Pipeline {
  const kept = new Map<Stage, { readonly key: string; readonly output: unknown }>();
  return {
    run: async (scenario, files, host) => {
      const keys = new Map<Stage, string>();
      const stage = async <T>(name: Stage, compute: () => T | Promise<T>): Promise<T> => {
        if (host.signal?.aborted === true) throw new ResourceError('cancelled', { stage: name });
        const key = stageKey(name, scenario, files, keys);
        keys.set(name, key);
        const last = kept.get(name);
        if (last?.key === key) return last.output as T;
        host.onProgress?.({ stage: name, done: 0, total: 1 });
        const output = await compute();
        kept.set(name, { key, output });
        host.onProgress?.({ stage: name, done: 1, total: 1 });
        return output;
      };
      const data = await stage('data', () => readData(scenario, files));
      const made = await stage('composites', () => makeComposites(scenario, data));
      const blocks = await stage('blockModel', () => makeBlockModel(scenario, data, made));
      const estimate = await stage('estimate', () => estimateTargets(scenario, made, blocks, host));
      const classified = await stage('classify', () =>
        classifyPieces(
          blocks.grid,
          blocks.pieces,
          blocks.targets,
          data.database.holes,
          made.composites,
          made.stratigraphy.domains.length,
          scenario.classification,
        ),
      );
      const report = await stage('report', () => makeReport(scenario, made, blocks, estimate.estimates, classified));
      const classifyRecord: StageRecord = { stage: 'classify', counts: classified.record, notes: [] };
      const records = [data.record, made.record, blocks.record, estimate.record, classifyRecord, report.record];
      return {
        scenario,
        database: data.database,
        profiles: made.profiles,
        composites: made.composites,
        model: report.model,
        licence: data.licence,
        gradeTonnage: report.gradeTonnage,
        statement: report.statement,
        manifest: makeManifest(scenario, data.inputs, records, hashModel(blocks, estimate.estimates, classified)),
        issues: [...data.issues, ...made.issues],
      };
    },
  };
}

/** One run of a scenario, nothing kept. */
export function runScenario(scenario: Scenario, files: readonly NamedBytes[], host: PipelineHost): Promise<Run> {
  return createPipeline().run(scenario, files, host);
}

/** Identity of a stage's output: the settings it reads, the files (for the first stage) and the keys of the stages it needs. */
function stageKey(name: Stage, scenario: Scenario, files: readonly NamedBytes[], keys: ReadonlyMap<Stage, string>): string {
  const rule = STAGE_GRAPH.find((r) => r.stage === name);
  const needs = (rule?.needs ?? []).map((need) => keys.get(need) ?? '');
  const inputs = name === 'data' ? files.map((file) => [file.name, fileIdentity(file)]) : [];
  return hashText(canonicalJson({ engine: ENGINE_VERSION, name, needs, inputs, settings: settingsOf(name, scenario) }));
}

const hashes = new WeakMap<Uint8Array, string>();

/** SHA-256 of a file; the same bytes object is not hashed again for every run. */
function fileIdentity(file: NamedBytes): string {
  const hash = hashes.get(file.bytes) ?? sha256Hex(file.bytes);
  hashes.set(file.bytes, hash);
  return hash;
}

function makeManifest(scenario: Scenario, inputs: Manifest['inputs'], stages: readonly StageRecord[], modelSha256: string): Manifest {
  return {
    format: 'ionclay-manifest',
    version: 1,
    engineVersion: ENGINE_VERSION,
    seed: scenario.seed,
    scenarioSha256: hashText(canonicalJson(scenario)),
    scenario,
    inputs,
    stages,
    modelSha256,
  };
}

/** Hash of all that a block model is made of: its pieces, the estimates of its targets, its classes. Groups and tonnes follow from these. */
function hashModel({ pieces, targets }: BlockModelOutput, estimates: EstimateColumns, classified: Classification): string {
  const geometry = (['block', 'unit', 'domain', 'bottom', 'top', 'target'] as const).map((name) => ({ name, values: pieces[name] }));
  const position = (['x', 'y', 'z'] as const).map((name) => ({ name, values: targets[name] }));
  const quality = [...QUALITY_COLUMNS, ...COUNT_COLUMNS].map((name) => ({ name, values: estimates[name] }));
  const grades = estimates.values.map((values, variable) => ({ name: `grade${variable}`, values }));
  return hashColumns([
    ...geometry,
    ...position,
    ...quality,
    ...grades,
    { name: 'class', values: classified.class },
    { name: 'spacing', values: classified.spacing },
  ]);
}
