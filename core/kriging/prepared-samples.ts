import { findDuplicates } from './duplicate-samples.ts';
import { pickRows } from './sample-grid.ts';
import { checkSampleSet, type SampleSet } from './sample-set.ts';

/**
 * Samples as the engine uses them: in an order that does not depend on the input's (by x, y, z, then values), one sample per position,
 * values side by side. A sample's row here is its rank: ties of distance go to the lower row.
 */
export interface PreparedSamples {
  readonly count: number;
  readonly variableCount: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Holes renumbered from 0 without gaps. */
  readonly hole: Int32Array;
  readonly holeCount: number;
  /** The number here of a hole as the sample set numbers it; −1 where none of its samples stands for it. */
  readonly holeNumber: (given: number) => number;
  /** Row by row: value of variable v of row r at r·variableCount + v; NaN where not measured. */
  readonly values: Float64Array;
  /** Row by row as the values: external drifts, none unless asked for. */
  readonly drift: Float64Array;
  readonly driftCount: number;
  /** 1 where at least one variable was not measured. */
  readonly isIncomplete: Uint8Array;
  /** The input row that a row came from (for merged samples the first in rank). */
  readonly inputRow: Int32Array;
  /** Where an input row went; −1 where it was left out. */
  readonly rowOfInput: Int32Array;
  readonly record: SampleRecord;
}

/** What preparation did to the samples. */
export interface SampleRecord {
  readonly given: number;
  /** Samples left out because none of the variables was measured. */
  readonly withoutValues: number;
  /** Samples left out because a drift that the method needs is not known there. */
  readonly withoutDrift: number;
  /** Samples that stood at the position of another, or within `DUPLICATE_DISTANCE_M` of it, and were merged into it. */
  readonly merged: number;
  /** Those among them that did not stand at exactly the same position. */
  readonly mergedNear: number;
  /** Every one of them by input row, two entries each: the sample that it became part of, and itself. */
  readonly mergedPairs: Int32Array;
  /** Samples that remained. */
  readonly used: number;
}

/**
 * Sorts samples and merges those at one position (within `DUPLICATE_DISTANCE_M`).
 *
 * Two samples at one position make every kriging matrix singular, and two that all but coincide let their difference outweigh all
 * others; so they become one: each variable is the mean of the values measured there, position and hole are those of the first in rank. Samples without any value are left out, and so
 * are those that lack one of the `drift` columns. All are counted.
 *
 * @throws ResourceError `columnLengthMismatch`, `numberOutOfRange`
 */
export function prepareSamples(samples: SampleSet, drift: readonly Float64Array[] = []): PreparedSamples {
  checkSampleSet(samples);
  const measured = rowsWithValues(samples);
  const usable = measured.filter((row) => drift.every((column) => !Number.isNaN(column[row])));
  const order = rankOrder(samples, [...samples.values, ...drift], usable);
  const { keptOf, kept: inputRow, nearCount, pairs } = findDuplicates(samples, order);
  const count = inputRow.length;
  const rowOfInput = new Int32Array(samples.count).fill(-1);
  for (const [k, input] of order.entries()) rowOfInput[input] = keptOf[k] as number;
  const values = mergedValues(samples.values, order, rowOfInput, count);
  return {
    count,
    variableCount: samples.values.length,
    x: pickRows(samples.x, inputRow),
    y: pickRows(samples.y, inputRow),
    z: pickRows(samples.z, inputRow),
    ...renumberHoles(samples.hole, inputRow),
    values,
    drift: mergedValues(drift, order, rowOfInput, count),
    driftCount: drift.length,
    isIncomplete: markIncomplete(values, count, samples.values.length),
    inputRow,
    rowOfInput,
    record: {
      given: samples.count,
      withoutValues: samples.count - measured.length,
      withoutDrift: measured.length - usable.length,
      merged: order.length - count,
      mergedNear: nearCount,
      mergedPairs: pairs,
      used: count,
    },
  };
}

/** Input rows that hold any value. */
function rowsWithValues({ count, values }: SampleSet): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    if (values.some((column) => !Number.isNaN(column[row]))) rows.push(row);
  }
  return rows;
}

/** The given input rows by x, y, z, values (missing last), drifts and hole. */
function rankOrder({ x, y, z, hole }: SampleSet, values: readonly Float64Array[], rows: readonly number[]): Int32Array {
  const before = (column: Float64Array | Int32Array, a: number, b: number) => (column[a] as number) - (column[b] as number);
  return Int32Array.from(rows).sort((a, b) => {
    const byPosition = before(x, a, b) || before(y, a, b) || before(z, a, b);
    if (byPosition !== 0) return byPosition;
    for (const column of values) {
      const byValue = compareMissingLast(column[a] as number, column[b] as number);
      if (byValue !== 0) return byValue;
    }
    return before(hole, a, b);
  });
}

function compareMissingLast(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

/** The mean of what was measured at each position, summed in order of rank. */
function mergedValues(columns: readonly Float64Array[], order: Int32Array, rowOfInput: Int32Array, count: number): Float64Array {
  const variableCount = columns.length;
  const merged = new Float64Array(count * variableCount);
  for (const [variable, column] of columns.entries()) {
    const measured = new Int32Array(count);
    for (const input of order) {
      const value = column[input] as number;
      if (Number.isNaN(value)) continue;
      const row = rowOfInput[input] as number;
      const at = row * variableCount + variable;
      merged[at] = (merged[at] as number) + value;
      measured[row] = (measured[row] as number) + 1;
    }
    for (let row = 0; row < count; row++) {
      const at = row * variableCount + variable;
      const total = merged[at] as number;
      const n = measured[row] as number;
      // Written out so that a sample alone keeps its value to the bit.
      merged[at] = n === 1 ? total : total / n;
    }
  }
  return merged;
}

function markIncomplete(values: Float64Array, count: number, variableCount: number): Uint8Array {
  const incomplete = new Uint8Array(count);
  for (let at = 0; at < values.length; at++) {
    if (Number.isNaN(values[at])) incomplete[Math.floor(at / variableCount)] = 1;
  }
  return incomplete;
}

/** Numbers the holes in order of rank; a sample without a hole gets a number of its own. */
function renumberHoles(hole: Int32Array, inputRow: Int32Array): Pick<PreparedSamples, 'hole' | 'holeCount' | 'holeNumber'> {
  const numbers = new Map<number, number>();
  let holeCount = 0;
  const renumbered = inputRow.map((input) => {
    const given = hole[input] as number;
    const known = given < 0 ? undefined : numbers.get(given);
    if (known !== undefined) return known;
    if (given >= 0) numbers.set(given, holeCount);
    return holeCount++;
  });
  return { hole: renumbered, holeCount, holeNumber: (given) => numbers.get(given) ?? -1 };
}
