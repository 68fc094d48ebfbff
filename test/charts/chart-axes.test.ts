import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowRows } from '../../web/charts/chart-frame.ts';
import { cutoffByKey, cutoffStep, shareAxes, snapCutoff } from '../../web/charts/grade-tonnage-axes.ts';
import { decimalsOfStep, roundStepAbove, ticksWithin } from '../../web/charts/nice-steps.ts';
import { spreadLabels } from '../../web/charts/spread-labels.ts';

const SEED = { seed: 20_261 };
/** Positions in px are compared to this. */
const PX = 1e-6;

describe('roundStepAbove', () => {
  it.each([
    [0.9, 'close', 1],
    [1.2, 'close', 1.5],
    [1.2, 'plain', 2],
    [100, 'plain', 100],
    [2001, 'close', 2500],
    [2001, 'plain', 5000],
    [0.0031, 'plain', 0.005],
  ] as const)('of %d, %s, is %d', (size, kind, step) => {
    expect(roundStepAbove(size, kind)).toBe(step);
  });

  it('is at least the size and at most two and a half times it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.constantFrom('close', 'plain'), (size, kind) => {
        const step = roundStepAbove(size, kind);
        return step >= size * (1 - 1e-8) && step <= 2.5 * size;
      }),
      SEED,
    );
  });
});

describe('ticksWithin', () => {
  it('puts plain ticks inside the range', () => {
    expect(ticksWithin([0, 1150], 10)).toEqual({ ticks: [0, 200, 400, 600, 800, 1000], decimals: 0 });
    expect(ticksWithin([0.13, 0.42], 3)).toEqual({ ticks: [0.2, 0.3, 0.4].slice(0, 3), decimals: 1 });
  });

  it.each([
    [150, 0],
    [2.5, 1],
    [0.05, 2],
  ])('a step of %d needs %d decimals', (step, decimals) => {
    expect(decimalsOfStep(step)).toBe(decimals);
  });
});

describe('shareAxes', () => {
  it('gives both axes the same number of ticks and room for both curves', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
        fc.double({ min: 1e-2, max: 1e6, noNaN: true }),
        fc.integer({ min: 20, max: 600 }),
        (megatonnes, ppm, height) => {
          const axes = shareAxes(megatonnes, ppm, height);
          expect(axes.tonnesMt).toHaveLength(axes.gradesPpm.length);
          expect(axes.topMt).toBeGreaterThanOrEqual(megatonnes * (1 - 1e-8));
          expect(axes.topPpm).toBeGreaterThanOrEqual(ppm * (1 - 1e-8));
          expect(axes.tonnesMt.at(-1)).toBe(axes.topMt);
        },
      ),
      SEED,
    );
  });

  it('has axes where there is nothing to draw', () => {
    expect(shareAxes(0, 0, 200).topMt).toBeGreaterThan(0);
  });
});

describe('the cut-off', () => {
  const range = [0, 1150] as const;
  const step = cutoffStep(range);

  it('moves in round steps', () => {
    expect(step).toBe(5);
    expect(snapCutoff(197.4, step, range)).toBe(195);
    expect(snapCutoff(-3, step, range)).toBe(0);
    expect(snapCutoff(4000, step, range)).toBe(1150);
  });

  it.each([
    ['ArrowRight', 200, 205],
    ['ArrowLeft', 200, 195],
    ['ArrowUp', 202, 205],
    ['ArrowDown', 202, 200],
    ['PageUp', 200, 250],
    ['PageDown', 30, 0],
    ['Home', 200, 0],
    ['End', 200, 1150],
  ])('%s takes it from %d to %d', (key, from, to) => {
    expect(cutoffByKey(key, from, step, range)).toBe(to);
  });

  it('stays where it is for any other key', () => {
    expect(cutoffByKey('Tab', 200, step, range)).toBeNull();
  });
});

describe('flowRows', () => {
  it('wraps what does not fit', () => {
    expect(flowRows([100, 100, 100], 230, 20)).toEqual([
      { row: 0, x: 0 },
      { row: 0, x: 120 },
      { row: 1, x: 0 },
    ]);
  });

  it('keeps something too wide on a row of its own', () => {
    expect(flowRows([50, 500, 50], 200, 10).map((place) => place.row)).toEqual([0, 1, 2]);
  });
});

describe('spreadLabels', () => {
  it('leaves labels that do not collide where they want to be', () => {
    expect(
      spreadLabels(
        [
          { centre: 20, size: 10 },
          { centre: 60, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 60]);
  });

  it('sets colliding labels about their mean', () => {
    const [a, b] = spreadLabels(
      [
        { centre: 48, size: 10 },
        { centre: 52, size: 10 },
      ],
      0,
      100,
    );
    expect([a, b]).toEqual([45, 55]);
  });

  it('never lets labels overlap or leave the axis when they fit', () => {
    const labels = fc.array(fc.record({ centre: fc.double({ min: -50, max: 450, noNaN: true }), size: fc.integer({ min: 1, max: 30 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(labels, (unsorted) => {
        const sorted = [...unsorted].sort((a, b) => a.centre - b.centre);
        const centres = spreadLabels(sorted, 0, 400);
        let end = 0;
        for (const [n, centre] of centres.entries()) {
          const half = (sorted[n]?.size ?? 0) / 2;
          expect(centre - half).toBeGreaterThanOrEqual(end - PX);
          end = centre + half;
        }
        expect(end).toBeLessThanOrEqual(400 + PX);
      }),
      SEED,
    );
  });
});
