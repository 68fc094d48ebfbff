import { basename, dirname, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NamedBytes } from '../../core/drillholes/index.ts';
import { ResourceError } from '../../core/numeric/index.ts';
import { inputFiles, parseDeposit, parseScenario, type Scenario } from '../../core/scenario/index.ts';
import { isMissing, readInput } from './file-store.ts';
import { readJsonFile } from './json-file.ts';

/** A scenario with everything it names. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  /** What its results are called when nobody says otherwise. */
  readonly name: string;
  readonly scenarioPath: string;
  /** The input files under the names the scenario gives them, as stored. */
  readonly files: readonly NamedBytes[];
  /** Where each of them was found. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The deposits that come with the program; their folder stands two levels above both the sources and the built command. */
const SHIPPED_DEPOSITS = ['makuutu', 'colossus'] as const;
const DATA_FOLDER = new URL('../../data/', import.meta.url);

/**
 * Reads a scenario by the name of a shipped deposit or by its path: the file, the deposit where `deposit` is a path, and every input
 * file, each relative to the file that names it.
 *
 * @throws ResourceError `inputMissing` naming the file, `settingsInvalid` and `settingsUnknownKey` naming file and key
 */
export async function loadScenario(nameOrPath: string): Promise<LoadedScenario> {
  const shipped = SHIPPED_DEPOSITS.find((id) => id === nameOrPath);
  const scenarioPath = shipped === undefined ? resolve(nameOrPath) : fileURLToPath(new URL(`${shipped}/scenario.json`, DATA_FOLDER));
  const scenario = await readScenarioFile(scenarioPath);
  const { files, paths } = await readInputs(inputFiles(scenario), (name) => resolve(dirname(scenarioPath), name));
  return { scenario, name: resultName(scenarioPath), scenarioPath, files, paths };
}

/** Reads and parses a scenario file, its deposit put in place of its path. */
export async function readScenarioFile(path: string): Promise<Scenario> {
  const json = await readJsonFile(path);
  const depositPath = isRecord(json) && typeof json.deposit === 'string' ? resolve(dirname(path), json.deposit) : null;
  if (depositPath === null) return inFile(path, () => parseScenario(json));
  const depositJson = await readJsonFile(depositPath);
  const deposit = inFile(depositPath, () => parseDeposit(depositJson));
  return inFile(path, () => parseScenario({ ...(json as object), deposit }));
}

/** @throws ResourceError `inputMissing` naming every file that is not there */
export async function readInputs(names: readonly string[], locate: (name: string) => string): Promise<Pick<LoadedScenario, 'files' | 'paths'>> {
  const files: NamedBytes[] = [];
  const paths = new Map<string, string>();
  const missing: string[] = [];
  for (const name of new Set(names)) {
    try {
      const found = await readInput(locate(name));
      files.push({ name, bytes: found.bytes });
      paths.set(name, found.path);
    } catch (error) {
      if (!isMissing(error)) throw error;
      missing.push(locate(name));
    }
  }
  if (missing.length > 0) throw new ResourceError('inputMissing', { file: missing.join(', ') });
  return { files, paths };
}

/** `data/babbitt.json` makes `babbitt`; a file that is only called scenario.json is named after its folder. */
function resultName(scenarioPath: string): string {
  const stem = basename(scenarioPath, extname(scenarioPath));
  return stem === 'scenario' ? basename(dirname(scenarioPath)) : stem;
}

/** A refusal says in which file the fault stands. */
function inFile<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ResourceError) throw new ResourceError(error.code, { file: path, ...error.details });
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
