import type { Issue } from '../../core/numeric/index.ts';
import { issueSentences } from './en/issues.ts';

/** The sentence of an issue, with what was found in it. */
export function issueSentence(issue: Issue): string {
  return issueSentences[issue.code](issue);
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Issues with the worst first, otherwise in the order they were found. */
export function bySeverity(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
