import { runScenario } from '../commands/run-scenario.ts';
import { messages } from '../messages/en.ts';
import { failureSentence } from '../messages/failure-sentence.ts';
import { useActiveEntry } from '../state/active.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { NoScenarioNote } from './no-scenario-note.tsx';
import { LoadingNote } from './parts/loading-note.tsx';
import { EmptyNote } from './parts/notes.tsx';

/** In place of a view of blocks where there is no run: still loading, running, failed, or not run yet. */
export function NoRunNote() {
  const entry = useActiveEntry();
  const job = useWorkbench((state) => state.jobs.findLast((other) => other.scenarioId === entry?.id) ?? null);
  if (entry === null) return <NoScenarioNote />;
  if (job?.state === 'running' || job?.state === 'queued') return <LoadingNote text={messages.mapStates.estimating} hint={messages.mapStates.estimatingHint} />;
  const action = { label: messages.commands.run(entry.settings.name), run: () => runScenario.run() };
  if (job?.failure) return <EmptyNote title={messages.mapStates.failedRun} text={failureSentence(job.failure)} action={action} />;
  return <EmptyNote title={messages.mapStates.notRunTitle} text={messages.mapStates.notRunText} action={action} />;
}
