import { gradeTonnageChart as text } from '../messages/en/charts.ts';
import { formatFixed } from '../messages/format-number.ts';
import { type ChartFrame, type FlowPlace, flowRows } from './chart-frame.ts';
import { shareAxes } from './grade-tonnage-axes.ts';
import { type Curve, type CurveReading, type CurveSeries, highestWithin, readCurve } from './grade-tonnage-curve.ts';
import { fitText, measureText } from './measure-text.ts';
import { formatRounded } from './rounded-figures.ts';

/** Significant figures of the tonnes and grades beside the curves, as in a statement. */
const READING_FIGURES = 3;

/** Tonnes and grade at a cut-off, from the series' own exact figures where it has them; null where it has no tonnes there. */
export function readSeries(series: CurveSeries, curve: Curve, cutoffPpm: number): (CurveReading & { readonly isInterpolated: boolean }) | null {
  const reading = series.readAt === undefined ? readCurve(curve, cutoffPpm) : { ...series.readAt(cutoffPpm), isInterpolated: false };
  return reading !== null && reading.tonnes > 0 && Number.isFinite(reading.gradePpm) ? reading : null;
}

/** `404 Mt @ 670 ppm`; with a sign of approximation between the cut-offs of a table. */
export function readingText(reading: (CurveReading & { readonly isInterpolated: boolean }) | null): string {
  if (reading === null) return text.noReading;
  const exact = text.reading(formatRounded(reading.tonnes / 1e6, READING_FIGURES), formatRounded(reading.gradePpm, READING_FIGURES));
  return reading.isInterpolated ? text.interpolated(exact) : exact;
}

export interface LegendEntry {
  readonly label: string;
  /** Left edges of the swatch and the label, and the baseline, px. */
  readonly swatchX: number;
  readonly labelX: number;
  readonly y: number;
  /** Left edge of the figures; null in a drawing too low to have room for them. */
  readonly readingX: number | null;
}

export interface ChartLayout {
  readonly frame: ChartFrame;
  readonly legend: readonly LegendEntry[];
  /** Baseline of the names of the vertical axes, px. */
  readonly axisNameY: number;
}

const ROW = 17;
const GAP = 18;
const SWATCH = 16;
const WORD = 8;
const AXIS_SWATCH = 24;
const BOTTOM = 36;
const TICK = 11;
export const CHART_FONT = 11;
/** Dashes tell a grade line from a tonnage line without colour. */
export const GRADE_DASHES = '5 3';
const LONGEST_LABEL = 220;
/** Room for a menu in the upper right corner. */
const RIGHT_LEAST = 34;
/** A legend that takes more of the height than this goes without figures. */
const LEGEND_SHARE = 0.3;

export interface LayoutInput {
  readonly series: readonly CurveSeries[];
  readonly curves: readonly Curve[];
  readonly cutoffs: readonly [number, number];
  readonly gradeAxis: string;
  readonly fontFamily: string;
}

/** Where everything stands in a drawing of the given size: legend above, axes at both sides wide enough for their numbers. */
export function layOutChart(input: LayoutInput, width: number, height: number): ChartLayout {
  const { series, curves, cutoffs, gradeAxis, fontFamily } = input;
  const font = `${CHART_FONT}px ${fontFamily}`;
  const highest = highestWithin(curves, cutoffs);
  const rough = shareAxes(highest.tonnes / 1e6, highest.gradePpm, height - BOTTOM - 2 * ROW);
  const tickWidth = (value: number, decimals: number): number => Math.ceil(measureText(formatFixed(value, decimals), font)) + TICK;
  const left = tickWidth(rough.topMt, rough.tonnesDecimals);
  const right = width - Math.max(tickWidth(rough.topPpm, rough.gradeDecimals), RIGHT_LEAST);

  const swatch = series.length > 1 ? SWATCH + WORD : 0;
  const labels = series.map((entry) => fitText(entry.label, Math.min(LONGEST_LABEL, (right - left) / 2), font));
  const labelWidths = labels.map((label) => measureText(label, font));
  const readingWidths = series.map((entry, n) => WORD + measureText(widestReading(entry, curves[n] as Curve, cutoffs), `600 ${font}`));
  const names = { left: measureText(text.tonnesAxis, font) + AXIS_SWATCH + WORD, right: measureText(gradeAxis, font) + AXIS_SWATCH + WORD };
  const full = placeLegend(
    labelWidths.map((each, n) => swatch + each + (readingWidths[n] as number)),
    names,
    right - left,
  );
  const isFull = full.rows * ROW <= height * LEGEND_SHARE;
  const { places, rows } = isFull
    ? full
    : placeLegend(
        labelWidths.map((each) => swatch + each),
        names,
        right - left,
      );
  const top = rows * ROW + 7;
  const legend = places.map(({ row, x }, n) => {
    const labelX = left + x + swatch;
    return { label: labels[n] as string, swatchX: left + x, labelX, readingX: isFull ? labelX + (labelWidths[n] as number) + WORD : null, y: 14 + row * ROW };
  });
  const bottom = height - BOTTOM;
  const axes = shareAxes(highest.tonnes / 1e6, highest.gradePpm, bottom - top);
  return { frame: { width, height, left, right, top, bottom, cutoffs, axes }, legend, axisNameY: top - 10 };
}

/** Rows of the legend and the axes' names under it: all in one row, the legend in the middle, where that fits. */
function placeLegend(
  widths: readonly number[],
  names: { readonly left: number; readonly right: number },
  available: number,
): { readonly places: readonly FlowPlace[]; readonly rows: number } {
  const oneRow = widths.reduce((sum, each) => sum + each + GAP, -GAP);
  const between = available - names.left - names.right;
  if (oneRow + 2 * GAP > between) {
    const places = flowRows(widths, available, GAP);
    return { places, rows: (places.at(-1)?.row ?? -1) + 2 };
  }
  const start = names.left + (between - oneRow) / 2;
  return { places: flowRows(widths, Number.POSITIVE_INFINITY, GAP).map(({ row, x }) => ({ row, x: start + x })), rows: 1 };
}

/** The longest text that a reading takes while the cut-off moves: most tonnes at the low end, highest grade at the high end. */
function widestReading(series: CurveSeries, curve: Curve, [low, high]: readonly [number, number]): string {
  const rich = highestWithin([curve], [low, high]);
  return readingText({ ...rich, isInterpolated: series.readAt === undefined });
}
