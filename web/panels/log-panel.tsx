import { messages } from '../messages/en.ts';
import { formatClock } from '../messages/format-number.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import classes from './dock-panels.module.css';
import { EmptyNote } from './parts/notes.tsx';
import { ScrollRegion } from './parts/scroll-region.tsx';

/** What has happened, the latest first. */
export function LogPanel() {
  const log = useWorkbench((state) => state.log);
  if (log.length === 0) return <EmptyNote text={messages.logPanel.empty} />;
  return (
    <ScrollRegion className={classes.scroll} label={messages.dockTabs.log}>
      <ol className={classes.log}>
        {log.toReversed().map((entry) => (
          <li key={entry.id}>
            <time>{formatClock(entry.at)}</time>
            <span data-level={entry.level}>{entry.text}</span>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  );
}
