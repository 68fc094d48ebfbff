interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/**
 * Samples no farther apart than this (m) are one sample: a hundredth of a millimetre, far below any survey and far above the rounding of
 * projected coordinates. KT3D sees samples within 1e-5 as the same point too, but goes on to solve a matrix that says otherwise.
 */
export const DUPLICATE_DISTANCE_M = 1e-5;

/** Which samples stand for which. */
export interface Duplicates {
  /** For each entry of the order, which of the kept samples (numbered in that order) it became. */
  readonly keptOf: Int32Array;
  /** Input rows of the kept samples. */
  readonly kept: Int32Array;
  /** How many were merged although not at exactly the same position. */
  readonly nearCount: number;
  /** Input rows, two for each merged sample: the one that stands for it, and itself. */
  readonly pairs: Int32Array;
}

/** Cells many times wider than the distance: a sample seldom has to look into a neighbouring one, and seldom meets others in its own. */
const CELL_M = 64 * DUPLICATE_DISTANCE_M;

/**
 * Merges samples that stand too close together to be told apart: in the given order each joins the first kept sample within
 * `DUPLICATE_DISTANCE_M`, or is kept. The distance is to the kept sample, so a chain of close samples never becomes one long sample.
 *
 * Time and memory follow the number of samples, whatever their layout: samples are hashed into small cells, and no cell can hold many
 * kept samples.
 */
export function findDuplicates({ x, y, z }: Positions, order: Int32Array): Duplicates {
  const keptOf = new Int32Array(order.length);
  const kept = new Int32Array(order.length);
  const next = new Int32Array(order.length);
  const slots = 1 << Math.max(4, 32 - Math.clz32(2 * order.length));
  const first = new Int32Array(slots).fill(-1);
  const pairs: number[] = [];
  let keptCount = 0;
  let nearCount = 0;

  const nearest = (input: number): number => {
    const [px, py, pz] = [x[input] as number, y[input] as number, z[input] as number];
    let found = -1;
    for (let cx = cellOf(px - DUPLICATE_DISTANCE_M); cx <= cellOf(px + DUPLICATE_DISTANCE_M); cx++) {
      for (let cy = cellOf(py - DUPLICATE_DISTANCE_M); cy <= cellOf(py + DUPLICATE_DISTANCE_M); cy++) {
        for (let cz = cellOf(pz - DUPLICATE_DISTANCE_M); cz <= cellOf(pz + DUPLICATE_DISTANCE_M); cz++) {
          for (let other = first[slotOf(cx, cy, cz, slots)] as number; other >= 0; other = next[other] as number) {
            const row = kept[other] as number;
            const dx = (x[row] as number) - px;
            const dy = (y[row] as number) - py;
            const dz = (z[row] as number) - pz;
            const isClose = dx * dx + dy * dy + dz * dz <= DUPLICATE_DISTANCE_M * DUPLICATE_DISTANCE_M;
            if (isClose && (found < 0 || other < found)) found = other;
          }
        }
      }
    }
    return found;
  };

  for (let k = 0; k < order.length; k++) {
    const input = order[k] as number;
    const stands = nearest(input);
    if (stands < 0) {
      const slot = slotOf(cellOf(x[input] as number), cellOf(y[input] as number), cellOf(z[input] as number), slots);
      kept[keptCount] = input;
      next[keptCount] = first[slot] as number;
      first[slot] = keptCount;
      keptOf[k] = keptCount++;
      continue;
    }
    const row = kept[stands] as number;
    keptOf[k] = stands;
    pairs.push(row, input);
    if (x[row] !== x[input] || y[row] !== y[input] || z[row] !== z[input]) nearCount++;
  }
  return { keptOf, kept: kept.slice(0, keptCount), nearCount, pairs: Int32Array.from(pairs) };
}

function cellOf(coordinate: number): number {
  return Math.floor(coordinate / CELL_M);
}

/** Cell numbers are whole and may exceed 32 bits, so both halves are mixed. */
function slotOf(cx: number, cy: number, cz: number, slots: number): number {
  const mixed = Math.imul(fold(cx), 0x9e3779b1) ^ Math.imul(fold(cy), 0x85ebca6b) ^ Math.imul(fold(cz), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (slots - 1);
}

function fold(cell: number): number {
  return (cell | 0) ^ Math.floor(cell / 4_294_967_296);
}
