import type { Issue } from '../numeric/index.ts';

/** Issues alike (same code, file and column) that are listed one by one before the rest are only counted. */
const LISTED_EACH = 100;

/** Gathers issues while a table is read. */
export interface IssueTally {
  add(issue: Issue): void;
  /** All issues so far, in the order of their first appearance; those beyond the limit stand as one issue with a count. */
  finish(): Issue[];
}

/**
 * Collects issues so that a million bad rows cannot fill the memory: of issues with the same code, file and column the first
 * hundred are listed each, the rest become one more issue whose `count` says how many rows it stands for.
 */
export function createIssueTally(): IssueTally {
  const listed: Issue[] = [];
  const groups = new Map<string, { listed: number; rest: number; firstOfRest: Issue | null }>();
  return {
    add(issue) {
      const key = JSON.stringify([issue.code, issue.table, issue.column]);
      const group = groups.get(key) ?? { listed: 0, rest: 0, firstOfRest: null };
      groups.set(key, group);
      if (group.listed < LISTED_EACH) {
        group.listed++;
        listed.push(issue);
      } else {
        group.rest += issue.count ?? 1;
        group.firstOfRest ??= issue;
      }
    },
    finish() {
      const rest: Issue[] = [];
      for (const group of groups.values()) {
        if (group.firstOfRest !== null) rest.push({ ...group.firstOfRest, count: group.rest });
      }
      return [...listed, ...rest];
    },
  };
}

/** An issue with the parts that are not given set to null: `describeIssue('fileEmpty', 'error', name)`. */
export function describeIssue(code: Issue['code'], severity: Issue['severity'], table: string, parts: Partial<Issue> = {}): Issue {
  return { row: null, column: null, holeId: null, found: null, expected: null, action: 'none', ...parts, code, severity, table };
}
