import { activeEntry } from '../state/active.ts';
import { editSettingValue, type SettingProblem } from '../state/edit-setting-value.ts';
import type { SettingPath } from '../state/staleness.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** What the schema has against a value of the scenario in view; null where it is fine. */
export function settingProblem(path: SettingPath, value: unknown): SettingProblem | null {
  const entry = activeEntry(readWorkbench());
  return entry === null ? null : editSettingValue(entry.settings, path, value).problem;
}

/** Changes one setting of the scenario in view; a value that the schema refuses changes nothing. */
export const editSetting: Command<[path: SettingPath, value: unknown]> = {
  id: 'edit-setting',
  group: 'scenario',
  run: (path, value) => {
    const entry = activeEntry(readWorkbench());
    if (entry === null) return;
    const { settings } = editSettingValue(entry.settings, path, value);
    if (settings === null || JSON.stringify(settings) === JSON.stringify(entry.settings)) return;
    writeWorkbench(({ project }) => ({ project: { scenarios: project.scenarios.map((other) => (other.id === entry.id ? { ...other, settings } : other)) } }));
  },
  entries: () => [],
};
