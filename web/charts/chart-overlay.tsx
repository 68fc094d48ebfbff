import type { Ref } from 'react';
import { CurveLegend } from './curve-legend.tsx';
import { CutoffAxis, mergeMarks } from './cutoff-axis.tsx';
import { CurveDots, CutoffCrosshair, CutoffMarks } from './cutoff-crosshair.tsx';
import classes from './grade-tonnage-chart.module.css';
import type { CurveReading, CurveSeries } from './grade-tonnage-curve.ts';
import { CHART_FONT, type ChartLayout } from './grade-tonnage-layout.ts';
import type { ChartDrawing } from './use-chart-drawing.ts';

interface ChartOverlayProps {
  readonly ref: Ref<SVGSVGElement>;
  readonly drawing: ChartDrawing;
  readonly layout: ChartLayout;
  readonly series: readonly CurveSeries[];
  readonly readings: readonly { readonly figures: CurveReading | null; readonly text: string }[];
  readonly cutoffPpm: number | null;
  readonly isMovable: boolean;
}

/** What follows the cut-off, in a drawing over the plotted curves: crosshair, numbers of the axis, legend with figures. */
export function ChartOverlay({ ref, drawing, layout, series, readings, cutoffPpm, isMovable }: ChartOverlayProps) {
  const { frame } = layout;
  const { colours, gradeAxis, cutoffAxis, fontFamily } = drawing;
  const fixed = mergeMarks(series.flatMap((entry, n) => (entry.markPpm === undefined ? [] : [{ ppm: entry.markPpm, colour: colours[n]?.tonnesColour ?? '' }])));
  const moving = cutoffPpm === null ? [] : [{ ppm: cutoffPpm, colour: 'var(--chart-ink)' }];
  return (
    <svg
      ref={ref}
      className={`${classes.layer} ${classes.over}`}
      width={frame.width}
      height={frame.height}
      fontSize={CHART_FONT}
      fill="var(--chart-ink)"
      aria-hidden="true"
    >
      <CurveLegend layout={layout} gradeAxis={gradeAxis} entries={colours.map((each, n) => ({ ...each, reading: readings[n]?.text ?? '' }))} />
      <CutoffMarks frame={frame} marks={fixed} />
      <MarkDots drawing={drawing} layout={layout} series={series} readings={readings} />
      {cutoffPpm !== null && (
        <CutoffCrosshair
          frame={frame}
          cutoffPpm={cutoffPpm}
          isMovable={isMovable}
          points={colours.map((each, n) => ({ ...each, reading: readings[n]?.figures ?? null }))}
        />
      )}
      <CutoffAxis frame={frame} marks={[...fixed.filter((mark) => mark.ppm !== cutoffPpm), ...moving]} name={cutoffAxis} fontFamily={fontFamily} />
    </svg>
  );
}

/** Where each series crosses its own mark. */
function MarkDots({ drawing, layout, series, readings }: Pick<ChartOverlayProps, 'drawing' | 'layout' | 'series' | 'readings'>) {
  return series.map((entry, n) => {
    const figures = readings[n]?.figures ?? null;
    const colours = drawing.colours[n];
    if (entry.markPpm === undefined || figures === null || colours === undefined) return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: series have no other identity, two may carry one label
    return <CurveDots key={n} frame={layout.frame} cutoffPpm={entry.markPpm} points={[{ ...colours, reading: figures }]} />;
  });
}
