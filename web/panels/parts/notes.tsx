import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { runScenario } from '../../commands/run-scenario.ts';
import { messages } from '../../messages/en.ts';
import { currentJob } from '../../state/active.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import classes from './parts.module.css';

/** A sentence in small type below what it explains. */
export function Remark({ children }: { readonly children: ReactNode }) {
  return <p className={classes.remark}>{children}</p>;
}

interface EmptyNoteProps {
  readonly title?: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Where there is nothing to show: why, and what to do next. */
export function EmptyNote({ title, text, action }: EmptyNoteProps) {
  return (
    <div className={classes.empty}>
      {title !== undefined && <strong>{title}</strong>}
      <span>{text}</span>
      {action !== undefined && (
        <Button mt={4} onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

/** In place of results that a run would fill in. */
export function NotRunNote() {
  const isRunning = useWorkbench((state) => currentJob(state) !== null);
  if (isRunning) return <Remark>{messages.mapStates.estimating}</Remark>;
  return (
    <p className={classes.remark}>
      {messages.words.notRun}{' '}
      <button type="button" className={classes.link} onClick={() => runScenario.run()}>
        {messages.words.runNow}
      </button>
    </p>
  );
}
