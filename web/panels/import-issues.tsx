import type { Issue } from '../../core/numeric/index.ts';
import { messages } from '../messages/en.ts';
import { formatInteger } from '../messages/format-number.ts';
import { bySeverity, issueSentence } from '../messages/issue-sentence.ts';
import dock from './dock-panels.module.css';
import classes from './import-dialog.module.css';

const text = messages.importDialog;
/** Issues listed in the dialog; the dock lists all after the import. */
const MOST_LISTED = 200;

/** The issues of the files, the worst first. */
export function ImportIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const sorted = bySeverity(issues);
  return (
    <section className={classes.issues} aria-label={text.issues}>
      <h3>{text.issuesCount(formatInteger(issues.length))}</h3>
      {issues.length === 0 && <p>{text.noIssues}</p>}
      {issues.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <ul className={classes.issueList} tabIndex={0} aria-label={text.issues}>
          {sorted.slice(0, MOST_LISTED).map((issue, place) => (
            // Issues have no id and never change order.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={place}>
              <span className={dock.severity} data-severity={issue.severity}>
                {messages.severities[issue.severity]}
              </span>
              <span>{text.where(issue.table, issue.row)}</span>
              <span>
                {issueSentence(issue)} {messages.issueActions[issue.action]}
                {(issue.count ?? 1) > 1 && ` (${text.issueRows(formatInteger(issue.count ?? 1))})`}.
              </span>
            </li>
          ))}
          {sorted.length > MOST_LISTED && <li>{text.more(sorted.length - MOST_LISTED)}</li>}
        </ul>
      )}
    </section>
  );
}
