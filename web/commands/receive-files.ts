import type { NamedBytes } from '../../core/drillholes/index.ts';
import { messages } from '../messages/en.ts';
import { failureSentence, toFailure } from '../messages/failure-sentence.ts';
import { engine } from '../state/engine.ts';
import { FIRST_ANSWERS, type ImportAnswers, keepRecognition } from '../state/import-draft.ts';
import { findFiles, forgetFiles, keepFiles } from '../state/run-registry.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { recordLog } from './record-log.ts';

let lastReading = 0;

/** Reads the draft's files again with its answers; what comes back after a later reading was begun is dropped. */
export async function readDraft(): Promise<void> {
  const draft = readWorkbench().importDraft;
  if (draft === null) return;
  const { lengthUnit, defaultUnit, dipSign } = draft.answers;
  const reading = ++lastReading;
  const isCurrent = () => reading === lastReading;
  try {
    const found = await engine().recognise(findFiles(draft.filesId), { lengthUnit, defaultUnit, dipSign });
    if (!isCurrent()) return;
    keepRecognition(found);
    writeWorkbench(({ importDraft }) => ({ importDraft: importDraft === null ? null : { ...importDraft, state: 'read', failure: null } }));
  } catch (thrown) {
    if (!isCurrent()) return;
    writeWorkbench(({ importDraft }) => ({ importDraft: importDraft === null ? null : { ...importDraft, state: 'failed', failure: toFailure(thrown) } }));
  }
}

/** A name for what was dropped: the folder-like beginning that the file names share, or the first file's own. */
function nameFor(files: readonly NamedBytes[]): string {
  const plain = files.map((file) => file.name.replace(/\.(csv|txt|gz|dat)/gi, ''));
  const [first = ''] = plain;
  let length = first.length;
  for (const other of plain) while (length > 0 && !other.toLowerCase().startsWith(first.slice(0, length).toLowerCase())) length--;
  const shared = first.slice(0, length).replace(/[\s_.-]+$/, '');
  return shared.length >= 3 && plain.length > 1 ? shared : messages.deposits.own;
}

async function receive(given: readonly File[]): Promise<void> {
  const read = await Promise.all(given.map(async (file): Promise<NamedBytes> => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const before = readWorkbench().importDraft;
  const held = before === null ? [] : findFiles(before.filesId).filter((file) => !read.some((other) => other.name === file.name));
  const files = [...held, ...read];
  if (before !== null) forgetFiles(before.filesId);
  const answers: ImportAnswers = before?.answers ?? { ...FIRST_ANSWERS, name: nameFor(files) };
  keepRecognition(null);
  writeWorkbench(({ view }) => ({ importDraft: { filesId: keepFiles(files), answers, state: 'reading', failure: null }, view: { ...view, dialog: 'import' } }));
  recordLog('info', messages.log.filesReceived(read.length));
  await readDraft();
}

/** Takes files that were dropped or chosen into the import dialog, beside those that are there already. */
export const receiveFiles: Command<[files: readonly File[]]> = {
  id: 'receive-files',
  group: 'data',
  run: (files) => {
    if (files.length > 0) receive(files).catch((thrown: unknown) => recordLog('error', failureSentence(toFailure(thrown))));
  },
  entries: () => [],
};
