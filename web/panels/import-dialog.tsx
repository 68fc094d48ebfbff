import { Button, Group, Modal } from '@mantine/core';
import { cancelImport, confirmImport } from '../commands/finish-import.ts';
import { openFiles } from '../commands/open-files.ts';
import { messages } from '../messages/en.ts';
import { failureSentence } from '../messages/failure-sentence.ts';
import { currentRecognition, type ImportDraft, importObstacle } from '../state/import-draft.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { ImportAnswerFields } from './import-answers.tsx';
import classes from './import-dialog.module.css';
import { ImportFiles } from './import-files.tsx';
import { ImportIssues } from './import-issues.tsx';
import { LoadingNote } from './parts/loading-note.tsx';

const text = messages.importDialog;

/** Own files on their way in: what each is, what must be asked, what is wrong with them. */
export function ImportDialog() {
  const draft = useWorkbench((state) => state.importDraft);
  if (draft === null) return null;
  return (
    <Modal opened onClose={() => cancelImport.run()} title={text.title} size={860} centered closeButtonProps={{ 'aria-label': text.cancel }}>
      <ImportBody draft={draft} />
    </Modal>
  );
}

function ImportBody({ draft }: { readonly draft: ImportDraft }) {
  const found = currentRecognition();
  const obstacle = found === null ? null : importObstacle(found, draft.answers);
  const isReady = draft.state === 'read' && found !== null && obstacle === null && draft.answers.name.trim() !== '';
  return (
    <>
      {found === null ? (
        <div className={classes.waiting}>{draft.state === 'reading' && <LoadingNote text={text.reading} />}</div>
      ) : (
        <div className={classes.body} aria-busy={draft.state === 'reading'}>
          <ImportFiles found={found} />
          <ImportAnswerFields found={found} answers={draft.answers} />
          <ImportIssues issues={found.issues} />
        </div>
      )}
      {draft.failure !== null && (
        <p className={classes.problem} role="alert">
          {failureSentence(draft.failure)}
        </p>
      )}
      {obstacle !== null && obstacle !== 'crsUnknown' && (
        <p className={classes.problem} role="alert">
          {text[obstacle]}
        </p>
      )}
      <Group justify="space-between" mt="md" gap="sm">
        <Button variant="default" onClick={() => openFiles.run()}>
          {text.addFiles}
        </Button>
        <Group gap="sm">
          <Button variant="default" onClick={() => cancelImport.run()}>
            {text.cancel}
          </Button>
          <Button disabled={!isReady} onClick={() => confirmImport.run()}>
            {text.import}
          </Button>
        </Group>
      </Group>
    </>
  );
}
