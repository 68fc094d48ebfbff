import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { runCommandLine } from '../../workers/cli/command-line.ts';
import { builtFile } from '../workers/built-cli.ts';

export const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
export const BABBITT = join(FIXTURES, 'babbitt');

const threadFile = pathToFileURL(builtFile('thread.js'));
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the tests of the file. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ionclay-test-'));
  folders.push(folder);
  return folder;
}

export interface CommandRun {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly isWatched?: boolean;
  /** Interrupts the command, as Ctrl-C would, when standard error first holds this text. */
  readonly interruptAt?: string;
}

/** Runs a command in this process, its terminal being two texts. */
export async function runCommand(args: readonly string[], { isWatched = false, interruptAt }: RunOptions = {}): Promise<CommandRun> {
  const written = { out: '', error: '' };
  const controller = new AbortController();
  const exitCode = await runCommandLine(args, {
    threadFile,
    interrupt: { signal: controller.signal, exitCode: () => (controller.signal.aborted ? 130 : null) },
    terminal: {
      isWatched,
      width: 100,
      writeOut: (text) => {
        written.out += text;
      },
      writeError: (text) => {
        written.error += text;
        if (interruptAt !== undefined && written.error.includes(interruptAt)) controller.abort();
      },
    },
  });
  return { exitCode, ...written };
}
