import './charts.css';
import { useElementSize } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { gradeTonnageChart as text } from '../messages/en/charts.ts';
import { formatSetting } from '../messages/format-number.ts';
import { ChartExportMenu } from './chart-export-menu.tsx';
import { ChartOverlay } from './chart-overlay.tsx';
import { CutoffSlider } from './cutoff-slider.tsx';
import classes from './grade-tonnage-chart.module.css';
import { type Curve, type CurveSeries, writeCurvesCsv } from './grade-tonnage-curve.ts';
import { readingText, readSeries } from './grade-tonnage-layout.ts';
import type { GradeTonnageChartProps } from './grade-tonnage-props.ts';
import { useChartDrawing } from './use-chart-drawing.ts';
import { useSteadySeries } from './use-steady-series.ts';

/** The chart behind {@link GradeTonnageChart}, with Plot. */
export function PlottedGradeTonnage(props: GradeTonnageChartProps) {
  const { gradeVariable, cutoffPpm, onCutoffChange, onCutoffCommit, groups, exportName, notice = '' } = props;
  const series = useSteadySeries(props.series);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const host = useRef<HTMLDivElement>(null);
  const over = useRef<SVGSVGElement>(null);
  const [heldRange, setHeldRange] = useState<readonly [number, number] | null>(null);
  const drawing = useChartDrawing(host, { series, gradeVariable, groups, cutoffPpm, heldRange, width, height });
  const { curves, layout, cutoffName } = drawing;
  if (curves.every((curve) => !((curve.tonnes[0] ?? 0) > 0))) return <div className={classes.waiting}>{text.empty}</div>;
  // Exact readings may come from functions that are new on every render.
  const readings = readAll(props.series.length === series.length ? props.series : series, curves, cutoffPpm);
  return (
    <div ref={ref} className={classes.chart}>
      <div ref={host} className={classes.layer} />
      {layout !== null && (
        <ChartOverlay
          ref={over}
          drawing={drawing}
          layout={layout}
          series={series}
          readings={readings}
          cutoffPpm={cutoffPpm}
          isMovable={onCutoffChange !== undefined}
        />
      )}
      {layout !== null && cutoffPpm !== null && onCutoffChange !== undefined && (
        <CutoffSlider
          frame={layout.frame}
          cutoffPpm={cutoffPpm}
          label={text.cutoffSlider(cutoffName)}
          valueText={text.atCutoff(formatSetting(cutoffPpm), readings.map((reading, n) => text.named(series[n]?.label ?? '', reading.text)).join('; '))}
          onChange={onCutoffChange}
          onCommit={(ppm) => onCutoffCommit?.(ppm)}
          onHold={(isHeld) => setHeldRange(isHeld ? layout.frame.cutoffs : null)}
        />
      )}
      {exportName !== undefined && (
        <div className={classes.menu}>
          <ChartExportMenu
            name={exportName}
            notice={notice}
            figures={() => [host.current?.querySelector('svg'), over.current].flatMap((svg) => svg ?? [])}
            writeCsv={() => writeCurvesCsv(series, gradeVariable, notice)}
          />
        </div>
      )}
    </div>
  );
}

/** Every series at its own mark, else at the chart's cut-off. */
function readAll(series: readonly CurveSeries[], curves: readonly Curve[], cutoffPpm: number | null) {
  return series.map((entry, n) => {
    const at = entry.markPpm ?? cutoffPpm;
    const curve = curves[n];
    if (at === null || curve === undefined) return { figures: null, text: '' };
    const figures = readSeries(entry, curve, at);
    return { figures, text: readingText(figures) };
  });
}
