import { openFiles } from '../commands/open-files.ts';
import { switchDeposit } from '../commands/switch-deposit.ts';
import { messages } from '../messages/en.ts';
import { failureSentence } from '../messages/failure-sentence.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { LoadingNote } from './parts/loading-note.tsx';
import { EmptyNote } from './parts/notes.tsx';

/** Where there is no scenario yet: the deposit is loading, has failed, or waits for files. */
export function NoScenarioNote() {
  const depositKey = useWorkbench((state) => state.view.depositKey);
  const loading = useWorkbench((state) => state.deposits[state.view.depositKey]);
  if (loading.state === 'failed') {
    return (
      <EmptyNote
        title={messages.mapStates.failedTitle}
        text={failureSentence(loading.failure)}
        action={{ label: messages.mapStates.retry, run: () => switchDeposit.run(depositKey) }}
      />
    );
  }
  if (depositKey !== 'own') return <LoadingNote text={messages.mapStates.loading(messages.deposits[depositKey])} hint={messages.mapStates.loadingHint} />;
  return (
    <EmptyNote
      title={messages.mapStates.ownTitle}
      text={messages.mapStates.ownText}
      action={{ label: messages.mapStates.choose, run: () => openFiles.run() }}
    />
  );
}
