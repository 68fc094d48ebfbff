import { type CsvColumn, writeCsv } from '../../core/formats/index.ts';
import type { GradeTonnage, ResourceClass } from '../../core/resource/index.ts';

/** Tonnes and mean grade at and above one cut-off. */
export interface CurveReading {
  readonly tonnes: number;
  /** NaN where there are no tonnes. */
  readonly gradePpm: number;
}

/** One run, or one class of a run, on a grade–tonnage chart. */
export interface CurveSeries {
  readonly label: string;
  readonly gradeTonnage: GradeTonnage;
  readonly class: ResourceClass | 'total';
  /** CSS colour; the chart has its own sequence. */
  readonly colour?: string;
  /** A cut-off that is marked on the chart in the series' colour, ppm. */
  readonly markPpm?: number;
  /** Exact figures at any cut-off. Without it values between two cut-offs of the table are interpolated and marked so. */
  readonly readAt?: (cutoffPpm: number) => CurveReading;
}

/** The points of a series for one grade, entry k at cutoffsPpm[k]; no points where the table lacks the class or the grade. */
export interface Curve {
  readonly cutoffsPpm: Float64Array;
  readonly tonnes: Float64Array;
  readonly gradesPpm: Float64Array;
}

const NO_POINTS: Curve = { cutoffsPpm: new Float64Array(0), tonnes: new Float64Array(0), gradesPpm: new Float64Array(0) };

export function curveOf(gradeTonnage: GradeTonnage, ofClass: ResourceClass | 'total', gradeVariable: string): Curve {
  const found = gradeTonnage.series.find((series) => series.class === ofClass);
  const gradesPpm = found?.gradesPpm.get(gradeVariable);
  if (found === undefined || gradesPpm === undefined) return NO_POINTS;
  return { cutoffsPpm: gradeTonnage.cutoffsPpm, tonnes: found.tonnes, gradesPpm };
}

/**
 * Tonnes and grade of a curve at a cut-off. Between two points tonnes and metal are linear, so that the tonnes that lie between them
 * have one grade. Null outside the curve.
 */
export function readCurve(curve: Curve, cutoffPpm: number): (CurveReading & { readonly isInterpolated: boolean }) | null {
  const { cutoffsPpm, tonnes, gradesPpm } = curve;
  const above = cutoffsPpm.findIndex((ppm) => ppm >= cutoffPpm);
  if (above < 0) return null;
  const tonnesAbove = tonnes[above] as number;
  if (cutoffsPpm[above] === cutoffPpm) return { tonnes: tonnesAbove, gradePpm: gradesPpm[above] as number, isInterpolated: false };
  if (above === 0) return null;
  const below = above - 1;
  const share = (cutoffPpm - (cutoffsPpm[below] as number)) / ((cutoffsPpm[above] as number) - (cutoffsPpm[below] as number));
  const metal = (k: number): number => ((tonnes[k] as number) > 0 ? (tonnes[k] as number) * (gradesPpm[k] as number) : 0);
  const mass = (1 - share) * (tonnes[below] as number) + share * tonnesAbove;
  return { tonnes: mass, gradePpm: mass > 0 ? ((1 - share) * metal(below) + share * metal(above)) / mass : Number.NaN, isInterpolated: true };
}

/** A curve's tail below this share of its tonnes is not drawn: a handful of blocks would stretch the axis. */
const TAIL_SHARE = 0.005;

/**
 * The cut-offs that a chart shows, ppm: from the lowest of the tables to where every curve has lost all but half a percent of its
 * tonnes, and past every cut-off in `include`.
 */
export function cutoffRange(curves: readonly Curve[], include: readonly number[]): readonly [number, number] {
  const drawn = curves.filter((curve) => curve.cutoffsPpm.length > 0);
  const lows = drawn.map((curve) => curve.cutoffsPpm[0] as number);
  const highs = drawn.map(({ cutoffsPpm, tonnes }) => {
    const all = tonnes[0] as number;
    const end = tonnes.findIndex((mass) => mass <= all * TAIL_SHARE);
    return cutoffsPpm[end < 0 ? cutoffsPpm.length - 1 : end] as number;
  });
  const low = Math.min(...lows, ...include, 0);
  const widest = Math.max(...highs, ...include.map((ppm) => ppm * 1.05));
  return [low, widest > low ? widest : low + 1];
}

/** Highest tonnes and grade that are drawn within the range; 0 where nothing is. */
export function highestWithin(curves: readonly Curve[], [low, high]: readonly [number, number]): CurveReading {
  let tonnes = 0;
  let gradePpm = 0;
  for (const curve of curves) {
    for (const [k, ppm] of curve.cutoffsPpm.entries()) {
      if (ppm < low || ppm > high) continue;
      tonnes = Math.max(tonnes, curve.tonnes[k] as number);
      if ((curve.tonnes[k] as number) > 0) gradePpm = Math.max(gradePpm, curve.gradesPpm[k] as number);
    }
  }
  return { tonnes, gradePpm };
}

/** The drawn numbers as CSV: a row per series and cut-off, unrounded; the notice, where there is one, in every row. */
export function writeCurvesCsv(series: readonly CurveSeries[], gradeVariable: string, notice: string): Uint8Array {
  const rows = series.flatMap((entry) => {
    const { cutoffsPpm, tonnes, gradesPpm } = curveOf(entry.gradeTonnage, entry.class, gradeVariable);
    return Array.from(cutoffsPpm, (ppm, k) => ({ entry, ppm, tonnes: tonnes[k] as number, grade: gradesPpm[k] as number }));
  });
  const columns: CsvColumn[] = [
    { name: 'series', values: rows.map((row) => row.entry.label) },
    { name: 'class', values: rows.map((row) => row.entry.class) },
    { name: 'cutoff_variable', values: rows.map((row) => row.entry.gradeTonnage.variable) },
    { name: 'cutoff_ppm', values: Float64Array.from(rows, (row) => row.ppm) },
    { name: 'tonnes', values: Float64Array.from(rows, (row) => row.tonnes) },
    { name: `${gradeVariable}_ppm`, values: Float64Array.from(rows, (row) => row.grade) },
  ];
  if (notice !== '') columns.push({ name: 'notice', values: rows.map(() => notice) });
  return writeCsv(columns);
}
