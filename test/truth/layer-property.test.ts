import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayerProperty, layerAt, layerValue } from '../../core/truth/layer-property.ts';

const CONTACTS = Float64Array.of(1, 3.5, 9, 12);
/** A millionth of a metre moves a blended value by no more than this where nothing steps. */
const CONTINUITY = 1e-4;

describe('layerValue', () => {
  const property = createLayerProperty(
    [
      [1, 1],
      [2, 2],
      [10, 14],
      [6, 6],
      [3, 3],
    ],
    [false, false, true, false, false],
  );

  it('steps only where it is told to', () => {
    for (const [contact, steps] of [
      [1, false],
      [3.5, true],
      [9, false],
      [12, false],
    ] as const) {
      const jump = Math.abs(layerValue(property, CONTACTS, contact + 1e-9) - layerValue(property, CONTACTS, contact - 1e-9));
      if (steps) expect(jump).toBeCloseTo(8, 6);
      else expect(jump).toBeLessThan(CONTINUITY);
    }
  });

  it('keeps each layer’s own value in its middle', () => {
    expect(layerValue(property, CONTACTS, 2.2)).toBe(2);
    expect(layerValue(property, CONTACTS, 6.25)).toBe(12);
    expect(layerValue(property, CONTACTS, 10.5)).toBe(6);
    expect(layerValue(property, CONTACTS, 40)).toBe(3);
  });

  it('stays within the values of the layers it blends, for any thicknesses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 8, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (thicknesses, depth) => {
          let base = 0;
          const contacts = Float64Array.from(thicknesses, (t) => {
            base += t;
            return base;
          });
          const value = layerValue(property, contacts, depth);
          expect(value).toBeGreaterThanOrEqual(1);
          expect(value).toBeLessThanOrEqual(14);
          expect(layerAt(contacts, depth)).toBeLessThanOrEqual(4);
        },
      ),
      { seed: 42 },
    );
  });
});
