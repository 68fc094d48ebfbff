import { dirname, join, relative, resolve, sep } from 'node:path';
import { writeBlockModelCsv, writeGradeTonnageCsv, writeStatementJson } from '../../core/exchange/index.ts';
import { ResourceError } from '../../core/numeric/index.ts';
import type { Manifest, Run } from '../../core/scenario/index.ts';
import type { FileContent } from './file-store.ts';
import { readJsonFile } from './json-file.ts';

/** The files that a run leaves in its folder. The manifest is written last: where it stands, the others are complete. */
export const MANIFEST_FILE = 'manifest.json';
const BLOCKS_FILE = 'blocks.csv';
const STATEMENT_FILE = 'statement.json';
const GRADE_TONNAGE_FILE = 'grade-tonnage.csv';

/** The run's manifest, and where on this disk its scenario and inputs were; paths are relative to the folder, with slashes. */
export interface StoredManifest extends Manifest {
  readonly scenarioFile: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Where a run's scenario and inputs were read from, absolute. */
export interface RunOrigin {
  readonly scenarioPath: string;
  readonly paths: ReadonlyMap<string, string>;
}

/** A run as the files of its folder, without the manifest. */
export function resultFiles(run: Run): ReadonlyMap<string, FileContent> {
  return new Map<string, FileContent>([
    [BLOCKS_FILE, writeBlockModelCsv(run)],
    [STATEMENT_FILE, writeStatementJson(run.statement)],
    [GRADE_TONNAGE_FILE, writeGradeTonnageCsv(run.gradeTonnage)],
  ]);
}

export function manifestFile(run: Run, origin: RunOrigin, folder: string): string {
  const place = (path: string): string => relative(resolve(folder), path).split(sep).join('/');
  const stored: StoredManifest = {
    ...run.manifest,
    scenarioFile: place(origin.scenarioPath),
    files: Object.fromEntries([...origin.paths].map(([name, path]) => [name, place(path)])),
  };
  return `${JSON.stringify(stored, null, 2)}\n`;
}

/** A manifest as found on disk; its scenario is not parsed yet, because its hash is of the text as it stands. */
export type FoundManifest = Omit<StoredManifest, 'scenario' | 'stages'> & { readonly scenario: unknown; readonly stages: unknown };

function isManifest(json: unknown): json is FoundManifest {
  if (!isRecord(json) || json.format !== 'ionclay-manifest' || json.version !== 1 || !isRecord(json.scenario)) return false;
  const texts = [json.engineVersion, json.scenarioSha256, json.modelSha256, json.scenarioFile, ...(isRecord(json.files) ? Object.values(json.files) : [null])];
  const inputs: readonly unknown[] = Array.isArray(json.inputs) ? json.inputs : [null];
  const isInput = (input: unknown): boolean => isRecord(input) && typeof input.file === 'string' && typeof input.sha256 === 'string';
  return texts.every((text) => typeof text === 'string') && inputs.every(isInput);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** @throws ResourceError `inputMissing`, `inputUnusable` where it is not a manifest of this form */
export async function readManifest(folder: string): Promise<FoundManifest> {
  const path = join(folder, MANIFEST_FILE);
  const json = await readJsonFile(path);
  if (!isManifest(json)) throw new ResourceError('inputUnusable', { file: path, reason: 'it is not a manifest that ionclay estimate wrote' });
  return json;
}

/** A path of the manifest as an absolute one. */
export function fromFolder(folder: string, path: string): string {
  return resolve(dirname(join(folder, MANIFEST_FILE)), path);
}
