import type { NamedBytes } from '../../core/drillholes/index.ts';
import { inputFiles, parseScenario, type Scenario } from '../../core/scenario/index.ts';

/** A file of the app itself that could not be fetched. */
export class UnreachableFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

export interface FetchedDeposit {
  readonly scenario: Scenario;
  readonly files: readonly NamedBytes[];
}

/**
 * Fetches a shipped deposit from beside the page: its scenario, the deposit's facts that the scenario points at, and every file that
 * it reads (a large table may lie there as `.gz`).
 *
 * @throws UnreachableFile for a file that the app's own server does not give
 * @throws ResourceError `settingsInvalid`, `settingsUnknownKey` from the scenario's parser
 */
export async function fetchDeposit(folder: string): Promise<FetchedDeposit> {
  const text = JSON.parse(new TextDecoder().decode(await fetchBytes(folder, 'scenario.json'))) as { deposit: unknown };
  const deposit = typeof text.deposit === 'string' ? JSON.parse(new TextDecoder().decode(await fetchBytes(folder, text.deposit))) : text.deposit;
  const scenario = parseScenario({ ...text, deposit });
  const files = await Promise.all(inputFiles(scenario).map((name) => fetchInput(folder, name)));
  return { scenario, files };
}

async function fetchInput(folder: string, name: string): Promise<NamedBytes> {
  try {
    return { name, bytes: await fetchBytes(folder, name) };
  } catch {
    return { name: `${name}.gz`, bytes: await fetchBytes(folder, `${name}.gz`) };
  }
}

async function fetchBytes(folder: string, name: string): Promise<Uint8Array> {
  const file = `${folder}/${name}`;
  const response = await fetch(`./${file}`).catch(() => null);
  if (response === null || !response.ok) throw new UnreachableFile(file);
  return new Uint8Array(await response.arrayBuffer());
}
