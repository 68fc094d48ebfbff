/**
 * Every number that the app shows goes through here: one locale, thousands separators, fixed places or significant figures, a dash for
 * what is not there.
 */
export const NO_VALUE = '–';
const LOCALE = 'en-GB';
const MINUS = '−';

const formats = new Map<string, Intl.NumberFormat>();

function format(key: string, options: Intl.NumberFormatOptions, value: number): string {
  if (Number.isNaN(value)) return NO_VALUE;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  let formatter = formats.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(LOCALE, options);
    formats.set(key, formatter);
  }
  const text = formatter.format(value);
  if (!text.startsWith('-')) return text;
  const isZero = !/[1-9]/.test(text);
  return isZero ? text.slice(1) : MINUS + text.slice(1);
}

/** Whole number: `12,345`. */
export function formatInteger(value: number): string {
  return format('i', { maximumFractionDigits: 0 }, value);
}

/** Fixed decimal places: `12,345.60`. */
export function formatFixed(value: number, places: number): string {
  return format(`f${places}`, { minimumFractionDigits: places, maximumFractionDigits: places }, value);
}

/** Significant figures, zeros in the place of dropped digits: 531,812 to three is `532,000`. */
export function formatSignificant(value: number, figures: number): string {
  return format(`s${figures}`, { maximumSignificantDigits: figures }, value);
}

/** A grade in ppm at the precision that suits its size: `0.42`, `8.4`, `640`, `2,508`. */
export function formatGrade(ppm: number): string {
  const size = Math.abs(ppm);
  if (size >= 100) return formatInteger(ppm);
  return formatFixed(ppm, size >= 10 ? 1 : 2);
}

/** A setting as it was typed: no more decimals than it has. */
export function formatSetting(value: number): string {
  return format('p', { maximumFractionDigits: 10 }, value);
}

/** A share from 0 to 1 as percent: `33.4 %`. */
export function formatShare(share: number, places = 1): string {
  const text = formatFixed(share * 100, places);
  return text === NO_VALUE ? text : `${text} %`;
}

/** A change with its sign: `+4.2`, `−0.3`. */
export function formatChange(value: number, places: number): string {
  const text = formatFixed(value, places);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Tonnes in millions: `532.4` to `places`. */
export function formatMegatonnes(tonnes: number, places = 1): string {
  return formatFixed(tonnes / 1e6, places);
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** Memory or file size in decimal units: `84 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < BYTE_UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value >= 100 || unit === 0 ? formatInteger(value) : formatFixed(value, 1)} ${BYTE_UNITS[unit]}`;
}

/** A span of time: `0.8 s`, `12 s`, `3 min 05 s`. */
export function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return NO_VALUE;
  if (seconds < 10) return `${formatFixed(seconds, 1)} s`;
  if (seconds < 90) return `${formatInteger(seconds)} s`;
  const whole = Math.round(seconds);
  return `${formatInteger(Math.floor(whole / 60))} min ${String(whole % 60).padStart(2, '0')} s`;
}

const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Time of day of a log line, from ms since 1970. */
export function formatClock(at: number): string {
  return clock.format(at);
}

/** `1 hole`, `2 holes`: the count through the formatter, the noun as given. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatInteger(count)} ${count === 1 ? one : many}`;
}
