import { describe, expect, it } from 'vitest';
import { cutoffAtX, cutoffX, readingY } from '../../web/charts/chart-frame.ts';
import { type CurveSeries, curveOf, cutoffRange } from '../../web/charts/grade-tonnage-curve.ts';
import { layOutChart, readingText, readSeries } from '../../web/charts/grade-tonnage-layout.ts';
import { seriesColours } from '../../web/charts/series-colours.ts';
import { areDrawnAlike } from '../../web/charts/use-steady-series.ts';
import { CLASS_COLOURS } from '../../web/map/colour-ramps.ts';
import { BASE, WIDER } from './invented-deposits.ts';

const series: readonly CurveSeries[] = [BASE, WIDER].map((run) => ({ label: run.scenario.name, gradeTonnage: run.gradeTonnage, class: 'total' }));
const curves = series.map((entry) => curveOf(entry.gradeTonnage, entry.class, 'treo'));
const input = { series, curves, cutoffs: cutoffRange(curves, []), gradeAxis: 'TREO, ppm', fontFamily: 'sans-serif' };

describe('layOutChart', () => {
  it.each([
    [900, 280],
    [500, 240],
    [420, 150],
  ])('keeps legend above the curves and everything inside %d × %d px', (width, height) => {
    const { frame, legend, axisNameY } = layOutChart(input, width, height);
    expect(frame.left).toBeGreaterThan(0);
    expect(frame.right).toBeLessThan(width);
    expect(frame.bottom).toBeLessThan(height - 30);
    expect(frame.bottom - frame.top).toBeGreaterThan(0.35 * height);
    expect(Math.max(axisNameY, ...legend.map((entry) => entry.y))).toBeLessThan(frame.top);
    for (const entry of legend) expect(entry.swatchX).toBeGreaterThanOrEqual(frame.left);
  });

  it('puts the legend between the names of the axes where there is room', () => {
    const wide = layOutChart(input, 900, 280);
    expect(new Set([wide.axisNameY, ...wide.legend.map((entry) => entry.y)]).size).toBe(1);
    const narrow = layOutChart(input, 420, 280);
    expect(narrow.legend.every((entry) => entry.y < narrow.axisNameY)).toBe(true);
  });

  it('gives up the figures of the legend in a low drawing, not the curves', () => {
    const many = Array.from({ length: 4 }, () => series).flat();
    const low = { ...input, series: many, curves: many.map((_, n) => curves[n % 2] ?? curveOf(BASE.gradeTonnage, 'total', 'treo')) };
    expect(layOutChart(low, 420, 150).legend.every((entry) => entry.readingX === null)).toBe(true);
    expect(layOutChart(input, 900, 280).legend.every((entry) => entry.readingX !== null)).toBe(true);
  });

  it('maps cut-offs and readings into the frame and back', () => {
    const { frame } = layOutChart(input, 900, 280);
    expect(cutoffX(frame, frame.cutoffs[0])).toBe(frame.left);
    expect(cutoffX(frame, frame.cutoffs[1])).toBe(frame.right);
    expect(cutoffAtX(frame, cutoffX(frame, 317))).toBeCloseTo(317, 9);
    const top = readingY(frame, { tonnes: frame.axes.topMt * 1e6, gradePpm: frame.axes.topPpm });
    expect(top).toEqual({ tonnes: frame.top, grade: frame.top });
    expect(readingY(frame, { tonnes: 0, gradePpm: 0 }).tonnes).toBe(frame.bottom);
  });
});

describe('readings', () => {
  const first: CurveSeries = { label: 'Base case', gradeTonnage: BASE.gradeTonnage, class: 'total' };
  const curve = curveOf(BASE.gradeTonnage, 'total', 'treo');

  it('at a cut-off of the table are those of the statement', () => {
    const reading = readSeries(first, curve, 200);
    const { tonnes, gradesPpm } = BASE.statement.totals;
    expect((reading?.tonnes ?? 0) / tonnes).toBeCloseTo(1, 12);
    expect((reading?.gradePpm ?? 0) / (gradesPpm.treo ?? 0)).toBeCloseTo(1, 12);
    expect(readingText(reading)).toMatch(/^\d{3} Mt @ \d{3} ppm$/);
  });

  it('between two cut-offs are marked as approximate, unless the series knows them', () => {
    expect(readingText(readSeries(first, curve, 213))).toMatch(/^≈ /);
    expect(readingText(readSeries({ ...first, readAt: () => ({ tonnes: 404.4e6, gradePpm: 669.9 }) }, curve, 213))).toBe('404 Mt @ 670 ppm');
  });

  it('say when no tonnes are left', () => {
    expect(readingText(readSeries(first, curve, 1e6))).toBe('no tonnes');
  });
});

describe('seriesColours', () => {
  it('gives one series a colour per axis and several runs one each', () => {
    const [alone] = seriesColours(series.slice(0, 1));
    expect(alone?.tonnesColour).not.toBe(alone?.gradeColour);
    const [a, b] = seriesColours(series);
    expect(a?.tonnesColour).toBe(a?.gradeColour);
    expect(a?.tonnesColour).not.toBe(b?.tonnesColour);
  });

  it('gives classes of one run the colours of the map', () => {
    const classes = (['total', 'measured', 'inferred'] as const).map((name): CurveSeries => ({ label: name, gradeTonnage: BASE.gradeTonnage, class: name }));
    expect(seriesColours(classes).map((each) => each.tonnesColour)).toEqual(['var(--chart-ink)', CLASS_COLOURS.measured, CLASS_COLOURS.inferred]);
  });

  it('lets a series have its own', () => {
    expect(seriesColours([{ ...(series[0] as CurveSeries), colour: 'red' }])[0]?.tonnesColour).toBe('red');
  });
});

describe('areDrawnAlike', () => {
  it('does not mind a new array, but a new label', () => {
    expect(
      areDrawnAlike(
        series,
        series.map((entry) => ({ ...entry })),
      ),
    ).toBe(true);
    expect(
      areDrawnAlike(
        series,
        series.map((entry) => ({ ...entry, label: 'Other' })),
      ),
    ).toBe(false);
    expect(areDrawnAlike(series, series.slice(1))).toBe(false);
  });
});
