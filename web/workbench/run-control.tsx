import { ActionIcon, Button, Menu, Progress, Tooltip } from '@mantine/core';
import { cancelRun } from '../commands/cancel-run.ts';
import { runAsNewScenario } from '../commands/run-as-new-scenario.ts';
import { runScenario } from '../commands/run-scenario.ts';
import { messages } from '../messages/en.ts';
import { formatInteger, formatSeconds } from '../messages/format-number.ts';
import { currentJob, useActiveEntry, useActiveRecord } from '../state/active.ts';
import { jobProgress } from '../state/job-progress.ts';
import { stagesOutOfDate } from '../state/staleness.ts';
import type { Job } from '../state/workbench-state.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { DownIcon, RunIcon } from '../theme/icons.ts';
import classes from './run-control.module.css';

/** Run, with what is stale; while it runs, how far it is and Cancel. */
export function RunControl() {
  const job = useWorkbench(currentJob);
  return job === null ? <RunButton /> : <RunProgress job={job} />;
}

function RunButton() {
  const entry = useActiveEntry();
  const record = useActiveRecord();
  if (entry === null) return null;
  const stale = record === null ? 0 : stagesOutOfDate(record, entry.settings).size;
  const isUpToDate = record !== null && stale === 0;
  return (
    <div className={classes.split}>
      <Tooltip
        label={isUpToDate ? `${messages.run.upToDate}. ${messages.run.lastRun(formatSeconds(record.seconds))}` : messages.commands.run(entry.settings.name)}
      >
        <Button
          className={classes.run}
          variant={isUpToDate ? 'default' : 'filled'}
          leftSection={<RunIcon size={14} stroke={2} aria-hidden />}
          onClick={() => runScenario.run()}
          data-testid="run"
        >
          {stale > 0 ? messages.run.runStale(stale) : messages.run.run}
        </Button>
      </Tooltip>
      {record !== null && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon className={classes.more} aria-label={messages.run.more} variant={isUpToDate ? 'default' : 'filled'} color="teal">
              <DownIcon size={14} stroke={2} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => runScenario.run()}>{messages.run.again}</Menu.Item>
            <Menu.Item disabled={stale === 0} onClick={() => runAsNewScenario.run()}>
              {messages.run.asNew}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function RunProgress({ job }: { readonly job: Job }) {
  const { share, rate, secondsLeft } = jobProgress(job);
  const percent = Math.round(share * 100);
  const what = job.state === 'queued' ? messages.run.queued : messages.stages[job.stage];
  return (
    <div className={classes.progress}>
      <div className={classes.bar}>
        <div className={classes.figures}>
          <span>{what}</span>
          <span className="number">{formatInteger(percent)} %</span>
          <span className={`number ${classes.rate}`}>{rate === null ? '' : messages.run.rate(rate)}</span>
          <span className={`number ${classes.left}`}>{secondsLeft === null ? '' : messages.run.left(formatSeconds(secondsLeft))}</span>
        </div>
        <Progress value={percent} size={4} transitionDuration={0} aria-label={`${messages.run.progress}: ${job.scenarioName}`} />
      </div>
      <Button variant="default" onClick={() => cancelRun.run(job.id)}>
        {messages.run.cancel}
      </Button>
    </div>
  );
}
