import { useComputedColorScheme } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { pointAt } from '../commands/point-at.ts';
import { selectThing } from '../commands/select-thing.ts';
import { colourRangeKey, setColourRange } from '../commands/set-colour-range.ts';
import { shownVariable, variableById } from '../map/block-variables.ts';
import { holeTypes } from '../map/hole-annotations.ts';
import { Legend } from '../map/legend.tsx';
import { effectiveCutoff, useActiveRun } from '../state/active.ts';
import { setMapHandle } from '../state/map-handle.ts';
import { shownVariableId } from '../state/variables-in-view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { MapControls } from './map-controls.tsx';
import classes from './map-panel.module.css';
import { NoRunNote } from './no-run-note.tsx';
import { LoadingNote } from './parts/loading-note.tsx';

// The map library is loaded beside the first estimate, not before it.
const MapView = lazy(async () => ({ default: (await import('../map/map-view.tsx')).MapView }));

const RAMP = 'viridis';

/** The map with its controls; over it, why there are no blocks, where there are none. */
export function MapPanel() {
  const run = useActiveRun();
  const scheme = useComputedColorScheme('light');
  const view = useWorkbench((state) => state.view);
  const selection = useWorkbench((state) => state.selection);
  const cutoff = useWorkbench(effectiveCutoff);
  const [shownRange, setShownRange] = useState<readonly [number, number]>([0, 1]);
  const variable = run === null ? view.variable : shownVariableId(run, view.variable);
  const ownRange = view.colourRanges[colourRangeKey(view.depositKey, variable)] ?? null;
  return (
    <>
      <MapControls run={run} />
      <div className={classes.map}>
        <Suspense fallback={<LoadingNote />}>
          <MapView
            run={run}
            variable={variable}
            cutoff={{ variable: run?.scenario.deposit.cutoff.variable ?? '', ppm: cutoff }}
            level={view.plan}
            classes={view.shownClasses}
            units={null}
            range={ownRange}
            ramp={RAMP}
            opacity={view.opacity}
            tilted={view.isTilted}
            verticalExaggeration={view.exaggeration}
            colourScheme={scheme}
            selection={selection}
            onShown={(report) => setShownRange((before) => (before[0] === report.range[0] && before[1] === report.range[1] ? before : report.range))}
            onSelect={(picked) => selectThing.run(picked)}
            onPointer={(report) => pointAt.run(report)}
            onReady={setMapHandle}
          >
            {run !== null && <MapLegend run={run} variable={variable} ownRange={ownRange} shownRange={shownRange} />}
          </MapView>
        </Suspense>
        {run === null && (
          <div className={classes.note}>
            <NoRunNote />
          </div>
        )}
      </div>
    </>
  );
}

interface MapLegendProps {
  readonly run: Run;
  readonly variable: string;
  readonly ownRange: readonly [number, number] | null;
  readonly shownRange: readonly [number, number];
}

function MapLegend({ run, variable, ownRange, shownRange }: MapLegendProps) {
  const plan = useWorkbench((state) => state.view.plan);
  const found = variableById(run, variable);
  if (found === null) return null;
  return (
    <Legend
      variable={shownVariable(found, plan)}
      range={ownRange ?? shownRange}
      isOwnRange={ownRange !== null}
      onRange={(range) => setColourRange.run(range)}
      ramp={RAMP}
      holeTypes={holeTypes(run)}
      hasLicence={run.licence.length > 0}
    />
  );
}
