import { resolve } from 'node:path';
import { inflateIfGzip } from '../../core/formats/index.ts';
import { canonicalJson, hashText, sha256Hex } from '../../core/numeric/index.ts';
import { ENGINE_VERSION, parseScenario, type Run, settingDifferences } from '../../core/scenario/index.ts';
import { type Command, type CommandContext, EXIT_DONE, EXIT_REFUSED } from './command.ts';
import { compareResults } from './compare-results.ts';
import { describeError } from './error-messages.ts';
import { isMissing, readInput, shownPath } from './file-store.ts';
import { readScenarioFile } from './load-scenario.ts';
import { readArguments, readOperand, readWorkers } from './read-arguments.ts';
import { type FoundManifest, fromFolder, readManifest } from './run-folder.ts';
import { runInThreads } from './run-in-threads.ts';

const HELP = `ionclay verify: repeat a run from its inputs and its manifest, and compare

Usage: ionclay verify DIR [--workers N]

  DIR            a folder that ionclay estimate wrote; the inputs are looked for where its manifest.json says

  --workers N    threads that estimate; default one for each processor. The results do not depend on it.
  --help         this text

Says that everything is identical (exit code 0), or names what differs (exit code 1): the inputs, the settings, the engine's version,
the files and the columns. Writes nothing.
`;

/** What the repeat could be made from, and what is already known to differ. */
interface Preparation {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly isComplete: boolean;
  readonly differences: readonly string[];
}

async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readArguments(args, { workers: { type: 'string' } });
  const folder = resolve(readOperand(positionals, 'Folder'));
  const workers = readWorkers(values.workers);
  const manifest = await readManifest(folder);
  const inputs = await readRecordedInputs(folder, manifest);
  const known = [...engineDifferences(manifest), ...(await settingsDifferences(folder, manifest)), ...inputs.differences];
  const results = inputs.isComplete ? await repeat(folder, manifest, inputs.files, workers, context) : [];
  const differences = [...known, ...results];
  if (differences.length === 0) {
    context.terminal.writeOut(`Identical: ${manifest.inputs.length} inputs, all settings and every output in ${shownPath(folder)} are as the manifest says.\n`);
    return EXIT_DONE;
  }
  const ending = inputs.isComplete ? '' : 'The run was not repeated, because inputs are missing.\n';
  context.terminal.writeOut(`Differs:\n${differences.map((line) => `- ${line}\n`).join('')}${ending}`);
  return EXIT_REFUSED;
}

function engineDifferences(manifest: FoundManifest): readonly string[] {
  return manifest.engineVersion === ENGINE_VERSION ? [] : [`engine: the run was made by version ${manifest.engineVersion}, this is version ${ENGINE_VERSION}`];
}

/** Settings that were changed in the manifest after the run; named one by one where the scenario file still has the ones of the run. */
async function settingsDifferences(folder: string, manifest: FoundManifest): Promise<readonly string[]> {
  if (hashText(canonicalJson(manifest.scenario)) === manifest.scenarioSha256) return [];
  const original = await readOriginal(fromFolder(folder, manifest.scenarioFile), manifest.scenarioSha256);
  if (original === null) return ['settings: those in manifest.json are not the ones of the run (their hash differs)'];
  return settingDifferences(original, manifest.scenario).map(
    ({ path, left, right }) => `settings: ${path} was ${JSON.stringify(left)} in the run and is ${JSON.stringify(right)} in manifest.json`,
  );
}

async function readOriginal(path: string, sha256: string): Promise<unknown> {
  try {
    const scenario = await readScenarioFile(path);
    return hashText(canonicalJson(scenario)) === sha256 ? scenario : null;
  } catch {
    // The scenario file is a help only: the manifest holds every setting.
    return null;
  }
}

async function readRecordedInputs(folder: string, manifest: FoundManifest): Promise<Preparation> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const differences: string[] = [];
  for (const { file, sha256 } of manifest.inputs) {
    const path = fromFolder(folder, manifest.files[file] ?? file);
    const bytes = await readIfThere(path);
    if (bytes === null) differences.push(`input ${file}: there is no file ${shownPath(path)}`);
    else {
      files.push({ name: file, bytes });
      const found = sha256Hex(inflateIfGzip(bytes));
      if (found !== sha256) differences.push(`input ${file}: its SHA-256 is ${found}, in the run it was ${sha256}`);
    }
  }
  return { files, isComplete: files.length === manifest.inputs.length, differences };
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return (await readInput(path)).bytes;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function repeat(
  folder: string,
  manifest: FoundManifest,
  files: Preparation['files'],
  workers: number,
  context: CommandContext,
): Promise<readonly string[]> {
  let again: Run;
  try {
    again = await runInThreads(parseScenario(manifest.scenario), files, workers, context);
  } catch (error) {
    if (context.signal.aborted) throw error;
    return [`the repeat was refused: ${describeError(error)}`];
  }
  return compareResults(folder, manifest, again);
}

export const verifyCommand: Command = { name: 'verify', summary: 'repeat a run from its manifest and say whether it is identical', help: HELP, run };
