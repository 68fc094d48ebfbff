import { dirname, resolve } from 'node:path';
import { type Estimates, type EstimationJob, krigeJobFiles, prepareKrigeJob, readKrigeJob, writeKrigeResult } from '../../core/estimation/index.ts';
import { inflateIfGzip, readCsv } from '../../core/formats/index.ts';
import { ResourceError } from '../../core/numeric/index.ts';
import { createNodeRunTiles } from '../node/thread-pool.ts';
import { type Command, type CommandContext, EXIT_DONE } from './command.ts';
import { shownPath, writeFileWhole } from './file-store.ts';
import { describeGroup, groupIssues, severityText } from './issue-messages.ts';
import { readJsonFile } from './json-file.ts';
import { readInputs } from './load-scenario.ts';
import { countText } from './number-text.ts';
import { createProgressLine } from './progress-line.ts';
import { readArguments, readOperand, readWorkers } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';

const HELP = `ionclay krige: the bare engine on any file of samples

Usage: ionclay krige <job.json> --out <file.csv> [--workers N]

  job.json       samples, grid, search, variogram and method; the files it names are looked for beside it, each also with .gz

  --out FILE     where the estimates go, one row per block or sample
  --workers N    threads that estimate; default one for each processor. The results do not depend on it.
  --help         this text
`;

async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readArguments(args, { out: { type: 'string' }, workers: { type: 'string' } });
  const jobPath = resolve(readOperand(positionals, 'Job file'));
  if (values.out === undefined) throw new UsageError('--out FILE is missing: the file for the estimates.');
  const workers = readWorkers(values.workers);
  const { job, issues } = await readJob(jobPath);
  const estimates = await estimateInThreads(job, workers, context);
  const out = resolve(values.out);
  await writeFileWhole(out, writeKrigeResult(job, estimates), context.signal);
  const { targets, byStatus } = estimates.record;
  const groups = groupIssues(issues).map((group) => `${group.severity.toUpperCase()}  ${describeGroup(group)}\n`);
  context.terminal.writeOut(
    `${countText(byStatus.estimated, 'target')} of ${targets} estimated\nIssues: ${issues.length === 0 ? 'none' : severityText(issues)}\n${groups.join('')}Written to ${shownPath(out)}\n`,
  );
  return EXIT_DONE;
}

/** @throws ResourceError `jobInvalid`, `inputMissing`, `inputUnusable`, each naming the file */
async function readJob(path: string): Promise<ReturnType<typeof prepareKrigeJob>> {
  const json = await readJsonFile(path);
  try {
    const krige = readKrigeJob(json);
    const { samples, gridDrift, gridAngles } = krigeJobFiles(krige);
    const named = [samples, gridDrift, gridAngles].filter((name) => name !== null);
    const { files } = await readInputs(named, (name) => resolve(dirname(path), name));
    const tableOf = (name: string) => readCsv(name, inflateIfGzip(files.find((file) => file.name === name)?.bytes ?? new Uint8Array()));
    const optional = (name: string | null) => (name === null ? null : tableOf(name));
    return prepareKrigeJob(krige, tableOf(samples), optional(gridDrift), optional(gridAngles));
  } catch (error) {
    if (error instanceof ResourceError) throw new ResourceError(error.code, { file: path, ...error.details });
    throw error;
  }
}

async function estimateInThreads(job: EstimationJob, workers: number, context: CommandContext): Promise<Estimates> {
  const progress = createProgressLine(context.terminal, () => performance.now());
  const runTiles = createNodeRunTiles({ workers, threadFile: context.threadFile });
  try {
    return await runTiles(job, { signal: context.signal, onProgress: (done, total) => progress.show('Estimating', done, total, 'targets') });
  } finally {
    progress.clear();
    await runTiles.close();
  }
}

export const krigeCommand: Command = { name: 'krige', summary: 'krige any file of samples with the bare engine', help: HELP, run };
