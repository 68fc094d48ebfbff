import { writeGradeTonnageCsv, writeManifestJson, writeStatementJson } from '../../core/exchange/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { messages } from '../messages/en.ts';
import { failureSentence, toFailure } from '../messages/failure-sentence.ts';
import { activeRecord, effectiveCutoff } from '../state/active.ts';
import { engine } from '../state/engine.ts';
import { statementAt } from '../state/live-report.ts';
import { findRun } from '../state/run-registry.ts';
import { fileNameFor, saveFile } from '../state/save-file.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import type { Command } from './command.ts';
import { recordLog } from './record-log.ts';

function runInView(state: WorkbenchState): Run | null {
  return findRun(activeRecord(state)?.runId);
}

function exportCommand(id: string, label: string, save: (run: Run) => Promise<string> | string): Command {
  const run = () => {
    const found = runInView(readWorkbench());
    if (found === null) return;
    Promise.resolve(save(found)).then(
      (name) => recordLog('info', messages.log.exported(name)),
      (thrown: unknown) => recordLog('error', failureSentence(toFailure(thrown))),
    );
  };
  return { id, group: 'export', run, entries: (state) => (runInView(state) === null ? [] : [{ label, keywords: 'save download', invoke: run }]) };
}

/** Every piece of the block model with every column, as CSV. */
export const exportBlocks = exportCommand('export-blocks', messages.commands.exportBlocks, async (run) => {
  const name = fileNameFor(run.scenario.deposit.name, run.scenario.name, 'blocks.csv');
  saveFile(name, 'text/csv', [await engine().exportBlocks(run)]);
  return name;
});

/** The statement at the cut-off in view, as JSON. */
export const exportStatement = exportCommand('export-statement', messages.commands.exportStatement, (run) => {
  const name = fileNameFor(run.scenario.deposit.name, run.scenario.name, 'statement.json');
  saveFile(name, 'application/json', [writeStatementJson(statementAt(run, effectiveCutoff(readWorkbench()))) as BlobPart]);
  return name;
});

/** Tonnes and grades by class and cut-off, as CSV. */
export const exportGradeTonnage = exportCommand('export-grade-tonnage', messages.commands.exportGradeTonnage, (run) => {
  const name = fileNameFor(run.scenario.deposit.name, run.scenario.name, 'grade-tonnage.csv');
  saveFile(name, 'text/csv', [writeGradeTonnageCsv(run.gradeTonnage) as BlobPart]);
  return name;
});

/** Settings, hashes of inputs and of the model, and what each stage did: enough to repeat the run and to prove it. */
export const exportManifest = exportCommand('export-manifest', messages.commands.exportManifest, (run) => {
  const name = fileNameFor(run.scenario.deposit.name, run.scenario.name, 'manifest.json');
  saveFile(name, 'application/json', [writeManifestJson(run.manifest) as BlobPart]);
  return name;
});
