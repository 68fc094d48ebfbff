import { useState } from 'react';
import type { CurveSeries } from './grade-tonnage-curve.ts';

/**
 * The same array as before where nothing that is drawn differs, so that a parent may build its series on every render without every
 * curve being plotted anew.
 */
export function useSteadySeries(series: readonly CurveSeries[]): readonly CurveSeries[] {
  const [steady, setSteady] = useState(series);
  if (steady === series || areDrawnAlike(steady, series)) return steady;
  setSteady(series);
  return series;
}

export function areDrawnAlike(left: readonly CurveSeries[], right: readonly CurveSeries[]): boolean {
  return (
    left.length === right.length &&
    left.every((entry, n) => {
      const other = right[n] as CurveSeries;
      return (
        entry.gradeTonnage === other.gradeTonnage &&
        entry.label === other.label &&
        entry.class === other.class &&
        entry.colour === other.colour &&
        entry.markPpm === other.markPpm &&
        (entry.readAt === undefined) === (other.readAt === undefined)
      );
    })
  );
}
