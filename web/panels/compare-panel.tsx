import { ActionIcon, NativeSelect } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Run } from '../../core/scenario/index.ts';
import { CompareView } from '../charts/compare-view.tsx';
import { chooseCompared } from '../commands/choose-compared.ts';
import { duplicateScenario } from '../commands/duplicate-scenario.ts';
import { swapCompared } from '../commands/swap-compared.ts';
import { messages } from '../messages/en.ts';
import { activeEntry } from '../state/active.ts';
import { runAtCutoff } from '../state/run-at-cutoff.ts';
import { findRun } from '../state/run-registry.ts';
import type { ScenarioEntry } from '../state/workbench-state.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { SwapIcon } from '../theme/icons.ts';
import classes from './compare-panel.module.css';
import { EmptyNote } from './parts/notes.tsx';
import { ScrollRegion } from './parts/scroll-region.tsx';

const text = messages.compare;

/** Two estimated scenarios side by side, of one deposit or of two. */
export function ComparePanel() {
  const estimated = useWorkbench(useShallow((state) => state.project.scenarios.filter((entry) => state.runs[entry.id] !== undefined)));
  const compared = useWorkbench((state) => state.view.compared);
  const active = useWorkbench(activeEntry);
  const right = estimated.find((entry) => entry.id === compared.right) ?? estimated.find((entry) => entry.id === active?.id) ?? estimated.at(-1);
  const left = estimated.find((entry) => entry.id === compared.left && entry !== right) ?? estimated.find((entry) => entry !== right);
  if (left === undefined || right === undefined) {
    const action = active === null ? {} : { action: { label: text.duplicate, run: () => duplicateScenario.run() } };
    return <EmptyNote title={text.emptyTitle} text={text.empty} {...action} />;
  }
  return (
    <>
      <div className={classes.tools}>
        <SideSelect label={text.left} value={left} entries={estimated} onChange={(id) => chooseCompared.run('left', id)} />
        <ActionIcon aria-label={text.swap} title={text.swap} onClick={() => swapCompared.run(left.id, right.id)}>
          <SwapIcon size={16} stroke={1.75} />
        </ActionIcon>
        <SideSelect label={text.right} value={right} entries={estimated} onChange={(id) => chooseCompared.run('right', id)} />
      </div>
      <ScrollRegion className={classes.scroll} label={messages.centreTabs.compare}>
        <ComparedRuns left={left} right={right} />
      </ScrollRegion>
    </>
  );
}

interface SideSelectProps {
  readonly label: string;
  readonly value: ScenarioEntry;
  readonly entries: readonly ScenarioEntry[];
  readonly onChange: (id: string) => void;
}

function SideSelect({ label, value, entries, onChange }: SideSelectProps) {
  const id = useId();
  return (
    <div className={classes.side}>
      <label htmlFor={id}>{label}</label>
      <NativeSelect
        id={id}
        className={classes.select}
        value={value.id}
        data={entries.map((entry) => ({ value: entry.id, label: messages.scenario.title(entry.settings.deposit.name, entry.settings.name) }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** Each run at the cut-off that its scenario has now, which needs no new estimate. */
function useRunAtOwnCutoff({ id, settings }: ScenarioEntry): Run | null {
  const run = findRun(useWorkbench((state) => state.runs[id]?.runId));
  const { ppm } = settings.deposit.cutoff;
  return useMemo(() => (run === null ? null : runAtCutoff(run, ppm)), [run, ppm]);
}

function ComparedRuns({ left, right }: { readonly left: ScenarioEntry; readonly right: ScenarioEntry }) {
  const leftRun = useRunAtOwnCutoff(left);
  const rightRun = useRunAtOwnCutoff(right);
  return leftRun === null || rightRun === null ? <EmptyNote text={text.empty} /> : <CompareView left={leftRun} right={rightRun} />;
}
