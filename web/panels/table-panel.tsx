import { Switch } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { chooseTable, TABLE_SUBJECTS } from '../commands/choose-table.ts';
import { messages } from '../messages/en.ts';
import { effectiveCutoff, useActiveRun } from '../state/active.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { SegmentedSwitch } from '../workbench/segmented-switch.tsx';
import classes from './dock-panels.module.css';
import { NoRunNote } from './no-run-note.tsx';
import { orderRows, tableSource } from './table-columns.ts';
import { VirtualTable } from './virtual-table.tsx';

const text = messages.table;

/** Every block, hole or composite of the run in view, as rows. */
export function TablePanel() {
  const run = useActiveRun();
  return run === null ? <NoRunNote /> : <RunTable run={run} />;
}

function RunTable({ run }: { readonly run: Run }) {
  const subject = useWorkbench((state) => state.view.tableOf);
  const cutoff = useDeferredValue(useWorkbench(effectiveCutoff));
  const [isFiltered, setFiltered] = useState(true);
  const [order, setOrder] = useState<{ readonly key: string; readonly isDescending: boolean } | null>(null);
  const source = useMemo(() => tableSource(run, subject), [run, subject]);
  const rows = useMemo(
    () => orderRows(source, isFiltered ? cutoff : null, order?.key ?? null, order?.isDescending ?? false),
    [source, isFiltered, cutoff, order],
  );
  const sort = (key: string) => setOrder(order?.key === key ? { key, isDescending: !order.isDescending } : { key, isDescending: true });
  return (
    <>
      <div className={classes.tools}>
        <SegmentedSwitch
          label={text.subject}
          value={subject}
          options={TABLE_SUBJECTS.map((value) => ({ value, label: messages.tableSubjects[value] }))}
          onChange={(value) => {
            setOrder(null);
            chooseTable.run(value);
          }}
        />
        {subject !== 'holes' && <Switch label={text.onlyAbove} checked={isFiltered} onChange={(event) => setFiltered(event.currentTarget.checked)} />}
        <span className={classes.count}>{text.rows(rows.length)}</span>
      </div>
      <VirtualTable key={subject} label={messages.tableSubjects[subject]} source={source} rows={rows} order={order} onSort={sort} />
    </>
  );
}
