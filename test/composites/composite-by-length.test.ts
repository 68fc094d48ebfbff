import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositeByLength, type DomainZones } from '../../core/composites/index.ts';
import type { AssayTable } from '../../core/drillholes/index.ts';
import { verticalPaths } from './vertical-paths.ts';

const SETTINGS = { lengthM: 1, minimumLengthM: 0.5, minimumCoverage: 0.5 };

function assaysOf(rows: readonly (readonly [hole: number, from: number, to: number, grade: number])[]): AssayTable {
  return {
    count: rows.length,
    hole: Int32Array.from(rows, (r) => r[0]),
    from: Float64Array.from(rows, (r) => r[1]),
    to: Float64Array.from(rows, (r) => r[2]),
    analytes: [{ id: 'cu', values: Float64Array.from(rows, (r) => r[3]), flags: new Uint8Array(rows.length) }],
  };
}

function oneHole(zones: readonly (readonly [domain: number, from: number, to: number])[]): DomainZones {
  return {
    start: Int32Array.of(0, zones.length),
    domain: Int32Array.from(zones, (z) => z[0]),
    from: Float64Array.from(zones, (z) => z[1]),
    to: Float64Array.from(zones, (z) => z[2]),
  };
}

describe('compositeByLength', () => {
  it('breaks at domain contacts and merges a short residual into the composite above', () => {
    const assays = assaysOf([
      [0, 0, 2, 10],
      [0, 2, 4, 30],
    ]);
    const { composites, record } = compositeByLength(
      assays,
      verticalPaths(1),
      oneHole([
        [0, 0, 1.3],
        [1, 1.3, 4],
      ]),
      SETTINGS,
    );
    expect(Array.from(composites.from)).toEqual([0, 1.3, 2.3, 3.3]);
    expect(Array.from(composites.to)).toEqual([1.3, 2.3, 3.3, 4]);
    expect(Array.from(composites.domain)).toEqual([0, 1, 1, 1]);
    expect(record.residualsMerged).toBe(1);
    expect(composites.values[0]?.[1]).toBeCloseTo((0.7 * 10 + 0.3 * 30) / 1, 12);
  });

  it('leaves out a grade whose assays cover too little of the composite', () => {
    const { composites, record } = compositeByLength(assaysOf([[0, 0.7, 1, 50]]), verticalPaths(1), oneHole([[0, 0, 1]]), SETTINGS);
    expect(composites.values[0]?.[0]).toBeNaN();
    expect(composites.coverage[0]).toBeCloseTo(0.3, 12);
    expect(record.gradesUnderCoverage).toBe(1);
  });

  it('keeps holes apart', () => {
    const zones: DomainZones = { start: Int32Array.of(0, 1, 2), domain: Int32Array.of(0, 0), from: Float64Array.of(0, 0), to: Float64Array.of(2, 2) };
    const assays = assaysOf([
      [0, 0, 1, 1],
      [0, 1, 2, 2],
      [1, 0, 1, 3],
      [1, 1, 2, 4],
    ]);
    const { composites } = compositeByLength(assays, verticalPaths(2), zones, SETTINGS);
    expect(Array.from(composites.hole)).toEqual([0, 0, 1, 1]);
    expect(Array.from(composites.values[0] ?? [])).toEqual([1, 2, 3, 4]);
  });

  it('conserves Σ length × grade where the assays cover the zones', () => {
    const lengths = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lengths, fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { maxLength: 4 }), (parts, cuts) => {
        let depth = 0;
        const rows = parts.map((length, n) => {
          const from = depth;
          depth += length;
          return [0, from, depth, 100 + 37 * n] as const;
        });
        const contacts = [0, ...cuts.map((c) => c * depth).sort((a, b) => a - b), depth];
        const zones = oneHole(contacts.slice(1).map((to, n) => [n, contacts[n] as number, to] as const));
        const { composites } = compositeByLength(assaysOf(rows), verticalPaths(1), zones, { ...SETTINGS, minimumCoverage: 0 });
        let after = 0;
        for (let c = 0; c < composites.count; c++)
          after += ((composites.to[c] as number) - (composites.from[c] as number)) * (composites.values[0]?.[c] as number);
        const before = rows.reduce((sum, [, from, to, grade]) => sum + (to - from) * grade, 0);
        // Lengths below the depth tolerance (1e-6 m per zone) are no rock.
        expect(Math.abs(after - before)).toBeLessThan(1e-5 * before);
      }),
      { seed: 20260, numRuns: 200 },
    );
  });
});
