import { ResourceError } from '../../core/numeric/index.ts';
import { ENGINE_VERSION } from '../../core/scenario/index.ts';
import { checkCommand } from './check-command.ts';
import { type Command, EXIT_DONE, EXIT_REFUSED, EXIT_USAGE } from './command.ts';
import { describeError } from './error-messages.ts';
import { estimateCommand } from './estimate-command.ts';
import type { Interrupt } from './interrupt.ts';
import { krigeCommand } from './krige-command.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { verifyCommand } from './verify-command.ts';

const COMMANDS: readonly Command[] = [estimateCommand, krigeCommand, checkCommand, verifyCommand];

/** What the process lends to its commands. */
export interface Program {
  readonly terminal: Terminal;
  readonly interrupt: Interrupt;
  /** The built worker thread. */
  readonly threadFile: URL;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return `ionclay: resource estimation for ionic-clay rare earth deposits

Usage: ionclay <command> [options]

Commands
${COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`).join('\n')}

ionclay <command> --help tells more; ionclay --version says which one this is.
Exit codes: 0 done, 1 data or settings refused, 2 wrong usage, 130 stopped by Ctrl-C.
`;
}

/** Runs the command that the arguments name and gives the process's exit code; nothing it meets leaves here as a stack trace. */
export async function runCommandLine(args: readonly string[], program: Program): Promise<number> {
  const { terminal, interrupt, threadFile } = program;
  const [name, ...rest] = args;
  const command = COMMANDS.find((each) => each.name === name);
  try {
    if (name === '--version' || name === '-v') {
      terminal.writeOut(`ionclay ${ENGINE_VERSION}\n`);
      return EXIT_DONE;
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.writeOut(COMMANDS.find((each) => each.name === rest[0])?.help ?? overview());
      return EXIT_DONE;
    }
    if (command === undefined) throw new UsageError(name === undefined ? 'No command given.' : `There is no command "${name}".`);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.writeOut(command.help);
      return EXIT_DONE;
    }
    return await command.run(rest, { terminal, signal: interrupt.signal, threadFile });
  } catch (error) {
    return report(error, command, program);
  }
}

function report(error: unknown, command: Command | undefined, { terminal, interrupt }: Program): number {
  const interrupted = interrupt.exitCode();
  if (interrupted !== null && error instanceof ResourceError && error.code === 'cancelled') {
    terminal.writeError('Stopped; nothing was written.\n');
    return interrupted;
  }
  if (error instanceof UsageError) {
    terminal.writeError(`${error.message}\nionclay ${command === undefined ? '' : `${command.name} `}--help shows how it is used.\n`);
    return EXIT_USAGE;
  }
  terminal.writeError(`${describeError(error)}\n`);
  return EXIT_REFUSED;
}
