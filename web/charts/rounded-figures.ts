import { formatFixed, NO_VALUE } from '../messages/format-number.ts';

/** Decimal places that a number has when it is rounded to significant figures: 532.4 to three has none, 5 has two. */
export function decimalsOf(value: number, figures: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const exponent = Number(value.toExponential(figures - 1).split('e')[1]);
  return Math.max(0, figures - 1 - exponent);
}

/**
 * An estimate rounded to significant figures, zeros kept on both sides of the mark: 531,812 is `532,000`, 5 is `5.00`, 0.00123456 is
 * `0.00123`. Missing values are a dash.
 */
export function formatRounded(value: number, figures: number): string {
  if (Number.isNaN(value)) return NO_VALUE;
  return formatFixed(Number(value.toPrecision(figures)), decimalsOf(value, figures));
}

/**
 * What each number of a right-aligned column must be followed by, unseen, so that decimal marks stand under each other: `404`, `12.8`
 * and `–` are followed by `.0`, nothing and `.0`.
 */
export function decimalGhosts(texts: readonly string[]): readonly string[] {
  const fractions = texts.map((text) => (text.includes('.') ? text.slice(text.indexOf('.')) : ''));
  const longest = fractions.reduce((widest, fraction) => (fraction.length > widest.length ? fraction : widest), '');
  const shape = longest.replace(/\d/g, '0');
  return fractions.map((fraction) => shape.slice(fraction.length));
}
