import { ActionIcon } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { DOCK_TABS, showDockTab } from '../commands/show-dock-tab.ts';
import { toggleDock } from '../commands/toggle-dock.ts';
import { messages } from '../messages/en.ts';
import { formatInteger } from '../messages/format-number.ts';
import { IssuesPanel } from '../panels/issues-panel.tsx';
import { JobsPanel } from '../panels/jobs-panel.tsx';
import { LogPanel } from '../panels/log-panel.tsx';
import { LoadingNote } from '../panels/parts/loading-note.tsx';
import { useActiveRun } from '../state/active.ts';
import type { DockTab } from '../state/workbench-state.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { DownIcon, UpIcon } from '../theme/icons.ts';
import { TabPanel, TabStrip } from './tab-strip.tsx';
import classes from './workbench.module.css';

const GradeTonnagePanel = lazy(async () => ({ default: (await import('../panels/grade-tonnage-panel.tsx')).GradeTonnagePanel }));

/** Below the views: the grade–tonnage figure, and what the program did and found. */
export function BottomDock() {
  const tab = useWorkbench((state) => state.view.dockTab);
  const isOpen = useWorkbench((state) => state.view.dockOpen);
  const openJobs = useWorkbench((state) => state.jobs.filter((job) => job.state === 'running' || job.state === 'queued').length);
  const issueCount = useActiveRun()?.issues.length ?? 0;
  const counts: Readonly<Partial<Record<DockTab, number>>> = { jobs: openJobs, issues: issueCount };
  const label = isOpen ? messages.dock.fold : messages.dock.open;
  return (
    <section className={classes.views} aria-label={messages.landmarks.dock}>
      <TabStrip
        id="dock"
        label={messages.landmarks.dock}
        value={tab}
        tabs={DOCK_TABS.map((value) => ({
          value,
          label: messages.dockTabs[value],
          ...((counts[value] ?? 0) > 0 ? { badge: formatInteger(counts[value] ?? 0) } : {}),
        }))}
        onChange={(value) => showDockTab.run(value)}
        end={
          <ActionIcon size={22} aria-label={label} aria-expanded={isOpen} onClick={() => toggleDock.run()}>
            {isOpen ? <DownIcon size={14} stroke={1.75} /> : <UpIcon size={14} stroke={1.75} />}
          </ActionIcon>
        }
      />
      {isOpen && (
        <TabPanel id="dock" tab={tab}>
          <Suspense fallback={<LoadingNote />}>
            {tab === 'gradeTonnage' && <GradeTonnagePanel />}
            {tab === 'jobs' && <JobsPanel />}
            {tab === 'issues' && <IssuesPanel />}
            {tab === 'log' && <LogPanel />}
          </Suspense>
        </TabPanel>
      )}
    </section>
  );
}
