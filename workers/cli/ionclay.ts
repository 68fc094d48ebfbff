import { runCommandLine } from './command-line.ts';
import { watchInterrupts } from './interrupt.ts';
import { processTerminal } from './terminal.ts';

/** The build puts the thread beside this file. */
const threadFile = new URL('./thread.js', import.meta.url);

process.exitCode = await runCommandLine(process.argv.slice(2), { terminal: processTerminal(), interrupt: watchInterrupts(), threadFile });
