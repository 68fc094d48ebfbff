import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BlockGrid,
  blockIndex,
  blockPosition,
  buildPieces,
  columnCentre,
  createBlockGrid,
  fromMap,
  gridFrame,
  layOutGrid,
  toMap,
} from '../../core/blocks/index.ts';
import type { ColumnProfiler } from '../../core/geology/index.ts';

const GRID: BlockGrid = { origin: [1000, 2000, 10], size: [10, 20, 2], count: [3, 2, 10], azimuth: 0 };

/** The same layers under every position. */
function layers(tops: readonly number[], base: number): ColumnProfiler {
  return (_x, _y, out) => {
    out.runCount = tops.length;
    for (const [n, top] of tops.entries()) {
      out.unit[n] = n;
      out.top[n] = top;
      out.bottom[n] = tops[n + 1] ?? base;
    }
    out.datum = tops[0] ?? 0;
    return true;
  };
}

describe('block grid', () => {
  it('numbers blocks x fastest, then y, then z', () => {
    expect(blockIndex(GRID, 2, 1, 3)).toBe(2 + 3 * (1 + 2 * 3));
    expect(blockPosition(GRID, 23)).toEqual([2, 1, 3]);
  });

  it('turns clockwise about its origin corner', () => {
    const grid = { ...GRID, azimuth: 90 };
    expect(toMap(grid, gridFrame(grid), 10, 0)).toEqual([1000, 1990]);
    expect(toMap(grid, gridFrame(grid), 0, 20)).toEqual([1020, 2000]);
    expect(columnCentre(grid, gridFrame(grid), 0, 0)).toEqual([1010, 1995]);
  });

  it('comes back from the map for any azimuth', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -360, max: 360, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        (azimuth, u, v) => {
          const grid = { ...GRID, azimuth };
          const [x, y] = toMap(grid, gridFrame(grid), u, v);
          const [bu, bv] = fromMap(grid, gridFrame(grid), x, y);
          expect(Math.abs(bu - u) + Math.abs(bv - v)).toBeLessThan(1e-7);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it('refuses sizes that are not positive and counts that no Int32Array can number', () => {
    expect(() => createBlockGrid({ ...GRID, size: [0, 1, 1] })).toThrow('gridInvalid');
    expect(() => createBlockGrid({ ...GRID, count: [65_536, 65_536, 1] })).toThrow('gridTooLarge');
  });

  it('is laid over all positions with a margin, on multiples of the block size', () => {
    const grid = layOutGrid({ x: Float64Array.of(105, 312), y: Float64Array.of(-7, 44), bottomM: 3.5, topM: 21, marginM: 10 }, [50, 50, 4], 0);
    expect(grid.origin).toEqual([50, -50, 0]);
    expect(grid.count).toEqual([6, 3, 6]);
  });
});

describe('buildPieces', () => {
  const settings = { includes: () => true, profileAt: layers([25, 21.5, 17], 12.5), domainOfUnit: Int32Array.of(0, 1, 1), maximumPieces: 1000 };

  it('cuts blocks at contacts with exact bottoms and tops', () => {
    const { pieces } = buildPieces({ ...GRID, count: [1, 1, 10] }, settings);
    const rows = Array.from({ length: pieces.count }, (_, p) => [pieces.block[p], pieces.unit[p], pieces.bottom[p], pieces.top[p]]);
    expect(rows).toEqual([
      [1, 2, 12.5, 14],
      [2, 2, 14, 16],
      [3, 2, 16, 17],
      [3, 1, 17, 18],
      [4, 1, 18, 20],
      [5, 1, 20, 21.5],
      [5, 0, 21.5, 22],
      [6, 0, 22, 24],
      [7, 0, 24, 25],
    ]);
  });

  it('makes one target per block and domain, at the middle of what the block holds of it', () => {
    const { pieces, targets } = buildPieces({ ...GRID, count: [1, 1, 10] }, settings);
    expect(Array.from(pieces.target)).toEqual([0, 1, 2, 2, 3, 4, 5, 6, 7]);
    expect(targets.z[2]).toBe(17 - 25);
    expect(targets.z[4]).toBe((20 + 21.5) / 2 - 25);
    expect(targets.x[0]).toBe(1005);
  });

  it('conserves the volume between ground and base for any layering', () => {
    const thicknesses = fc.array(fc.double({ min: 0.01, max: 4, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(thicknesses, fc.double({ min: 20, max: 29.9, noNaN: true }), (parts, ground) => {
        const tops = [ground];
        for (const part of parts) tops.push((tops.at(-1) as number) - part);
        const base = Math.max(10, tops.at(-1) as number);
        const inGrid = tops.slice(0, -1).filter((top) => top > base);
        const { record } = buildPieces(GRID, { ...settings, profileAt: layers(inGrid, base), domainOfUnit: Int32Array.of(0, 1, 2, 3, 4) });
        expect(record.volumeM3).toBeCloseTo(6 * 200 * (ground - base), 6);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('leaves out columns that are not included and refuses too many pieces', () => {
    expect(buildPieces(GRID, { ...settings, includes: (x) => x < 1010 }).record.columns).toBe(2);
    expect(() => buildPieces(GRID, { ...settings, maximumPieces: 10 })).toThrow('gridTooLarge');
  });
});
