import type { LogEntry } from '../state/workbench-state.ts';
import { writeWorkbench } from '../state/write-workbench.ts';

/** Lines kept; older ones go. */
const LONGEST_LOG = 500;
let lastId = 0;

/** Adds a line to the log. */
export function recordLog(level: LogEntry['level'], text: string): void {
  const entry: LogEntry = { id: ++lastId, at: Date.now(), level, text };
  writeWorkbench((state) => ({ log: [...state.log.slice(-(LONGEST_LOG - 1)), entry] }));
}
