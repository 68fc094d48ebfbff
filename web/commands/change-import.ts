import type { ImportAnswers } from '../state/import-draft.ts';
import { keepRecognition } from '../state/import-draft.ts';
import { findFiles, forgetFiles, keepFiles } from '../state/run-registry.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { readDraft } from './receive-files.ts';

/** Answers that change how the files are read; the others only change the proposal. */
const READ_BY_FILES: readonly (keyof ImportAnswers)[] = ['lengthUnit', 'defaultUnit', 'dipSign'];

/** Changes what is said of the files in the import dialog, and reads them again where that matters. */
export const answerImport: Command<[answers: Partial<ImportAnswers>]> = {
  id: 'answer-import',
  group: 'data',
  run: (answers) => {
    const isReadAgain = READ_BY_FILES.some((key) => key in answers);
    writeWorkbench(({ importDraft }) =>
      importDraft === null
        ? {}
        : { importDraft: { ...importDraft, answers: { ...importDraft.answers, ...answers }, state: isReadAgain ? 'reading' : importDraft.state } },
    );
    if (isReadAgain) void readDraft();
  },
  entries: () => [],
};

/** Leaves a file out of the import. */
export const removeImportFile: Command<[name: string]> = {
  id: 'remove-import-file',
  group: 'data',
  run: (name) => {
    const draft = readWorkbench().importDraft;
    if (draft === null) return;
    const files = findFiles(draft.filesId).filter((file) => file.name !== name);
    forgetFiles(draft.filesId);
    keepRecognition(null);
    writeWorkbench(() => ({ importDraft: { ...draft, filesId: keepFiles(files), state: 'reading' } }));
    void readDraft();
  },
  entries: () => [],
};
