import { Spotlight, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight';
import { useMemo } from 'react';
import type { CommandGroup, ListedCommand } from '../commands/command.ts';
import { COMMANDS } from '../commands/index.ts';
import { messages } from '../messages/en.ts';
import { paletteStore } from '../state/palette.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { SearchIcon } from '../theme/icons.ts';

/** Every action that makes sense now, found by typing. */
export function CommandPalette() {
  const { opened } = useSpotlight(paletteStore);
  const actions = useMemo(() => (opened ? paletteActions() : []), [opened]);
  return (
    <Spotlight
      store={paletteStore}
      actions={actions}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      size={520}
      nothingFound={messages.palette.nothing}
      attributes={{ content: { 'aria-label': messages.commands.palette } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': messages.commands.palette } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 0 }}
      searchProps={{
        placeholder: messages.palette.placeholder,
        'aria-label': messages.commands.palette,
        leftSection: <SearchIcon size={15} stroke={1.75} />,
        size: 'sm',
      }}
    />
  );
}

function paletteActions(): SpotlightActionGroupData[] {
  const groups = new Map<CommandGroup, SpotlightActionGroupData>();
  for (const command of COMMANDS) {
    const actions = actionsOf(command);
    if (actions.length === 0) continue;
    const group = groups.get(command.group) ?? { group: messages.commandGroups[command.group], actions: [] };
    groups.set(command.group, { ...group, actions: [...group.actions, ...actions] });
  }
  return [...groups.values()];
}

function actionsOf(command: ListedCommand): SpotlightActionGroupData['actions'] {
  return command.entries(readWorkbench()).map((entry, place) => ({
    id: `${command.id}-${place}`,
    label: entry.label,
    ...(entry.keywords === undefined ? {} : { keywords: entry.keywords }),
    onClick: entry.invoke,
    ...(command.hotkey !== undefined && place === 0 ? { rightSection: <kbd>{keysText(command.hotkey)}</kbd> } : {}),
  }));
}

/** `mod+shift+Enter` → `Ctrl+Shift+Enter`. */
function keysText(hotkey: string): string {
  const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  return hotkey
    .split('+')
    .map((key) => (key === 'mod' ? mod : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+');
}
