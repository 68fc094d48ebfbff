import { interpolateCividis, interpolateInferno, interpolateMagma, interpolatePlasma, interpolateViridis } from 'd3-scale-chromatic';
import { quantileSorted } from '../../core/statistics/index.ts';

/** Perceptually even ramps, readable with any colour vision. */
export const RAMPS = {
  viridis: interpolateViridis,
  cividis: interpolateCividis,
  magma: interpolateMagma,
  inferno: interpolateInferno,
  plasma: interpolatePlasma,
} as const;
export type RampName = keyof typeof RAMPS;

/** Entries of a look-up texture. */
export const RAMP_LENGTH = 256;

/**
 * Colours for categories, after Okabe and Ito, Color Universal Design (2008): told apart with any colour vision, also by lightness;
 * their black is left out because it vanishes on a dark ground.
 */
export const CATEGORY_COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#8c6bb1', '#a6761d', '#7f8c8d'] as const;

/** Classes keep these colours in map, charts and tables. */
export const CLASS_COLOURS = { unclassified: '#8a929a', measured: '#0072b2', indicated: '#009e73', inferred: '#e69f00' } as const;

/** Blocks without a value. */
export const MISSING_COLOUR = '#9aa0a6';

export function categoryColour(place: number): string {
  return CATEGORY_COLOURS[place % CATEGORY_COLOURS.length] as string;
}

/** Red, green and blue, 0 to 255, of `#rrggbb` or `rgb(r, g, b)`. */
export function parseColour(text: string): readonly [number, number, number] {
  const numbers = text.startsWith('#') ? [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) : (text.match(/\d+/g) ?? []).map(Number);
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
}

/** A ramp as 256 RGBA entries, the lower end first. */
export function rampLookup(name: RampName): Uint8Array {
  return lookupOf((entry) => RAMPS[name](entry / (RAMP_LENGTH - 1)));
}

/** Category colours as 256 RGBA entries: the colour of code c stands in entry c, the missing colour wherever there is none. */
export function categoryLookup(categories: readonly { readonly code: number; readonly colour: string }[]): Uint8Array {
  const colours = new Map(categories.map(({ code, colour }) => [code, colour]));
  return lookupOf((entry) => colours.get(entry) ?? MISSING_COLOUR);
}

function lookupOf(colourAt: (entry: number) => string): Uint8Array {
  const lookup = new Uint8Array(4 * RAMP_LENGTH);
  for (let entry = 0; entry < RAMP_LENGTH; entry++) lookup.set([...parseColour(colourAt(entry)), 255], 4 * entry);
  return lookup;
}

/** A ramp as a CSS gradient from left to right. */
export function rampGradient(name: RampName): string {
  const stops = Array.from({ length: 17 }, (_, stop) => RAMPS[name](stop / 16));
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/** More values than this are thinned evenly: a colour range needs no more, and sorting them would stall a frame. */
const MOST_SORTED = 20_000;
const LOW_QUANTILE = 0.02;
const HIGH_QUANTILE = 0.98;

/**
 * A colour range that outliers do not stretch: the 2nd to 98th percentile of the values (where `visible` is 1, if given), rounded
 * outwards to round numbers. Falls back to 0 … 1 where there is no value.
 */
export function robustRange(values: Float64Array, visible: Uint8Array | null = null): readonly [number, number] {
  let count = 0;
  for (let place = 0; place < values.length; place++) if (isShown(values, visible, place)) count++;
  const stride = Math.max(1, Math.ceil(count / MOST_SORTED));
  const sample = new Float64Array(Math.ceil(count / stride));
  let shown = 0;
  for (let place = 0; place < values.length; place++) {
    if (!isShown(values, visible, place)) continue;
    if (shown % stride === 0) sample[shown / stride] = values[place] as number;
    shown++;
  }
  if (sample.length === 0) return [0, 1];
  sample.sort();
  return roundRange(quantileSorted(sample, LOW_QUANTILE), quantileSorted(sample, HIGH_QUANTILE));
}

function isShown(values: Float64Array, visible: Uint8Array | null, place: number): boolean {
  return (visible === null || visible[place] === 1) && !Number.isNaN(values[place]);
}

/** Rounds a range outwards to steps of about a twentieth of it. Equal ends are set apart; an end never crosses zero by rounding. */
export function roundRange(low: number, high: number): readonly [number, number] {
  if (!(high > low)) {
    const half = Math.max(Math.abs(low) * 0.05, 1e-6);
    return roundRange(low - half, low + half);
  }
  const step = roundStep((high - low) / 20);
  return [trim(Math.floor(low / step + 1e-9) * step), trim(Math.ceil(high / step - 1e-9) * step)];
}

/** The step of 1, 2 or 5 times a power of ten that is nearest above `size`. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const share = size / power;
  if (share <= 1 + 1e-9) return power;
  if (share <= 2 + 1e-9) return 2 * power;
  return share <= 5 + 1e-9 ? 5 * power : 10 * power;
}

/** Removes the last bits of floating point, which a label would print. */
function trim(value: number): number {
  return Number(value.toPrecision(12));
}
