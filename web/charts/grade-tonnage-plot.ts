import { axisX, axisY, gridY, line, plot, ruleX } from '@observablehq/plot';
import { formatFixed } from '../messages/format-number.ts';
import { type ChartFrame, cutoffTicks } from './chart-frame.ts';
import { type Curve, readCurve } from './grade-tonnage-curve.ts';
import { GRADE_DASHES } from './grade-tonnage-layout.ts';
import { labelFigure } from './label-figure.ts';
import type { SeriesColours } from './series-colours.ts';

export interface DrawnCurve extends SeriesColours {
  readonly curve: Curve;
}

const LINE_WIDTH = 1.75;

/**
 * Axes, grid and curves as one SVG with a label for those who do not see it. Plot has one vertical scale, so grades are drawn at their height on the left axis and the right
 * axis is labelled back.
 */
export function plotGradeTonnage(curves: readonly DrawnCurve[], frame: ChartFrame, label: string): SVGSVGElement {
  const { width, height, left, right, top, bottom, axes } = frame;
  const onLeft = (ppm: number): number => (ppm / axes.topPpm) * axes.topMt;
  const axis = { tickSize: 4, tickPadding: 3, label: null, color: 'var(--chart-muted)', fontVariant: 'tabular-nums' } as const;
  const svg = plot({
    width,
    height,
    marginTop: top,
    marginLeft: left,
    marginRight: width - right,
    marginBottom: height - bottom,
    style: { background: 'none', color: 'var(--chart-ink)', fontFamily: 'inherit', fontSize: '11px', overflow: 'visible' },
    x: { domain: [...frame.cutoffs], axis: null },
    y: { domain: [0, axes.topMt], axis: null },
    marks: [
      gridY(axes.tonnesMt, { stroke: 'var(--chart-grid)', strokeOpacity: 1 }),
      // Its numbers and its name are drawn by CutoffAxis, which leaves out what a cut-off's own label would cover.
      axisX({ ticks: [...cutoffTicks(frame).ticks], tickSize: 4, stroke: 'var(--chart-muted)', fill: 'none' }),
      axisY(axes.tonnesMt, { ...axis, anchor: 'left', tickFormat: (mt: number) => formatFixed(mt, axes.tonnesDecimals) }),
      axisY(axes.gradesPpm.map(onLeft), {
        ...axis,
        anchor: 'right',
        tickFormat: (_: unknown, k: number) => formatFixed(axes.gradesPpm[k] as number, axes.gradeDecimals),
      }),
      ruleX(frame.cutoffs, { stroke: 'var(--chart-axis)' }),
      ...curves.flatMap(({ curve, tonnesColour, gradeColour }) => {
        const points = drawnPoints(curve, frame.cutoffs);
        return [
          line(points, { x: 'cutoffPpm', y: 'tonnesMt', stroke: tonnesColour, strokeWidth: LINE_WIDTH }),
          line(points, {
            x: 'cutoffPpm',
            y: (point: CurvePoint) => onLeft(point.gradePpm),
            stroke: gradeColour,
            strokeWidth: LINE_WIDTH,
            strokeDasharray: GRADE_DASHES,
          }),
        ];
      }),
    ],
  });
  labelFigure(svg, label);
  return svg as SVGSVGElement;
}

/** A point of a drawn curve; the grade is NaN where there are no tonnes, which breaks the line. */
interface CurvePoint {
  readonly cutoffPpm: number;
  readonly tonnesMt: number;
  readonly gradePpm: number;
}

/** Points inside the range and at its end, down to the first one without tonnes. */
function drawnPoints(curve: Curve, [low, high]: readonly [number, number]): readonly CurvePoint[] {
  const inside = Array.from(curve.cutoffsPpm).filter((ppm) => ppm >= low && ppm < high);
  const points = [...inside, high].flatMap((cutoffPpm) => {
    const reading = readCurve(curve, cutoffPpm);
    return reading === null ? [] : [{ cutoffPpm, tonnesMt: reading.tonnes / 1e6, gradePpm: reading.gradePpm }];
  });
  const end = points.findIndex((point) => point.tonnesMt === 0);
  return end < 0 ? points : points.slice(0, end + 1);
}
