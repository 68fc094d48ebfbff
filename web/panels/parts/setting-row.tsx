import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { messages } from '../../messages/en.ts';
import classes from './parts.module.css';

interface SettingRowProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What the last run used, as text, where the value differs from it. */
  readonly was: string | null;
  readonly problem: string | null;
  readonly children: ReactNode;
}

/** One editable setting: its name, its control, whether it was changed, and what is wrong with it. */
export function SettingRow({ id, label, hint, was, problem, children }: SettingRowProps) {
  const name = (
    <label htmlFor={id} className={classes.settingName}>
      {label}
      {was !== null && (
        <Tooltip label={messages.words.changed(was)}>
          <span className={classes.changed}>
            <span className="spoken">{messages.words.changed(was)}</span>
          </span>
        </Tooltip>
      )}
    </label>
  );
  return (
    <div className={classes.setting}>
      {hint === undefined ? (
        name
      ) : (
        <Tooltip label={hint} multiline maw={260}>
          {name}
        </Tooltip>
      )}
      {children}
      {problem !== null && (
        <p id={`${id}-problem`} className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
