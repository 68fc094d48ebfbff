import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { editSetting, settingProblem } from '../../commands/edit-setting.ts';
import { redoEdit } from '../../commands/redo-edit.ts';
import { undoEdit } from '../../commands/undo-edit.ts';
import { messages } from '../../messages/en.ts';
import { formatSetting } from '../../messages/format-number.ts';
import { parseTypedNumber } from '../../messages/parse-typed-number.ts';
import { settingSentence } from '../../messages/setting-sentence.ts';
import { useActiveEntry, useActiveRecord } from '../../state/active.ts';
import { type SettingPath, settingAt } from '../../state/staleness.ts';
import classes from './parts.module.css';
import { SettingRow } from './setting-row.tsx';

interface NumberSettingProps {
  readonly label: string;
  readonly path: SettingPath;
  readonly unit?: string;
  readonly hint?: string;
  /** What stands for a missing value where the setting may be left empty. */
  readonly emptyText?: string;
  /** What the stored number is multiplied by to be shown in `unit`. */
  readonly scale?: number;
  /** Called instead of the edit command, with the stored number. */
  readonly onCommit?: (value: number) => void;
}

/** A number of the scenario: typed, checked by the schema, written when it is left or Enter is pressed. Arrow keys step it. */
export function NumberSetting({ label, path, unit, hint, emptyText, scale = 1, onCommit }: NumberSettingProps) {
  const id = useId();
  const settings = useActiveEntry()?.settings;
  const before = useActiveRecord()?.settings;
  const value = settingAt(settings, path);
  const text = shownText(value, scale);
  /** What is being typed; null shows the stored value. */
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const typed = draft ?? text;
  const settle = () => {
    setDraft(null);
    setProblem(null);
  };
  const commit = (entered: string) => {
    if (entered === text) return settle();
    const next = entered.trim() === '' && emptyText !== undefined ? null : parseTypedNumber(entered) / scale;
    const refused = next !== null && Number.isNaN(next) ? messages.settingProblems.notANumber : refusal(path, next);
    if (refused !== null) return setProblem(refused);
    settle();
    if (onCommit !== undefined && next !== null) onCommit(next);
    else editSetting.run(path, next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // With nothing half typed, undo means the program's, not the field's.
    if (draft === null && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      (event.shiftKey ? redoEdit : undoEdit).run();
    }
    if (event.key === 'Enter') commit(typed);
    if (event.key === 'Escape') settle();
    const number = parseTypedNumber(typed);
    if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || Number.isNaN(number)) return;
    event.preventDefault();
    const next = formatSetting(number + (event.key === 'ArrowUp' ? stepFor(number) : -stepFor(number)));
    setDraft(next);
    commit(next);
  };
  const beforeText = before === undefined ? text : shownText(settingAt(before, path), scale);
  return (
    <SettingRow id={id} label={label} hint={hint} was={beforeText === text ? null : beforeText || (emptyText ?? '')} problem={problem}>
      <TextInput
        id={id}
        size="xs"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        placeholder={emptyText}
        error={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        classNames={{ input: classes.input ?? '' }}
        rightSection={unit === undefined ? undefined : <span className={classes.settingUnit}>{unit}</span>}
        rightSectionWidth={unit === undefined ? 0 : 14 + 6 * unit.length}
        rightSectionPointerEvents="none"
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => commit(typed)}
        onKeyDown={onKeyDown}
      />
    </SettingRow>
  );
}

/** Why the schema refuses a value, as a sentence; null where it does not. */
function refusal(path: SettingPath, value: number | null): string | null {
  const refused = settingProblem(path, value);
  return refused === null ? null : settingSentence(refused);
}

function shownText(value: unknown, scale: number): string {
  return typeof value === 'number' ? formatSetting(Number((value * scale).toPrecision(12))) : '';
}

/** A step that suits the size of a number: 1 for 16, 10 for 240, 0.1 for 0.5. */
function stepFor(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 100) return 1;
  return size === 0 ? 1 : 10 ** Math.floor(Math.log10(size) - (size >= 100 ? 1 : 0));
}
