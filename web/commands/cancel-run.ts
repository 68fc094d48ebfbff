import { messages } from '../messages/en.ts';
import { currentJob } from '../state/active.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { abortJob } from './run-queue.ts';

/** Stops a job, or takes it out of the queue. */
export const cancelRun: Command<[jobId?: string]> = {
  id: 'cancel-run',
  group: 'run',
  run: (jobId) => {
    const id = jobId ?? currentJob(readWorkbench())?.id;
    if (id === undefined) return;
    abortJob(id);
    writeWorkbench((state) => ({ jobs: state.jobs.map((job) => (job.id === id && job.state === 'queued' ? { ...job, state: 'cancelled' } : job)) }));
  },
  entries: (state) => (currentJob(state) === null ? [] : [{ label: messages.commands.cancelRun, invoke: () => cancelRun.run() }]),
};
