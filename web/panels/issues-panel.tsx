import { useMemo, useState } from 'react';
import type { Issue, IssueSeverity } from '../../core/numeric/index.ts';
import { selectThing } from '../commands/select-thing.ts';
import { messages } from '../messages/en.ts';
import { formatInteger } from '../messages/format-number.ts';
import { bySeverity, issueSentence } from '../messages/issue-sentence.ts';
import { useActiveRun } from '../state/active.ts';
import { SegmentedSwitch } from '../workbench/segmented-switch.tsx';
import classes from './dock-panels.module.css';
import { EmptyNote } from './parts/notes.tsx';
import { ScrollRegion } from './parts/scroll-region.tsx';

const text = messages.issues;
type Filter = IssueSeverity | 'all';
const FILTERS: readonly Filter[] = ['all', 'error', 'warning', 'info'];
/** Rows drawn; the rest are counted. */
const MOST_ROWS = 500;

/** Every issue of the files, each with where it is and what was done; a row leads to its hole. */
export function IssuesPanel() {
  const run = useActiveRun();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = useMemo(() => bySeverity(run?.issues ?? []).filter((issue) => filter === 'all' || issue.severity === filter), [run, filter]);
  if (run === null) return <EmptyNote text={text.notRun} />;
  if (run.issues.length === 0) return <EmptyNote text={text.empty} />;
  const holes = new Map(run.database.holes.id.map((id, hole) => [id, hole]));
  return (
    <>
      <div className={classes.tools}>
        <SegmentedSwitch
          label={text.filter}
          value={filter}
          options={FILTERS.map((value) => ({ value, label: value === 'all' ? text.allSeverities : messages.severities[value] }))}
          onChange={setFilter}
        />
        <span className={classes.count}>{text.shown(Math.min(MOST_ROWS, shown.length), shown.length)}</span>
      </div>
      <ScrollRegion className={classes.scroll} label={messages.dockTabs.issues}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{text.severity}</th>
              <th scope="col">{text.file}</th>
              <th scope="col" className="number">
                {text.row}
              </th>
              <th scope="col">{text.hole}</th>
              <th scope="col">{text.message}</th>
              <th scope="col">{text.action}</th>
              <th scope="col" className="number">
                {text.rows}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, MOST_ROWS).map((issue, place) => (
              // Issues have no id and never change order.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <IssueRow key={place} issue={issue} hole={issue.holeId === null ? undefined : holes.get(issue.holeId)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function IssueRow({ issue, hole }: { readonly issue: Issue; readonly hole: number | undefined }) {
  return (
    <tr>
      <td data-severity={issue.severity} className={classes.severity}>
        {messages.severities[issue.severity]}
      </td>
      <td>{issue.table}</td>
      <td className="number">{issue.row === null ? '' : formatInteger(issue.row)}</td>
      <td>
        {hole === undefined ? (
          issue.holeId
        ) : (
          <button type="button" className={classes.link} aria-label={text.goTo(issue.holeId ?? '')} onClick={() => selectThing.run({ kind: 'hole', hole })}>
            {issue.holeId}
          </button>
        )}
      </td>
      <td className={classes.wide}>{issueSentence(issue)}</td>
      <td>{messages.issueActions[issue.action]}</td>
      <td className="number">{formatInteger(issue.count ?? 1)}</td>
    </tr>
  );
}
