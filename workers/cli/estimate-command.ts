import { join, resolve } from 'node:path';
import { type Command, EXIT_DONE } from './command.ts';
import { shownPath, writeTogether } from './file-store.ts';
import { loadScenario } from './load-scenario.ts';
import { readArguments, readOperand, readWorkers } from './read-arguments.ts';
import { MANIFEST_FILE, manifestFile, resultFiles } from './run-folder.ts';
import { runInThreads } from './run-in-threads.ts';
import { summariseRun } from './run-summary.ts';

const HELP = `ionclay estimate: from drillhole files to a classified block model and its statement

Usage: ionclay estimate <makuutu|colossus|scenario.json> [--out DIR] [--workers N]

  makuutu, colossus   a deposit that comes with the program (synthetic data, shaped to published summaries)
  scenario.json       own scenario; the files it names are looked for beside it, each also with .gz at its end

  --out DIR      where the results go; default out/<name of the scenario>
  --workers N    threads that estimate; default one for each processor. The results do not depend on it.
  --help         this text

Writes blocks.csv, statement.json, grade-tonnage.csv and manifest.json, all or none. ionclay verify DIR proves them later.
`;

async function run(args: readonly string[], context: Parameters<Command['run']>[1]): Promise<number> {
  const { values, positionals } = readArguments(args, { out: { type: 'string' }, workers: { type: 'string' } });
  const operand = readOperand(positionals, 'Scenario');
  const workers = readWorkers(values.workers);
  const loaded = await loadScenario(operand);
  const folder = resolve(values.out ?? join('out', loaded.name));
  const result = await runInThreads(loaded.scenario, loaded.files, workers, context);
  const files = new Map([...resultFiles(result), [MANIFEST_FILE, manifestFile(result, loaded, folder)] as const]);
  await writeTogether(folder, files, MANIFEST_FILE, context.signal);
  context.terminal.writeOut(`${summariseRun(result)}\nWritten to ${shownPath(folder)}: ${[...files.keys()].join(', ')}\n`);
  return EXIT_DONE;
}

export const estimateCommand: Command = {
  name: 'estimate',
  summary: 'estimate a deposit, classify it and write its block model and statement',
  help: HELP,
  run,
};
