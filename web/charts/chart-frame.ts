import type { SharedAxes } from './grade-tonnage-axes.ts';
import type { CurveReading } from './grade-tonnage-curve.ts';
import { ticksWithin } from './nice-steps.ts';

/** The rectangle that curves are drawn in, px from the drawing's upper left corner, and what its sides stand for. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Cut-offs at the left and right side, ppm. */
  readonly cutoffs: readonly [number, number];
  readonly axes: SharedAxes;
}

export function cutoffX({ left, right, cutoffs: [low, high] }: ChartFrame, ppm: number): number {
  return left + ((ppm - low) / (high - low)) * (right - left);
}

export function cutoffAtX({ left, right, cutoffs: [low, high] }: ChartFrame, x: number): number {
  return low + ((x - left) / (right - left)) * (high - low);
}

const TICK_SPACING = 70;

/** Ticks of the horizontal axis, ppm, and their decimals. */
export function cutoffTicks({ left, right, cutoffs }: ChartFrame): ReturnType<typeof ticksWithin> {
  return ticksWithin(cutoffs, Math.max(2, Math.floor((right - left) / TICK_SPACING)));
}

/** Heights of a reading on the two axes; NaN for a grade without tonnes. */
export function readingY({ top, bottom, axes }: ChartFrame, reading: CurveReading): { readonly tonnes: number; readonly grade: number } {
  const at = (share: number): number => bottom - share * (bottom - top);
  return { tonnes: at(reading.tonnes / 1e6 / axes.topMt), grade: at(reading.gradePpm / axes.topPpm) };
}

/** Row and left edge of each of a line of things that wraps. */
export interface FlowPlace {
  readonly row: number;
  readonly x: number;
}

/** Sets things of the given widths side by side, `gap` apart, going to a new row where the next one does not fit. */
export function flowRows(widths: readonly number[], available: number, gap: number): readonly FlowPlace[] {
  let row = 0;
  let x = 0;
  return widths.map((width) => {
    if (x > 0 && x + width > available) {
      row++;
      x = 0;
    }
    const place = { row, x };
    x += width + gap;
    return place;
  });
}
