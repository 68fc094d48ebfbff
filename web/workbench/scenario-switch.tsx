import { ActionIcon, Menu, Select } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import { canDelete, deleteScenario } from '../commands/delete-scenario.ts';
import { duplicateScenario } from '../commands/duplicate-scenario.ts';
import { renameScenario } from '../commands/rename-scenario.ts';
import { restoreSettings } from '../commands/restore-settings.ts';
import { switchScenario } from '../commands/switch-scenario.ts';
import { messages } from '../messages/en.ts';
import { useActiveEntry, useActiveRecord } from '../state/active.ts';
import { stagesOutOfDate } from '../state/staleness.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { MoreIcon } from '../theme/icons.ts';
import classes from './scenario-switch.module.css';

/** Which scenario of the deposit is in view, and what can be done with it. */
export function ScenarioSwitch() {
  const entry = useActiveEntry();
  const entries = useWorkbench(useShallow((state) => state.project.scenarios.filter((other) => other.depositKey === state.view.depositKey)));
  const runs = useWorkbench((state) => state.runs);
  if (entry === null) return null;
  const options = entries.map((other) => ({
    value: other.id,
    label: runs[other.id] === undefined ? `${other.settings.name} · ${messages.header.neverRun}` : other.settings.name,
  }));
  return (
    <div className={classes.scenario}>
      <Select
        aria-label={messages.header.scenario}
        className={classes.select}
        data={options}
        value={entry.id}
        onChange={(id) => id !== null && switchScenario.run(id)}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <ScenarioMenu />
    </div>
  );
}

function ScenarioMenu() {
  const entry = useActiveEntry();
  const record = useActiveRecord();
  const mayDelete = useWorkbench(canDelete);
  const isEdited = entry !== null && record !== null && stagesOutOfDate(record, entry.settings).size > 0;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={messages.header.scenarioActions}>
          <MoreIcon size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => duplicateScenario.run()}>{messages.header.duplicate}</Menu.Item>
        <Menu.Item onClick={() => renameScenario.run(null, null)}>{messages.header.rename}</Menu.Item>
        <Menu.Item disabled={!isEdited} onClick={() => restoreSettings.run()}>
          {messages.header.restore}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={!mayDelete} onClick={() => deleteScenario.run()}>
          {messages.header.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
