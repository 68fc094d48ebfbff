import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalAngles } from '../../core/kriging/index.ts';
import { createNeighbourSearch, type LeftOut, NOTHING_LEFT_OUT } from '../../core/kriging/neighbour-search.ts';
import { type PreparedSamples, prepareSamples } from '../../core/kriging/prepared-samples.ts';
import type { SearchPass } from '../../core/kriging/search-pass.ts';
import { rotationMatrix } from '../../core/numeric/index.ts';
import { type Point, position, RUNS, samplesApart, samplesTied, searchPass } from './random-systems.ts';

/** The search as a scan of all samples, written from its definition. */
function scan(samples: PreparedSamples, pass: SearchPass, [x, y, z]: Point, leftOut: LeftOut, angles: LocalAngles | null): number[] {
  const { azimuth, dip } = angles ?? pass;
  const matrix = rotationMatrix(azimuth, dip, pass.plunge);
  const distance2 = (d: readonly number[], radii: readonly number[]) =>
    [0, 1, 2].reduce((total, a) => {
      const along = [0, 1, 2].reduce((sum, b) => sum + ((matrix[3 * a + b] as number) / (radii[a] as number)) * (d[b] as number), 0);
      return total + along * along;
    }, 0);
  const isBarred = (row: number) => {
    if (pass.highGrade === undefined) return false;
    const { variable, threshold, radii } = pass.highGrade;
    const isHigh = (samples.values[row * samples.variableCount + variable] as number) > threshold;
    return isHigh && distance2([(samples.x[row] as number) - x, (samples.y[row] as number) - y, (samples.z[row] as number) - z], radii) > 1 + 1e-10;
  };
  const inSearch = (row: number) => {
    const d = [(samples.x[row] as number) - x, (samples.y[row] as number) - y, (samples.z[row] as number) - z] as const;
    return [0, 1, 2].map(
      (a) =>
        ((matrix[3 * a] as number) / (pass.radii[a] as number)) * d[0] +
        ((matrix[3 * a + 1] as number) / (pass.radii[a] as number)) * d[1] +
        ((matrix[3 * a + 2] as number) / (pass.radii[a] as number)) * d[2],
    ) as [number, number, number];
  };
  const all = Array.from({ length: samples.count }, (_, row) => {
    const s = inSearch(row);
    return { row, s, d2: s[0] * s[0] + s[1] * s[1] + s[2] * s[2], hole: samples.hole[row] as number };
  });
  const inside = all
    .filter(({ d2, row, hole }) => d2 <= 1 + 1e-10 && !isBarred(row) && row !== leftOut.row && hole !== leftOut.hole)
    .sort((a, b) => a.d2 - b.d2 || a.row - b.row);
  const perHole = new Map<number, number>();
  const perSector = new Map<number, number>();
  const taken: number[] = [];
  for (const { row, s, hole } of inside) {
    if (taken.length === pass.maxSamples) break;
    const [a, b, c] = pass.sectorFrame === 'search' ? s : [(samples.x[row] as number) - x, (samples.y[row] as number) - y, (samples.z[row] as number) - z];
    const sector = quadrant(a, b) + (pass.sectors === 'octants' && c < 0 ? 4 : 0);
    if ((perHole.get(hole) ?? 0) >= (pass.maxPerHole ?? Number.POSITIVE_INFINITY)) continue;
    if (pass.sectors !== 'none' && (perSector.get(sector) ?? 0) >= (pass.maxPerSector as number)) continue;
    perHole.set(hole, (perHole.get(hole) ?? 0) + 1);
    perSector.set(sector, (perSector.get(sector) ?? 0) + 1);
    taken.push(row);
  }
  return [...perSector.values()].length >= (pass.minSectors ?? 0) ? taken : [];
}

/** Each quadrant owns the half-axis at its clockwise end. */
function quadrant(a: number, b: number): number {
  if (a > 0 && b >= 0) return 1;
  if (a <= 0 && b > 0) return 2;
  if (a < 0 && b <= 0) return 3;
  return 4;
}

/** Passes of all rules: some with a bar to high grades, some that want samples from several sides. */
const ruledPass: fc.Arbitrary<SearchPass> = fc
  .record({
    pass: searchPass,
    minSectors: fc.integer({ min: 0, max: 3 }),
    threshold: fc.integer({ min: 200, max: 900 }),
    share: fc.integer({ min: 1, max: 10 }),
    kind: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ pass, minSectors, threshold, share, kind }) => {
    const [a, b, c] = pass.radii.map((radius) => (radius * share) / 10) as [number, number, number];
    return {
      ...pass,
      ...(pass.sectors === 'none' || kind % 2 === 0 ? {} : { minSectors }),
      ...(kind < 2 ? {} : { highGrade: { variable: 1, threshold, radii: [a, b, c] as const } }),
    };
  });
const localAngles: fc.Arbitrary<LocalAngles | null> = fc.oneof(
  fc.constant(null),
  fc.record({ azimuth: fc.integer({ min: -180, max: 180 }), dip: fc.integer({ min: -90, max: 90 }) }),
);

describe('the neighbourhood search', () => {
  it.each([
    ['spread samples', samplesApart],
    ['ties and duplicates', samplesTied],
  ])('finds what a scan of all samples finds, target after target: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(
        arbitrary,
        ruledPass,
        fc.array(fc.tuple(position, localAngles), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -1, max: 3 }),
        (given, pass, targets, hole) => {
          const samples = prepareSamples(given);
          const search = createNeighbourSearch(samples, [pass]);
          for (const [target, angles] of targets) {
            const leftOut = { row: hole, hole };
            for (const left of [NOTHING_LEFT_OUT, leftOut]) {
              const found = search.find(...target, left, angles) ? Array.from(search.neighbourhood.row.subarray(0, search.neighbourhood.count)) : [];
              expect(found).toEqual(scan(samples, pass, target, left, angles));
            }
          }
        },
      ),
      { ...RUNS, numRuns: 300 },
    );
  });
});
