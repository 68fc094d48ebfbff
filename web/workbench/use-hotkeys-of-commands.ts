import { useHotkeys } from '@mantine/hooks';
import { COMMANDS } from '../commands/index.ts';
import { openPalette } from '../commands/open-palette.ts';
import { readWorkbench } from '../state/workbench-store.ts';

/** Where the browser's own editing keys must stay. */
const TYPED_IN = ['INPUT', 'TEXTAREA', 'SELECT'];

/** Binds each command's keys; those of commands that make no sense at the moment do nothing. */
export function useHotkeysOfCommands(): void {
  const bound = COMMANDS.flatMap((command) => {
    const { hotkey } = command;
    return hotkey === undefined ? [] : [[hotkey, () => command.entries(readWorkbench())[0]?.invoke()] as [string, () => void]];
  });
  const isRun = ([keys]: [string, () => void]) => keys.includes('Enter');
  useHotkeys(
    bound.filter((item) => !isRun(item)),
    TYPED_IN,
  );
  useHotkeys([...bound.filter(isRun), [openPalette.hotkey ?? 'mod+K', () => openPalette.run()]], []);
}
