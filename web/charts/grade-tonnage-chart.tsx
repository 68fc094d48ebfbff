import { lazy, Suspense } from 'react';
import { gradeTonnageChart as text } from '../messages/en/charts.ts';
import classes from './grade-tonnage-chart.module.css';
import type { GradeTonnageChartProps } from './grade-tonnage-props.ts';

// Plot is a chunk of its own that is loaded with the first chart.
const PlottedGradeTonnage = lazy(async () => ({ default: (await import('./plotted-grade-tonnage.tsx')).PlottedGradeTonnage }));

/**
 * Grade–tonnage curves of one or several runs: tonnes on the left axis, mean grade on the right, the cut-off as a line that can be
 * moved, figures at the cut-off in the legend. Fills its container and follows its size.
 */
export function GradeTonnageChart(props: GradeTonnageChartProps) {
  return (
    <Suspense fallback={<div className={classes.waiting}>{text.loading}</div>}>
      <PlottedGradeTonnage {...props} />
    </Suspense>
  );
}
