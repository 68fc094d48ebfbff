/** Plain statistics for tests, written independently of core/statistics. */

export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

export function logSd(values: readonly number[]): number {
  const logs = values.map((value) => Math.log(value));
  const centre = mean(logs);
  return Math.sqrt(mean(logs.map((value) => (value - centre) ** 2)));
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = mean(a.map((value, i) => (value - meanA) * ((b[i] as number) - meanB)));
  return product / Math.sqrt(mean(a.map((value) => (value - meanA) ** 2)) * mean(b.map((value) => (value - meanB) ** 2)));
}
