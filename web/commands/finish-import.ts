import { messages } from '../messages/en.ts';
import { failureSentence, toFailure } from '../messages/failure-sentence.ts';
import { currentRecognition, importObstacle, keepRecognition, proposeImport } from '../state/import-draft.ts';
import { forgetFiles } from '../state/run-registry.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeProjectUnrecorded, writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { recordLog } from './record-log.ts';
import { runScenario } from './run-scenario.ts';
import { newScenarioId } from './scenario-ids.ts';

/** Makes a scenario of the files in the import dialog, shows it and runs it. */
export const confirmImport: Command = {
  id: 'confirm-import',
  group: 'data',
  run: () => {
    const draft = readWorkbench().importDraft;
    const found = currentRecognition();
    if (draft === null || found === null || importObstacle(found, draft.answers) !== null) return;
    try {
      const settings = proposeImport(found, draft.answers);
      if (settings === null) return;
      const entry = { id: newScenarioId(), depositKey: 'own' as const, filesId: draft.filesId, settings };
      writeProjectUnrecorded((project) => ({ scenarios: [...project.scenarios, entry] }));
      writeWorkbench(({ view }) => ({
        importDraft: null,
        selection: null,
        view: { ...view, dialog: null, depositKey: 'own', activeScenario: { ...view.activeScenario, own: entry.id }, centreTab: 'map', cutoffPreviewPpm: null },
      }));
      keepRecognition(null);
      recordLog('info', messages.log.depositLoaded(settings.deposit.name, found.files.length));
      runScenario.run(entry.id);
    } catch (thrown) {
      const failure = toFailure(thrown);
      writeWorkbench(() => ({ importDraft: { ...draft, state: 'failed', failure } }));
      recordLog('error', failureSentence(failure));
    }
  },
  entries: () => [],
};

/** Closes the import dialog and forgets its files. */
export const cancelImport: Command = {
  id: 'cancel-import',
  group: 'data',
  run: () => {
    const draft = readWorkbench().importDraft;
    if (draft !== null) forgetFiles(draft.filesId);
    keepRecognition(null);
    writeWorkbench(({ view }) => ({ importDraft: null, view: { ...view, dialog: null } }));
  },
  entries: () => [],
};
