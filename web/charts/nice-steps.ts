/** Steps that divide an axis so that little of it is lost, in mantissas of ten. */
const CLOSE_MANTISSAS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;
/** Steps that are easiest to count in. */
const PLAIN_MANTISSAS = [1, 2, 5, 10] as const;

/** The smallest round step that is at least `size` (> 0). */
export function roundStepAbove(size: number, kind: 'close' | 'plain' = 'close'): number {
  const exponent = Math.floor(Math.log10(size));
  for (const mantissa of kind === 'close' ? CLOSE_MANTISSAS : PLAIN_MANTISSAS) {
    const step = tidy(mantissa, exponent);
    if (step >= size * (1 - 1e-9)) return step;
  }
  return tidy(10, exponent);
}

/** Whole multiples of `step` from 0, `count` intervals long. */
export function multiplesOf(step: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, k) => Number((k * step).toPrecision(12)));
}

/** Plain ticks inside a range, at most `count` intervals, and the decimals that they need. */
export function ticksWithin([low, high]: readonly [number, number], count: number): { readonly ticks: readonly number[]; readonly decimals: number } {
  const step = roundStepAbove((high - low) / count, 'plain');
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)));
  return { ticks, decimals: decimalsOfStep(step) };
}

/** Decimals that a multiple of `step` needs. */
export function decimalsOfStep(step: number): number {
  for (let decimals = 0; decimals < 9; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 9;
}

function tidy(mantissa: number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`);
}
