import type { WorkbenchState } from '../state/workbench-state.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly label: string;
  /** Further words that find it. */
  readonly keywords?: string;
  readonly invoke: () => void;
}

export type CommandGroup = 'run' | 'scenario' | 'deposit' | 'view' | 'map' | 'steps' | 'data' | 'export';

/**
 * A verb of the program: the only kind of thing that writes state. Whatever a person can do is a command, so the palette lists it and
 * a test can do it.
 */
export interface Command<Args extends readonly unknown[] = []> {
  readonly id: string;
  readonly group: CommandGroup;
  readonly run: (...args: Args) => void;
  /** Keys in Mantine's notation, `mod` being Ctrl or ⌘; they invoke the first palette entry. */
  readonly hotkey?: string;
  /** What the palette offers now; empty where the command makes no sense. */
  readonly entries: (state: WorkbenchState) => readonly PaletteEntry[];
}

/** The command as the palette and the keyboard see it, whatever its arguments. */
export type ListedCommand = Pick<Command, 'id' | 'group' | 'hotkey' | 'entries'>;
