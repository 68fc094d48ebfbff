import { availableParallelism } from 'node:os';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;
type Parsed<Options extends OptionsConfig> = ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true; strict: true }>>;

/** Options and operands of a command. @throws UsageError for an option that it does not have, or one without its value */
export function readArguments<Options extends OptionsConfig>(args: readonly string[], options: Options): Parsed<Options> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const isOurs = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isOurs) throw error;
    // Node's second sentence explains a way out that these commands have no use for.
    throw new UsageError(`${error.message.split('. ')[0]?.replace(/\.$/, '')}.`);
  }
}

const MOST_WORKERS = 256;

/** `--workers N`; without it, one for each processor. @throws UsageError */
export function readWorkers(text: string | undefined): number {
  if (text === undefined) return Math.min(availableParallelism(), MOST_WORKERS);
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MOST_WORKERS) throw new UsageError(`--workers takes a whole number from 1 to ${MOST_WORKERS}, not "${text}".`);
  return count;
}

/** The one operand of a command. @throws UsageError */
export function readOperand(operands: readonly string[], what: string): string {
  const [first, ...more] = operands;
  if (first === undefined) throw new UsageError(`${what} is missing.`);
  if (more.length > 0) throw new UsageError(`One ${what.toLowerCase()} at a time; "${more.join(' ')}" is too much.`);
  return first;
}
