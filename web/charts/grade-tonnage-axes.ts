import { decimalsOfStep, multiplesOf, roundStepAbove } from './nice-steps.ts';

/** Two vertical axes that share their grid lines: tick k of both stands at the same height. */
export interface SharedAxes {
  readonly tonnesMt: readonly number[];
  readonly gradesPpm: readonly number[];
  readonly tonnesDecimals: number;
  readonly gradeDecimals: number;
  readonly topMt: number;
  readonly topPpm: number;
}

/** Distance between grid lines that reads well, px. */
const COMFORTABLE_GAP = 44;

/**
 * Left axis in Mt and right axis in ppm, both from 0, with one number of intervals chosen so that the least height is lost above the
 * two curves.
 */
export function shareAxes(highestMt: number, highestPpm: number, heightPx: number): SharedAxes {
  const tonnes = highestMt > 0 ? highestMt : 1;
  const grade = highestPpm > 0 ? highestPpm : 1;
  const wanted = Math.round(heightPx / COMFORTABLE_GAP);
  const counts = [wanted, wanted + 1, wanted - 1].map((count) => Math.min(Math.max(count, 2), 8));
  const waste = (count: number): number => (count * roundStepAbove(tonnes / count)) / tonnes + (count * roundStepAbove(grade / count)) / grade;
  const count = counts.reduce((best, candidate) => (waste(candidate) < waste(best) - 1e-9 ? candidate : best));
  const stepMt = roundStepAbove(tonnes / count);
  const stepPpm = roundStepAbove(grade / count);
  const tonnesMt = multiplesOf(stepMt, count);
  const gradesPpm = multiplesOf(stepPpm, count);
  return {
    tonnesMt,
    gradesPpm,
    tonnesDecimals: decimalsOfStep(stepMt),
    gradeDecimals: decimalsOfStep(stepPpm),
    topMt: tonnesMt[count] as number,
    topPpm: gradesPpm[count] as number,
  };
}

/** Distance that the cut-off moves by at a time, ppm: a round step of about a four-hundredth of the axis. */
export function cutoffStep([low, high]: readonly [number, number]): number {
  return roundStepAbove((high - low) / 400, 'plain');
}

/** The nearest multiple of the step inside the range. */
export function snapCutoff(ppm: number, step: number, [low, high]: readonly [number, number]): number {
  const snapped = Number((Math.round(ppm / step) * step).toPrecision(12));
  return Math.min(Math.max(snapped, low), high);
}

/** Where a key takes the cut-off; null for keys that do not move it. Arrows one step, page keys ten, Home and End to the ends. */
export function cutoffByKey(key: string, ppm: number, step: number, range: readonly [number, number]): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };
  if (key === 'Home') return range[0];
  if (key === 'End') return range[1];
  const count = steps[key];
  if (count === undefined) return null;
  // From between two steps the first one is the nearest in that direction.
  const from = count > 0 ? Math.floor(ppm / step + 1e-9) : Math.ceil(ppm / step - 1e-9);
  return snapCutoff((from + count) * step, step, range);
}
