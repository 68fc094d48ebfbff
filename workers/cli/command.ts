import type { Terminal } from './terminal.ts';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Aborts at Ctrl-C. */
  readonly signal: AbortSignal;
  /** The built worker thread. */
  readonly threadFile: URL;
}

export const EXIT_DONE = 0;
/** The data or the settings were refused, or what was verified differs. */
export const EXIT_REFUSED = 1;
export const EXIT_USAGE = 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /**
   * Does the work and gives the exit code.
   *
   * @throws UsageError for arguments it does not take; ResourceError and the file system's errors for what it meets on the way
   */
  readonly run: (args: readonly string[], context: CommandContext) => Promise<number>;
}
