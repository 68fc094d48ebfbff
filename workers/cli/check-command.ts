import {
  type AssignedFiles,
  assignFiles,
  checkDrillholes,
  DEFAULT_READ_SETTINGS,
  type DrillholeDatabase,
  type NamedBytes,
  readDrillholes,
} from '../../core/drillholes/index.ts';
import type { Issue } from '../../core/numeric/index.ts';
import { type Command, type CommandContext, EXIT_DONE, EXIT_REFUSED } from './command.ts';
import { countBySeverity, describeGroup, groupIssues, severityText } from './issue-messages.ts';
import { readInputs } from './load-scenario.ts';
import { countText } from './number-text.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';

const HELP = `ionclay check: what is wrong with drillhole files, before anything is estimated from them

Usage: ionclay check <collar.csv> [survey.csv] [assay.csv …] [--json]

  Files in any order, plain or .gz: their columns tell what they are.

  --json     prints { issues, summary } for programs
  --help     this text

Lists every issue, errors first, with file, column, line and hole. Exit code 0 when the files can be used, whatever rows had to be left
out of them; 1 when a file cannot be used or no collar table is among them.
`;

/** What a person or a program wants to know of the files at a glance. */
interface CheckSummary {
  readonly files: readonly { readonly name: string; readonly kind: string }[];
  readonly holes: number;
  readonly surveys: number;
  readonly assays: number;
  readonly logs: number;
  readonly analytes: readonly string[];
  readonly issues: Readonly<Record<Issue['severity'], number>>;
  /** Whether every file could be used and holes were found. */
  readonly usable: boolean;
}

async function run(args: readonly string[], { terminal }: CommandContext): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('A collar file is missing.');
  const { files } = await readInputs(positionals, (name) => name);
  const assigned = assignFiles(files);
  const database = assigned.collar === null ? null : readDrillholes({ ...assigned, collar: assigned.collar }, DEFAULT_READ_SETTINGS);
  const issues = [...assigned.issues, ...(database === null ? [] : [...database.issues, ...checkDrillholes(database)])];
  const summary = summarise(files, assigned, database, issues);
  terminal.writeOut(values.json === true ? `${JSON.stringify({ issues, summary }, null, 2)}\n` : report(summary, issues));
  return summary.usable ? EXIT_DONE : EXIT_REFUSED;
}

function summarise(files: readonly NamedBytes[], assigned: AssignedFiles, database: DrillholeDatabase | null, issues: readonly Issue[]): CheckSummary {
  const holes = database?.holes.count ?? 0;
  return {
    files: files.map((file) => ({ name: file.name, kind: kindOf(file, assigned) })),
    holes,
    surveys: database?.surveys.count ?? 0,
    assays: database?.assays.count ?? 0,
    logs: database?.log?.count ?? 0,
    analytes: database?.assays.analytes.map((analyte) => analyte.id) ?? [],
    issues: countBySeverity(issues),
    usable: holes > 0 && issues.every((issue) => issue.action !== 'fileIgnored'),
  };
}

function kindOf(file: NamedBytes, { collar, survey, assays, geology, density }: AssignedFiles): string {
  if (assays.includes(file)) return 'assay';
  const kinds = Object.entries({ collar, survey, geology, density });
  return kinds.find(([, one]) => one === file)?.[0] ?? 'unknown';
}

function report(summary: CheckSummary, issues: readonly Issue[]): string {
  const { files, holes, surveys, assays, logs, analytes } = summary;
  const counts = [countText(holes, 'hole'), countText(surveys, 'survey'), countText(assays, 'assayed interval'), countText(logs, 'logged interval')];
  const lines = [
    ...files.map(({ name, kind }) => `${name}: ${kind === 'unknown' ? 'not used' : kind}`),
    '',
    `${counts.join(', ')}${analytes.length === 0 ? '' : `; analytes ${analytes.join(', ')}`}`,
    ...(files.some(({ kind }) => kind === 'collar') ? [] : ['There is no collar table (hole, x, y, z) among these files.']),
    '',
    ...(issues.length === 0 ? ['No issues.'] : [`${severityText(issues)}:`]),
  ];
  const groups = groupIssues(issues).map((group) => `\n${group.severity.toUpperCase()}  ${describeGroup(group)}\n`);
  return `${lines.join('\n')}\n${groups.join('')}`;
}

export const checkCommand: Command = { name: 'check', summary: 'list the issues of drillhole files', help: HELP, run };
