import type { PreparedSamples } from './prepared-samples.ts';

/**
 * Groups the variables of one neighbourhood by which of its samples lack them, because variables measured in the same samples share
 * one kriging system, if they share the variogram too.
 *
 * `groupOf[v]` becomes the lowest variable with the same pattern and the same solver as v. Returns false where all are in group 0 because
 * no value is missing and there is one solver.
 */
export function groupByMissing(
  samples: PreparedSamples,
  rows: Int32Array,
  count: number,
  solverOf: Int32Array,
  solverCount: number,
  groupOf: Int32Array,
): boolean {
  let isIncomplete = solverCount > 1;
  for (let i = 0; i < count; i++) {
    if (samples.isIncomplete[rows[i] as number] === 1) isIncomplete = true;
  }
  groupOf.fill(0);
  if (!isIncomplete) return false;
  const isAlike = (a: number, b: number) => solverOf[a] === solverOf[b] && hasSamePattern(samples, rows, count, a, b);
  for (let variable = 1; variable < samples.variableCount; variable++) {
    let leader = 0;
    while (leader < variable && !(groupOf[leader] === leader && isAlike(leader, variable))) leader++;
    groupOf[variable] = leader;
  }
  return true;
}

function hasSamePattern(samples: PreparedSamples, rows: Int32Array, count: number, a: number, b: number): boolean {
  const { values, variableCount } = samples;
  for (let i = 0; i < count; i++) {
    const base = (rows[i] as number) * variableCount;
    if (Number.isNaN(values[base + a]) !== Number.isNaN(values[base + b])) return false;
  }
  return true;
}
