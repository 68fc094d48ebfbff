import { describe, expect, it } from 'vitest';
import { type DrillholeDatabase, desurveyHoles, positionAt } from '../../core/drillholes/index.ts';

/** Depth, azimuth, dip. */
type Station = readonly [number, number, number];
type HoleInput = Pick<DrillholeDatabase, 'holes' | 'surveys'>;

function makeHoles(...holes: readonly (readonly Station[])[]): HoleInput {
  const count = holes.length;
  const stations = holes.flatMap((hole, index) => hole.map((station) => ({ index, station })));
  return {
    holes: {
      count,
      id: holes.map((_, index) => `H${index}`),
      x: new Float64Array(count).fill(500),
      y: new Float64Array(count).fill(1000),
      z: new Float64Array(count).fill(100),
      endOfHole: new Float64Array(count).fill(100),
      type: holes.map(() => ''),
    },
    surveys: {
      count: stations.length,
      hole: Int32Array.from(stations, ({ index }) => index),
      depth: Float64Array.from(stations, ({ station }) => station[0]),
      azimuth: Float64Array.from(stations, ({ station }) => station[1]),
      dip: Float64Array.from(stations, ({ station }) => station[2]),
    },
  };
}

function positions(input: HoleInput, depths: readonly number[], hole = 0): number[][] {
  const paths = desurveyHoles(input);
  return depths.map((depth) => [...positionAt(paths, hole, depth, new Float64Array(3))]);
}

function expectPoint(found: readonly number[] | undefined, expected: readonly number[], tolerance: number): void {
  expected.forEach((value, axis) => {
    expect(Math.abs((found?.[axis] ?? Number.NaN) - value)).toBeLessThan(tolerance);
  });
}

/** The published example prints five decimals. */
const PRINTED = 5e-6;
/** Rounding of coordinates around 1000 m through a few dozen operations. */
const ROUNDING_M = 1e-9;

describe('desurveyHoles', () => {
  it('gives the worked example: 3500 to 3600, inclination 15° to 25°, azimuth 20° to 45°', () => {
    const [upper, lower] = positions(
      makeHoles([
        [3500, 20, -75],
        [3600, 45, -65],
      ]),
      [3500, 3600],
    ) as [number[], number[]];
    const difference = lower.map((value, axis) => value - (upper[axis] ?? Number.NaN));
    // East, north, up: the source gives ΔE 19.45077, ΔN 27.21833, ΔTVD 94.01234.
    expectPoint(difference, [19.45077, 27.21833, -94.01234], PRINTED + ROUNDING_M);
    const bend = desurveyHoles(
      makeHoles([
        [3500, 20, -75],
        [3600, 45, -65],
      ]),
    ).bend;
    expect(Math.abs((bend[1] ?? Number.NaN) - 0.226049)).toBeLessThan(5e-7);
  });

  it('follows a circular arc in a vertical plane, at stations and between', () => {
    const radius = 150;
    const turn = (degrees: number): number => (degrees * Math.PI) / 180;
    // From vertical towards azimuth 30°, stations at uneven angles; the depth is the arc's length.
    const angles = [0, 10, 35, 36, 80];
    const input = makeHoles(angles.map((angle): Station => [radius * turn(angle), 30, angle - 90]));
    for (const angle of [0, 5, 10, 20.5, 35, 35.5, 36, 57, 79.9, 80]) {
      const across = radius * (1 - Math.cos(turn(angle)));
      const expected = [500 + across * Math.sin(turn(30)), 1000 + across * Math.cos(turn(30)), 100 - radius * Math.sin(turn(angle))];
      expectPoint(positions(input, [radius * turn(angle)])[0], expected, ROUNDING_M);
    }
  });

  it('follows a circular arc in a horizontal plane through north', () => {
    const radius = 80;
    const input = makeHoles([
      [0, 350, 0],
      [(radius * 20 * Math.PI) / 180, 10, 0],
    ]);
    const half = (radius * 10 * Math.PI) / 180;
    const chord = 2 * radius * Math.sin((5 * Math.PI) / 180);
    // Halfway the arc points north; its chord runs at the mean azimuth, 355°.
    const expected = [500 + chord * Math.sin((-5 * Math.PI) / 180), 1000 + chord * Math.cos((-5 * Math.PI) / 180), 100];
    expectPoint(positions(input, [half])[0], expected, ROUNDING_M);
  });

  it('goes straight where there is one station, and on below the last', () => {
    const [top, bottom] = positions(makeHoles([[0, 90, -30]]), [0, 40]);
    expectPoint(top, [500, 1000, 100], ROUNDING_M);
    expectPoint(bottom, [500 + 40 * Math.sqrt(0.75), 1000, 80], ROUNDING_M);
    const curved = positions(
      makeHoles([
        [0, 0, -90],
        [50, 0, -60],
      ]),
      [50, 60, 70],
    ) as [number[], number[], number[]];
    expectPoint(
      curved[2],
      curved[1].map((value, axis) => 2 * value - (curved[0][axis] ?? Number.NaN)),
      ROUNDING_M,
    );
  });

  it('keeps a vertical hole exactly vertical, with or without a survey', () => {
    for (const stations of [
      [],
      [[0, 123, -90]],
      [
        [0, 10, -90],
        [33, 200, -90],
      ],
    ] as const) {
      expect(positions(makeHoles(stations), [0, 12.34, 99])).toEqual([0, 12.34, 99].map((depth) => [500, 1000, 100 - depth]));
    }
  });

  it('copies the first station up to the collar', () => {
    expectPoint(
      positions(
        makeHoles([
          [10, 90, -45],
          [20, 90, -45],
        ]),
        [10],
      )[0],
      [500 + 10 * Math.SQRT1_2, 1000, 100 - 10 * Math.SQRT1_2],
      ROUNDING_M,
    );
  });

  it('counts everything that it assumed', () => {
    const { record } = desurveyHoles(
      makeHoles(
        [],
        [[5, 0, -90]],
        [
          [0, 0, -90],
          [10, 0, -95],
          [20, Number.NaN, -80],
          [30, 0, -80],
          [30, 90, -70],
        ],
        [[-1, 0, -60]],
        [
          [0, 0, -90],
          [10, 0, 90],
        ],
      ),
    );
    expect(record).toEqual({ holes: 5, withoutSurvey: 2, firstStationCopied: 1, unusableStations: 3, repeatedDepths: 1, reversals: 1 });
  });

  it('runs on straight through a reversal instead of dividing by zero', () => {
    const reversed = makeHoles([
      [0, 0, -90],
      [10, 0, 90],
      [20, 0, 90],
    ]);
    expect(positions(reversed, [5, 10, 15])).toEqual([
      [500, 1000, 95],
      [500, 1000, 90],
      [500, 1000, 95],
    ]);
  });
});
