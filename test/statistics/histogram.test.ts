import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResourceError } from '../../core/numeric/index.ts';
import { equalEdges, histogram } from '../../core/statistics/index.ts';

const SEED = 13;

describe('histogram', () => {
  it('closes bins at the left and the last at both ends', () => {
    const { counts, belowCount, aboveCount, missingCount } = histogram([0, 0.5, 1, 1.5, 2, 2.0001, -0.1, Number.NaN], Float64Array.of(0, 1, 2));
    expect([...counts]).toEqual([2, 3]);
    expect([belowCount, aboveCount, missingCount]).toEqual([1, 1, 1]);
  });

  it('takes bins of different width and sums weights', () => {
    const { counts, aboveCount } = histogram([1, 10, 100, 1000], Float64Array.of(1, 10, 200), [0.5, 2, 3, 4]);
    expect([...counts]).toEqual([0.5, 5]);
    expect(aboveCount).toBe(4);
  });

  it('loses no value and puts each between its limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: -20, max: 20, noNaN: true }), fc.constant(Number.NaN)), { maxLength: 80 }),
        fc.integer({ min: 1, max: 40 }),
        (values, bins) => {
          const edges = equalEdges(-10, 12, bins);
          const { counts, belowCount, aboveCount, missingCount } = histogram(values, edges);
          expect(counts.reduce((a, b) => a + b, 0) + belowCount + aboveCount + missingCount).toBe(values.length);
          for (let bin = 0; bin < bins; bin++) {
            const low = edges[bin] as number;
            const high = edges[bin + 1] as number;
            expect(counts[bin]).toBe(values.filter((x) => x >= low && (x < high || (bin === bins - 1 && x === high))).length);
          }
        },
      ),
      { seed: SEED },
    );
  });

  it('refuses limits that do not rise', () => {
    expect(() => histogram([1], Float64Array.of(0))).toThrow(ResourceError);
    expect(() => histogram([1], Float64Array.of(0, 0))).toThrow(ResourceError);
    expect(() => histogram([1], Float64Array.of(0, 1), [1, 2])).toThrow(ResourceError);
  });
});

describe('equalEdges', () => {
  it('ends exactly at its limits', () => {
    const edges = equalEdges(0.1, 0.7, 3);
    expect(edges[0]).toBe(0.1);
    expect(edges[3]).toBe(0.7);
    expect(edges.length).toBe(4);
  });

  it.each([
    [1, 1, 3],
    [0, 1, 0],
    [0, 1, 2.5],
    [0, Number.POSITIVE_INFINITY, 2],
  ])('refuses %s to %s in %s', (lower, upper, bins) => {
    expect(() => equalEdges(lower, upper, bins)).toThrow(ResourceError);
  });
});
