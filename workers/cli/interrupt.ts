/** Exit codes by which shells tell that a signal ended a program. */
const SIGNAL_EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

export interface Interrupt {
  /** Aborts at Ctrl-C or when the system asks the program to end. */
  readonly signal: AbortSignal;
  /** Null until then. */
  readonly exitCode: () => number | null;
}

/** Turns the first interrupt into an abort, so that work stops between two steps and leaves no half-written file; the second ends at once. */
export function watchInterrupts(): Interrupt {
  const controller = new AbortController();
  let exitCode: number | null = null;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (exitCode !== null) process.exit(exitCode);
      exitCode = SIGNAL_EXIT_CODES[name];
      controller.abort();
    });
  }
  return { signal: controller.signal, exitCode: () => exitCode };
}
