import type { PreparedSamples } from './prepared-samples.ts';

/**
 * Groups the variables of one neighbourhood by which of its samples lack them, because variables measured in the same samples share
 * one kriging system.
 *
 * `groupOf[v]` becomes the lowest variable with the same pattern as v. Returns false where no value is missing (all are in group 0).
 */
export function groupByMissing(samples: PreparedSamples, rows: Int32Array, count: number, groupOf: Int32Array): boolean {
  let isIncomplete = false;
  for (let i = 0; i < count; i++) {
    if (samples.isIncomplete[rows[i] as number] === 1) isIncomplete = true;
  }
  groupOf.fill(0);
  if (!isIncomplete) return false;
  for (let variable = 1; variable < samples.variableCount; variable++) {
    let leader = 0;
    while (leader < variable && !(groupOf[leader] === leader && hasSamePattern(samples, rows, count, leader, variable))) leader++;
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
