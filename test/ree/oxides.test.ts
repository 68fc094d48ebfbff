import { describe, expect, it } from 'vitest';
import { ALTERNATIVE_OXIDES, elementToOxide, OXIDES, oxideFactor, oxideOf, oxideOfElement, oxideToElement, REE_OXIDES } from '../../core/ree/index.ts';

/** As standard notes of JORC announcements print them: four decimals. */
const PUBLISHED_FACTORS = {
  La2O3: 1.1728,
  CeO2: 1.2284,
  Pr6O11: 1.2082,
  Nd2O3: 1.1664,
  Sm2O3: 1.1596,
  Eu2O3: 1.1579,
  Gd2O3: 1.1526,
  Tb4O7: 1.1762,
  Dy2O3: 1.1477,
  Ho2O3: 1.1455,
  Er2O3: 1.1435,
  Tm2O3: 1.1421,
  Yb2O3: 1.1387,
  Lu2O3: 1.1372,
  Y2O3: 1.2699,
  Sc2O3: 1.5338,
  U3O8: 1.1792,
  ThO2: 1.1379,
  Pr2O3: 1.1703,
  Tb2O3: 1.151,
};
/** Half a unit of the last printed figure. */
const PRINTED = 5e-5;

describe('oxide factors', () => {
  it.each(Object.entries(PUBLISHED_FACTORS))('%s is as published', (formula, factor) => {
    expect(Math.abs(oxideFactor(formula) - factor)).toBeLessThanOrEqual(PRINTED);
  });

  it('covers every oxide of the lists and no other', () => {
    const listed = [...OXIDES, ...ALTERNATIVE_OXIDES].map((oxide) => oxide.formula);
    expect(listed).toEqual(Object.keys(PUBLISHED_FACTORS));
  });

  it.each(['', 'La', 'la2o3', 'O2', 'Xx2O3', 'CaO'])('refuses %j', (formula) => {
    expect(() => oxideFactor(formula)).toThrow(expect.objectContaining({ code: 'variableUnknown' }));
  });
});

describe('oxides', () => {
  it('runs La to Lu, then Y, then Sc, U, Th', () => {
    expect(REE_OXIDES.map((oxide) => oxide.element).join(' ')).toBe('La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Y');
    expect(
      OXIDES.slice(15)
        .map((oxide) => oxide.analyte)
        .join(' '),
    ).toBe('sc2o3 u3o8 tho2');
  });

  it('finds the oxide of an analyte and of an element', () => {
    expect(oxideOf('tb4o7')?.element).toBe('Tb');
    expect(oxideOf('tb2o3')?.element).toBe('Tb');
    expect(oxideOfElement('tb')?.formula).toBe('Tb4O7');
    expect(oxideOf('cu')).toBeNull();
    expect(oxideOfElement('cu')).toBeNull();
  });

  it('turns 1,000 ppm Ce into 1,228 ppm CeO2 and back', () => {
    const ceria = oxideOfElement('ce');
    if (ceria === null) throw new Error('no ceria');
    expect(elementToOxide(ceria, 1000)).toBeCloseTo(1228.4, 1);
    expect(oxideToElement(ceria, elementToOxide(ceria, 1000))).toBeCloseTo(1000, 9);
  });
});
