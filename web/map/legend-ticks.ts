import { formatFixed } from '../messages/format-number.ts';
import { roundStep } from './colour-ramps.ts';
import { multiplesWithin } from './grid-lines.ts';

export interface LegendTick {
  /** Place on the bar, 0 to 1. */
  readonly at: number;
  readonly label: string;
}

const INTERVALS = 4;

/** Round values along a colour bar, no more than fit side by side. */
export function legendTicks(low: number, high: number): readonly LegendTick[] {
  if (!(high > low)) return [];
  const step = roundStep((high - low) / INTERVALS);
  const places = decimalPlaces(step);
  return multiplesWithin(low, high + step * 1e-9, step).map((value) => ({ at: Math.min(1, (value - low) / (high - low)), label: formatFixed(value, places) }));
}

/** Decimals that a multiple of `step` needs. */
export function decimalPlaces(step: number): number {
  return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
}
