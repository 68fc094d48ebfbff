/** Where a command writes, and who reads it. */
export interface Terminal {
  /** Results, to standard output. */
  readonly writeOut: (text: string) => void;
  /** Progress and errors, to standard error. */
  readonly writeError: (text: string) => void;
  /** Whether a person watches standard error; a pipe or a log gets no progress. */
  readonly isWatched: boolean;
  /** Columns of the watched terminal. */
  readonly width: number;
}

/** The process's own streams. A reader that closes its pipe early (`| head`) ends the command quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  return {
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    width: process.stderr.columns ?? 80,
  };
}
