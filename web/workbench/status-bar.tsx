import { useMemo, useSyncExternalStore } from 'react';
import { messages } from '../messages/en.ts';
import { formatBytes, formatFixed, formatMegatonnes } from '../messages/format-number.ts';
import { activeRecord, activeSettings, effectiveCutoff, useActiveRun } from '../state/active.ts';
import { classRowsAt, reportedCount } from '../state/live-report.ts';
import { heldBytes, onHeldBytes } from '../state/run-registry.ts';
import { stagesOutOfDate } from '../state/staleness.ts';
import { cutoffScale } from '../state/variables-in-view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import classes from './status-bar.module.css';

/** Where the pointer is, in what coordinates, and what stands above the cut-off. */
export function StatusBar() {
  return (
    <footer className={classes.bar}>
      <Coordinates />
      <span className={classes.gap} />
      <StaleNote />
      <AboveCutoff />
      <Memory />
    </footer>
  );
}

function Coordinates() {
  const pointer = useWorkbench((state) => state.pointer);
  const crs = useWorkbench((state) => activeSettings(state)?.deposit.crs ?? null);
  const hasScenario = useWorkbench((state) => activeSettings(state) !== null);
  if (!hasScenario) return null;
  return (
    <>
      <span className={`number ${classes.coordinates}`}>
        {pointer === null || pointer.x === null || pointer.y === null
          ? messages.status.noPointer
          : messages.status.grid(formatFixed(pointer.x, 0), formatFixed(pointer.y, 0))}
      </span>
      {pointer !== null && pointer.longitude !== null && pointer.latitude !== null && (
        <span className={`number ${classes.degrees}`}>{messages.status.degrees(formatFixed(pointer.longitude, 5), formatFixed(pointer.latitude, 5))}</span>
      )}
      <span className={classes.crs}>{crs ?? messages.status.crsUnknown}</span>
    </>
  );
}

/** Blocks and totals are those of the last run until the next one. */
function StaleNote() {
  const isStale = useWorkbench((state) => {
    const settings = activeSettings(state);
    const record = activeRecord(state);
    return settings !== null && record !== null && stagesOutOfDate(record, settings).size > 0;
  });
  return isStale ? <span className={classes.stale}>{messages.status.stale}</span> : null;
}

function AboveCutoff() {
  const run = useActiveRun();
  const cutoff = useWorkbench(effectiveCutoff);
  const figures = useMemo(
    () => (run === null ? null : { ...cutoffScale(run), count: reportedCount(run, cutoff), tonnes: classRowsAt(run, cutoff).at(-1)?.tonnes ?? 0 }),
    [run, cutoff],
  );
  if (figures === null) return <span>{messages.status.notRun}</span>;
  return (
    <>
      <span className={classes.wide}>{messages.status.cutoff(figures.label, cutoff * figures.scale, figures.unit)}</span>
      <span className="number">{messages.status.blocks(figures.count)}</span>
      <span className="number">{messages.status.megatonnes(formatMegatonnes(figures.tonnes))}</span>
    </>
  );
}

function Memory() {
  const bytes = useSyncExternalStore(onHeldBytes, heldBytes);
  return (
    <span className="number" title={messages.status.memoryHint}>
      {messages.status.memory(formatBytes(bytes))}
    </span>
  );
}
