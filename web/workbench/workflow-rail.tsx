import { Loader } from '@mantine/core';
import { openStep } from '../commands/open-step.ts';
import { messages } from '../messages/en.ts';
import { currentJob, useActiveEntry, useActiveRecord, useActiveRun } from '../state/active.ts';
import { type StepState, stepStates } from '../state/staleness.ts';
import { STEPS, type Step } from '../state/steps.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { DoneIcon, EmptyIcon, StaleIcon, WarningIcon } from '../theme/icons.ts';
import classes from './workflow-rail.module.css';

/** The workflow, top to bottom, each step with what state its result is in. */
export function WorkflowRail() {
  const entry = useActiveEntry();
  const record = useActiveRecord();
  const run = useActiveRun();
  const job = useWorkbench(currentJob);
  const ownJob = job?.scenarioId === entry?.id ? job : null;
  const states = entry === null ? null : stepStates(record, entry.settings, ownJob);
  // Notes are not faults: they say what was derived or assumed.
  const issueCount = run?.issues.filter((issue) => issue.severity !== 'info').length ?? 0;
  return (
    <nav className={classes.rail} aria-label={messages.landmarks.rail}>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <RailStep key={step} step={step} state={states?.[step] ?? 'empty'} issueCount={step === 'validate' ? issueCount : 0} />
        ))}
      </ol>
    </nav>
  );
}

interface RailStepProps {
  readonly step: Step;
  readonly state: StepState;
  readonly issueCount: number;
}

function RailStep({ step, state, issueCount }: RailStepProps) {
  const isOpen = useWorkbench((all) => all.view.step === step && all.view.inspector === 'step');
  const note = issueCount > 0 && state === 'done' ? messages.stepIssues(issueCount) : messages.stepStates[state];
  return (
    <li>
      <button type="button" className={classes.step} aria-current={isOpen ? 'step' : undefined} onClick={() => openStep.run(step)}>
        <StateMark state={state} hasIssues={issueCount > 0} />
        <span className={classes.name}>{messages.steps[step]}</span>
        <span className={state === 'done' && issueCount === 0 ? 'spoken' : classes.note} data-state={state}>
          {note}
        </span>
      </button>
    </li>
  );
}

function StateMark({ state, hasIssues }: { readonly state: StepState; readonly hasIssues: boolean }) {
  const look = { size: 15, stroke: 1.75, 'aria-hidden': true } as const;
  if (state === 'running') return <Loader size={13} className={classes.mark} aria-hidden />;
  if (state === 'stale') return <StaleIcon {...look} className={`${classes.mark} ${classes.stale}`} />;
  if (state === 'empty') return <EmptyIcon {...look} className={`${classes.mark} ${classes.empty}`} />;
  if (hasIssues) return <WarningIcon {...look} className={`${classes.mark} ${classes.stale}`} />;
  return <DoneIcon {...look} className={`${classes.mark} ${classes.done}`} />;
}
