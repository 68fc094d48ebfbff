import { type RefObject, useLayoutEffect, useMemo } from 'react';
import { gradeTonnageChart as text } from '../messages/en/charts.ts';
import { type Curve, type CurveSeries, curveOf, cutoffRange } from './grade-tonnage-curve.ts';
import { type ChartLayout, layOutChart } from './grade-tonnage-layout.ts';
import { plotGradeTonnage } from './grade-tonnage-plot.ts';
import { pageFont } from './measure-text.ts';
import { type SeriesColours, seriesColours } from './series-colours.ts';
import { variableLabel } from './variable-label.ts';

interface DrawingInput {
  readonly series: readonly CurveSeries[];
  readonly gradeVariable: string;
  readonly groups: readonly { readonly id: string; readonly label: string }[] | undefined;
  readonly cutoffPpm: number | null;
  /** The axis while the cut-off line is held: it stays as it was when it was taken. */
  readonly heldRange: readonly [number, number] | null;
  readonly width: number;
  readonly height: number;
}

export interface ChartDrawing {
  readonly curves: readonly Curve[];
  readonly colours: readonly SeriesColours[];
  /** Null until the container has a size. */
  readonly layout: ChartLayout | null;
  readonly gradeAxis: string;
  readonly cutoffAxis: string;
  /** Label of the variable that all series are cut on; null where they differ. */
  readonly cutoffName: string | null;
  readonly fontFamily: string;
}

/** Plots the curves into `host` and keeps them there; plots anew when data or size change, not when the cut-off moves. */
export function useChartDrawing(host: RefObject<HTMLDivElement | null>, input: DrawingInput): ChartDrawing {
  const { series, gradeVariable, groups, cutoffPpm, heldRange, width, height } = input;
  const fontFamily = pageFont();
  const gradeName = variableLabel(gradeVariable, groups);
  const gradeAxis = text.gradeAxis(gradeName);
  const cutoffName = cutoffVariableName(series, groups);
  const curves = useMemo(() => series.map((entry) => curveOf(entry.gradeTonnage, entry.class, gradeVariable)), [series, gradeVariable]);
  const colours = useMemo(() => seriesColours(series), [series]);
  const [low, high] = heldRange ?? cutoffRange(curves, [...series.flatMap((entry) => entry.markPpm ?? []), ...(cutoffPpm === null ? [] : [cutoffPpm])]);
  const layout = useMemo(
    () => (width > 0 && height > 0 ? layOutChart({ series, curves, cutoffs: [low, high], gradeAxis, fontFamily }, width, height) : null),
    [series, curves, low, high, gradeAxis, fontFamily, width, height],
  );
  const figure = useMemo(() => {
    if (layout === null) return null;
    const drawn = curves.map((curve, n) => ({ curve, ...(colours[n] as SeriesColours) }));
    const names = series.map((entry) => entry.label).join(', ');
    return plotGradeTonnage(drawn, layout.frame, text.figure(gradeName, cutoffName ?? text.mixedCutoff, names));
  }, [layout, curves, colours, series, gradeName, cutoffName]);
  useLayoutEffect(() => {
    if (figure !== null) host.current?.replaceChildren(figure);
  }, [host, figure]);
  const cutoffAxis = cutoffName === null ? text.cutoffAxisMixed : text.cutoffAxis(cutoffName);
  return { curves, colours, layout, gradeAxis, cutoffAxis, cutoffName, fontFamily };
}

function cutoffVariableName(series: readonly CurveSeries[], groups: DrawingInput['groups']): string | null {
  const variables = new Set(series.map((entry) => entry.gradeTonnage.variable));
  const [only] = variables;
  return only !== undefined && variables.size === 1 ? variableLabel(only, groups) : null;
}
