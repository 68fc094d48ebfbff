import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrillholeDatabase, desurveyHoles, positionAt } from '../../core/drillholes/index.ts';

const SEED = 20260107;
const RUNS = 300;
/** Rounding of coordinates up to a few km through some dozen operations. */
const ROUNDING_M = 1e-8;

interface Station {
  readonly step: number;
  readonly azimuth: number;
  readonly dip: number;
}

const station: fc.Arbitrary<Station> = fc.record({
  step: fc.double({ min: 0.5, max: 60, noNaN: true }),
  azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
  dip: fc.oneof(fc.double({ min: -90, max: 10, noNaN: true }), fc.constant(-90)),
});

function holeOf(stations: readonly Station[], turn = 0): Pick<DrillholeDatabase, 'holes' | 'surveys'> {
  let depth = 0;
  const depths = stations.map(({ step }, index) => {
    depth += index === 0 ? 0 : step;
    return depth;
  });
  const zero = new Float64Array(1);
  return {
    holes: { count: 1, id: ['H'], x: zero, y: zero, z: zero, endOfHole: zero, type: [''] },
    surveys: {
      count: stations.length,
      hole: new Int32Array(stations.length),
      depth: Float64Array.from(depths),
      azimuth: Float64Array.from(stations, ({ azimuth }) => azimuth + turn),
      dip: Float64Array.from(stations, ({ dip }) => dip),
    },
  };
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt([0, 1, 2].reduce((sum, axis) => sum + ((a[axis] ?? 0) - (b[axis] ?? 0)) ** 2, 0));
}

const stations = fc.array(station, { minLength: 1, maxLength: 8 });

describe('positions along holes', () => {
  it('are continuous at stations, and move by no more than the depth', () => {
    fc.assert(
      fc.property(stations, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1e-3, max: 20, noNaN: true }), (list, share, length) => {
        const paths = desurveyHoles(holeOf(list));
        const last = paths.depth.at(-1) ?? 0;
        const depth = share * (last + 10);
        const here = positionAt(paths, 0, depth, new Float64Array(3));
        const there = positionAt(paths, 0, depth + length, new Float64Array(3));
        expect(distance(here, there)).toBeLessThanOrEqual(length + ROUNDING_M);
        for (const at of paths.depth) {
          const before = positionAt(paths, 0, at - 1e-9, new Float64Array(3));
          const after = positionAt(paths, 0, at + 1e-9, new Float64Array(3));
          expect(distance(before, after)).toBeLessThan(2e-9 + ROUNDING_M);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('lie on arcs: pieces between close depths add up to the depth', () => {
    fc.assert(
      fc.property(stations, (list) => {
        const paths = desurveyHoles(holeOf(list));
        // Opposite attitudes have no arc; they are a case of the unit tests.
        fc.pre(paths.bend.every((bend) => bend < 3));
        const end = (paths.depth.at(-1) ?? 0) + 5;
        const pieces = 4000;
        let sum = 0;
        let previous = positionAt(paths, 0, 0, new Float64Array(3));
        for (let piece = 1; piece <= pieces; piece++) {
          const next = positionAt(paths, 0, (end * piece) / pieces, new Float64Array(3));
          sum += distance(previous, next);
          previous = next;
        }
        // Chords fall short of arcs by the square of their angle / 24: bends up to 3 rad over at least 0.5 m, cut by 4000.
        expect(sum).toBeLessThanOrEqual(end + ROUNDING_M);
        expect(end - sum).toBeLessThan(0.02 * list.length);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('turn with the grid: adding to every azimuth rotates the hole about its collar', () => {
    fc.assert(
      fc.property(stations, fc.integer({ min: 1, max: 3 }), (list, quarters) => {
        const plain = desurveyHoles(holeOf(list));
        const turned = desurveyHoles(holeOf(list, 90 * quarters));
        const depth = (plain.depth.at(-1) ?? 0) * 0.7;
        const [x = 0, y = 0, z = 0] = positionAt(plain, 0, depth, new Float64Array(3));
        let expected = [x, y];
        for (let quarter = 0; quarter < quarters; quarter++) expected = [expected[1] ?? 0, -(expected[0] ?? 0)];
        expect(distance(positionAt(turned, 0, depth, new Float64Array(3)), Float64Array.of(expected[0] ?? 0, expected[1] ?? 0, z))).toBeLessThan(ROUNDING_M);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('do not care about a further station on the same arc', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 5, max: 85, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (azimuth, sweep, share) => {
          const [length, top] = [100, -90];
          const ends: Station[] = [
            { step: 0, azimuth, dip: top },
            { step: length, azimuth, dip: top + sweep },
          ];
          const middle: Station[] = [
            { step: 0, azimuth, dip: top },
            { step: share * length, azimuth, dip: top + share * sweep },
            { step: length - share * length, azimuth, dip: top + sweep },
          ];
          for (const depth of [0.5 * share * length, share * length, 0.5 * (1 + share) * length, length]) {
            const one = positionAt(desurveyHoles(holeOf(ends)), 0, depth, new Float64Array(3));
            const two = positionAt(desurveyHoles(holeOf(middle)), 0, depth, new Float64Array(3));
            expect(distance(one, two)).toBeLessThan(ROUNDING_M);
          }
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
