import { CLASS_COLOURS } from '../map/colour-ramps.ts';
import type { CurveSeries } from './grade-tonnage-curve.ts';

/** Colours of a series' two lines. */
export interface SeriesColours {
  readonly tonnesColour: string;
  readonly gradeColour: string;
}

const SEQUENCE_LENGTH = 6;

/**
 * One series has a colour per axis. Several have a colour each, and dashes tell grade from tonnes: classes of one run those of the
 * map with the total in ink, runs the chart's own sequence.
 */
export function seriesColours(series: readonly CurveSeries[]): readonly SeriesColours[] {
  const areClasses = series.length > 1 && new Set(series.map((entry) => entry.gradeTonnage)).size === 1;
  return series.map((entry, n) => {
    const own = areClasses ? classColour(entry.class) : `var(--chart-series-${(n % SEQUENCE_LENGTH) + 1})`;
    const tonnesColour = entry.colour ?? own;
    return { tonnesColour, gradeColour: series.length === 1 ? 'var(--chart-series-2)' : tonnesColour };
  });
}

function classColour(name: CurveSeries['class']): string {
  return name === 'total' ? 'var(--chart-ink)' : CLASS_COLOURS[name];
}
