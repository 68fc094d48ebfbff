const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** 12345.6 as 12,346. */
export function wholeText(value: number): string {
  return Number.isFinite(value) ? whole.format(value) : '–';
}

/** Four significant digits with thousands separated: 532.1, 0.4567, 12,350. */
export function significantText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 }).format(value);
}

/** A span of time as a person says it: 8 s, 2 min 05 s, 1 h 10 min. */
export function durationText(seconds: number): string {
  const total = Math.ceil(seconds);
  if (total < 60) return `${total} s`;
  const minutes = Math.floor(total / 60);
  if (minutes < 60) return `${minutes} min ${String(total % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** `1 hole`, `2 holes`. */
export function countText(count: number, singular: string, plural = `${singular}s`): string {
  return `${wholeText(count)} ${count === 1 ? singular : plural}`;
}
