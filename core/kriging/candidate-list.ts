/**
 * Candidates of a neighbourhood, to be taken nearest first. They are put into classes of squared distance, and a class is sorted only
 * when it is reached: mostly the nearest few are wanted, and sorting all of them was measured to cost more than the kriging. A class
 * may hold any number (samples all equally far), so large ones are sorted in O(n log n).
 */
export interface CandidateList {
  size: number;
  /** As gathered, in any order; the first `size` count. */
  readonly squaredDistance: Float64Array;
  readonly row: Int32Array;
  readonly classOf: Uint8Array;
  /** Class after class, from `classStart[c]` to `classStart[c + 1]`. */
  readonly classStart: Int32Array;
  readonly orderedDistance: Float64Array;
  readonly orderedRow: Int32Array;
}

export const DISTANCE_CLASSES = 64;
/** Up to this length insertion is the faster sort. */
const LONGEST_INSERTION = 24;

export function createCandidateList(capacity: number): CandidateList {
  return {
    size: 0,
    squaredDistance: new Float64Array(capacity),
    row: new Int32Array(capacity),
    classOf: new Uint8Array(capacity),
    classStart: new Int32Array(DISTANCE_CLASSES + 2),
    orderedDistance: new Float64Array(capacity),
    orderedRow: new Int32Array(capacity),
  };
}

/** Distributes the gathered candidates, whose squared distances are at most `limit`, over the classes; O(size). */
export function classify(list: CandidateList, limit: number): void {
  const { size, squaredDistance, row, classOf, classStart, orderedDistance, orderedRow } = list;
  const scale = DISTANCE_CLASSES / limit;
  classStart.fill(0);
  for (let i = 0; i < size; i++) {
    const c = Math.min(DISTANCE_CLASSES - 1, Math.floor((squaredDistance[i] as number) * scale));
    classOf[i] = c;
    classStart[c + 2] = (classStart[c + 2] as number) + 1;
  }
  for (let c = 2; c < classStart.length; c++) classStart[c] = (classStart[c] as number) + (classStart[c - 1] as number);
  for (let i = 0; i < size; i++) {
    const next = (classOf[i] as number) + 1;
    const at = classStart[next] as number;
    classStart[next] = at + 1;
    orderedDistance[at] = squaredDistance[i] as number;
    orderedRow[at] = row[i] as number;
  }
}

/** Sorts entries `start` to `end` of the ordered columns by distance, then row. */
export function sortClass(list: CandidateList, start: number, end: number): void {
  if (end - start > LONGEST_INSERTION) sortLarge(list, start, end - start);
  else sortSmall(list.orderedDistance, list.orderedRow, start, end);
}

function sortSmall(distance: Float64Array, rows: Int32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const d2 = distance[i] as number;
    const row = rows[i] as number;
    let at = i;
    while (at > start) {
      const other = distance[at - 1] as number;
      if (other < d2 || (other === d2 && (rows[at - 1] as number) < row)) break;
      distance[at] = other;
      rows[at] = rows[at - 1] as number;
      at--;
    }
    distance[at] = d2;
    rows[at] = row;
  }
}

/** Heap sort. **Source:** Williams, 1964, Algorithm 232, Comm. ACM 7. */
function sortLarge(list: CandidateList, start: number, length: number): void {
  const { orderedDistance, orderedRow } = list;
  for (let at = (length >> 1) - 1; at >= 0; at--) {
    sink(list, start, length, at, orderedDistance[start + at] as number, orderedRow[start + at] as number);
  }
  for (let last = length - 1; last > 0; last--) {
    const d2 = orderedDistance[start + last] as number;
    const row = orderedRow[start + last] as number;
    orderedDistance[start + last] = orderedDistance[start] as number;
    orderedRow[start + last] = orderedRow[start] as number;
    sink(list, start, last, 0, d2, row);
  }
}

function sink(list: CandidateList, start: number, length: number, from: number, d2: number, row: number): void {
  const { orderedDistance, orderedRow } = list;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= length) break;
    if (child + 1 < length && isBefore(list, start + child, orderedDistance[start + child + 1] as number, orderedRow[start + child + 1] as number)) child++;
    if (!isAfter(list, start + child, d2, row)) break;
    orderedDistance[start + at] = orderedDistance[start + child] as number;
    orderedRow[start + at] = orderedRow[start + child] as number;
    at = child;
  }
  orderedDistance[start + at] = d2;
  orderedRow[start + at] = row;
}

/** Whether entry `at` comes before the candidate (d2, row). */
function isBefore(list: CandidateList, at: number, d2: number, row: number): boolean {
  const other = list.orderedDistance[at] as number;
  return other < d2 || (other === d2 && (list.orderedRow[at] as number) < row);
}

/** Whether entry `at` comes after the candidate (d2, row). */
function isAfter(list: CandidateList, at: number, d2: number, row: number): boolean {
  const other = list.orderedDistance[at] as number;
  return other > d2 || (other === d2 && (list.orderedRow[at] as number) > row);
}
