import { lazy, Suspense } from 'react';
import { CENTRE_TABS, showCentreTab } from '../commands/show-centre-tab.ts';
import { messages } from '../messages/en.ts';
import { MapPanel } from '../panels/map-panel.tsx';
import { LoadingNote } from '../panels/parts/loading-note.tsx';
import { useWorkbench } from '../state/workbench-store.ts';
import { TabPanel, TabStrip } from './tab-strip.tsx';
import classes from './workbench.module.css';

// The comparison brings the chart library with it.
const ComparePanel = lazy(async () => ({ default: (await import('../panels/compare-panel.tsx')).ComparePanel }));
const TablePanel = lazy(async () => ({ default: (await import('../panels/table-panel.tsx')).TablePanel }));

/** The views in the centre, one at a time. */
export function CentreViews() {
  const tab = useWorkbench((state) => state.view.centreTab);
  return (
    <main className={classes.views} aria-label={messages.landmarks.centre}>
      <TabStrip
        id="centre"
        label={messages.landmarks.centre}
        value={tab}
        tabs={CENTRE_TABS.map((value) => ({ value, label: messages.centreTabs[value] }))}
        onChange={(value) => showCentreTab.run(value)}
      />
      <TabPanel id="centre" tab={tab}>
        <Suspense fallback={<LoadingNote />}>
          {tab === 'map' && <MapPanel />}
          {tab === 'compare' && <ComparePanel />}
          {tab === 'table' && <TablePanel />}
        </Suspense>
      </TabPanel>
    </main>
  );
}
