import type { BlockGrid } from '../../core/blocks/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { type ColumnIndex, startsOf } from '../../web/map/column-index.ts';

/** Pieces as a test writes them: a column (i, j) and an interval of elevation, in column order and from the bottom up. */
export type Interval = readonly [i: number, j: number, bottom: number, top: number];

export interface SmallModel {
  readonly index: ColumnIndex;
  readonly bottom: Float64Array;
  readonly top: Float64Array;
  readonly visible: Uint8Array;
}

export function smallModel(countX: number, countY: number, intervals: readonly Interval[]): SmallModel {
  return {
    index: { countX, countY, start: startsOf(countX * countY, intervals.length, (piece) => columnOf(countX, intervals[piece])) },
    bottom: Float64Array.from(intervals, ([, , bottom]) => bottom),
    top: Float64Array.from(intervals, ([, , , top]) => top),
    visible: new Uint8Array(intervals.length).fill(1),
  };
}

export function columnOf(countX: number, interval: Interval | undefined): number {
  return interval === undefined ? 0 : interval[0] + countX * interval[1];
}

/** Just enough of a run for what the map reads. */
export function smallRun(
  intervals: readonly Interval[],
  columns: Readonly<Record<string, readonly number[]>>,
  deposit: Readonly<Record<string, unknown>> = {},
): Run {
  const grid: BlockGrid = { origin: [0, 0, 0], size: [10, 10, 2], count: [4, 4, 8], azimuth: 0 };
  const pieces = {
    count: intervals.length,
    block: Int32Array.from(intervals, (interval) => columnOf(4, interval) + 16 * Math.floor(interval[2] / 2)),
    unit: new Int32Array(intervals.length),
    domain: new Int32Array(intervals.length),
    bottom: Float64Array.from(intervals, ([, , bottom]) => bottom),
    top: Float64Array.from(intervals, ([, , , top]) => top),
    volume: Float64Array.from(intervals, ([, , bottom, top]) => 100 * (top - bottom)),
    target: new Int32Array(intervals.length),
  };
  const analytes = Object.keys(columns).filter((id) => !['treo', 'class', 'tonnes', 'variance'].includes(id));
  const run = {
    scenario: {
      deposit: {
        id: 'small',
        name: 'Small',
        crs: null,
        cutoff: { variable: 'treo', ppm: 300, source: 'test' },
        groups: [{ id: 'treo', label: 'TREO', members: ['nd2o3'], definition: '', source: 'test' }],
        stratigraphy: [],
        domains: [],
        ...deposit,
      },
    },
    database: { holes: { count: 0, id: [], x: new Float64Array(0), y: new Float64Array(0), z: new Float64Array(0), endOfHole: new Float64Array(0), type: [] } },
    composites: { count: 0, variables: analytes, hole: new Int32Array(0) },
    model: { grid, pieces, columns: new Map(Object.entries(columns).map(([id, values]) => [id, Float64Array.from(values)])) },
    licence: [],
  };
  // The map reads these parts only; a whole run would need a whole estimate.
  return run as unknown as Run;
}
