import { describeIssue, inflateIfGzip, readCsv } from '../formats/index.ts';
import { type Issue, ResourceError } from '../numeric/index.ts';
import type { TableKind } from './column-aliases.ts';
import type { DrillholeFiles } from './read-drillholes.ts';
import type { NamedBytes } from './read-settings.ts';
import { recogniseTable } from './recognise-columns.ts';

/** Files sorted by what their headers say; `collar` is null where none is a collar table. */
export interface AssignedFiles extends Omit<DrillholeFiles, 'collar'> {
  readonly collar: NamedBytes | null;
  readonly density: NamedBytes | null;
  readonly issues: readonly Issue[];
}

function kindOf(file: NamedBytes): TableKind | 'unknown' {
  try {
    return recogniseTable(readCsv(file.name, inflateIfGzip(file.bytes))).kind;
  } catch (cause) {
    if (cause instanceof ResourceError) return 'unknown';
    throw cause;
  }
}

/**
 * Sorts files that were dropped together into collar, survey, assays, geology and density by their headers. A file of no known
 * kind, and a second one where only one can be used, is listed and left out.
 */
export function assignFiles(files: readonly NamedBytes[]): AssignedFiles {
  const issues: Issue[] = [];
  const byKind = new Map<TableKind, NamedBytes[]>();
  for (const file of files) {
    const kind = kindOf(file);
    const alike = kind === 'unknown' ? [] : (byKind.get(kind) ?? []);
    if (kind === 'unknown' || (alike.length > 0 && kind !== 'assay')) {
      const found = kind === 'unknown' ? 'no known kind of table' : `a second ${kind} table`;
      issues.push(
        describeIssue('fileKindUnknown', 'error', file.name, {
          found,
          expected: 'one collar, survey and geology table, any number of assay tables',
          action: 'fileIgnored',
        }),
      );
    } else byKind.set(kind, [...alike, file]);
  }
  const first = (kind: TableKind): NamedBytes | null => byKind.get(kind)?.[0] ?? null;
  return { collar: first('collar'), survey: first('survey'), assays: byKind.get('assay') ?? [], geology: first('geology'), density: first('density'), issues };
}
