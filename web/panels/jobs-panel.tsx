import { Button, Progress } from '@mantine/core';
import { cancelRun } from '../commands/cancel-run.ts';
import { messages } from '../messages/en.ts';
import { failureSentence } from '../messages/failure-sentence.ts';
import { formatInteger, formatSeconds } from '../messages/format-number.ts';
import { jobProgress } from '../state/job-progress.ts';
import type { Job } from '../state/workbench-state.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import classes from './dock-panels.module.css';
import { EmptyNote } from './parts/notes.tsx';
import { ScrollRegion } from './parts/scroll-region.tsx';

const text = messages.jobs;

/** Runs, the latest first, with how far each is and how it ended. */
export function JobsPanel() {
  const jobs = useWorkbench((state) => state.jobs);
  if (jobs.length === 0) return <EmptyNote text={text.empty} />;
  return (
    <ScrollRegion className={classes.scroll} label={messages.dockTabs.jobs}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text.scenario}</th>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.stage}</th>
            <th scope="col">{text.progress}</th>
            <th scope="col" className="number">
              {text.rate}
            </th>
            <th scope="col" className="number">
              {text.time}
            </th>
            <th scope="col" className="number">
              {text.left}
            </th>
            <th scope="col">
              <span className="spoken">{text.cancel}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.toReversed().map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function JobRow({ job }: { readonly job: Job }) {
  const { share, rate, secondsLeft, secondsSpent } = jobProgress(job);
  const isOpen = job.state === 'running' || job.state === 'queued';
  return (
    <tr>
      <td>{job.scenarioName}</td>
      <td>{text.states[job.state]}</td>
      {job.failure === null ? (
        <>
          <td>{job.state === 'running' ? messages.stages[job.stage] : ''}</td>
          <td className={classes.progress}>
            <Progress value={share * 100} size={5} transitionDuration={0} aria-label={`${messages.run.progress}: ${job.scenarioName}`} />
          </td>
        </>
      ) : (
        <td colSpan={2} className={classes.failure}>
          {failureSentence(job.failure)}
        </td>
      )}
      <td className="number">{rate === null ? '' : messages.run.rate(Math.round(rate))}</td>
      <td className="number">{job.state === 'queued' ? '' : formatSeconds(secondsSpent)}</td>
      <td className="number">{secondsLeft === null ? '' : formatSeconds(secondsLeft)}</td>
      <td>
        {isOpen && (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={`${text.cancel} ${job.scenarioName}, ${formatInteger(share * 100)} %`}
            onClick={() => cancelRun.run(job.id)}
          >
            {text.cancel}
          </Button>
        )}
      </td>
    </tr>
  );
}
