import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { editSetting } from '../../commands/edit-setting.ts';
import { useActiveEntry, useActiveRecord } from '../../state/active.ts';
import { type SettingPath, settingAt } from '../../state/staleness.ts';
import { SettingRow } from './setting-row.tsx';

interface ChoiceSettingProps {
  readonly label: string;
  readonly path: SettingPath;
  /** Values of the schema with their names. */
  readonly options: Readonly<Record<string, string>>;
  readonly hint?: string;
}

/** One of a few words of the scenario. */
export function ChoiceSetting({ label, path, options, hint }: ChoiceSettingProps) {
  const id = useId();
  const value = wordAt(useActiveEntry()?.settings, path);
  const record = useActiveRecord();
  const before = record === null ? value : wordAt(record.settings, path);
  return (
    <SettingRow id={id} label={label} hint={hint} was={before === value ? null : (options[before] ?? before)} problem={null}>
      <NativeSelect
        id={id}
        value={value}
        data={Object.entries(options).map(([option, name]) => ({ value: option, label: name }))}
        onChange={(event) => editSetting.run(path, event.currentTarget.value)}
      />
    </SettingRow>
  );
}

function wordAt(settings: unknown, path: SettingPath): string {
  const word = settingAt(settings, path);
  return typeof word === 'string' ? word : '';
}
