import { describe, expect, it } from 'vitest';
import { CI_CHONDRITE, ceriumAnomaly, chondriteNormalise, europiumAnomaly, oxideFactor } from '../../core/ree/index.ts';

/**
 * Post-Archaean Australian average shale, ppm (S. R. Taylor and S. M. McLennan, The Continental Crust, 1985); its Eu/Eu* is quoted as
 * 0.65–0.66 and it has no Ce anomaly.
 */
const PAAS = new Map([
  ['la', 38.2],
  ['ce', 79.6],
  ['pr', 8.83],
  ['nd', 33.9],
  ['sm', 5.55],
  ['eu', 1.08],
  ['gd', 4.66],
]);
/** The quoted value was normalised to another chondrite. */
const OTHER_CHONDRITE = 0.015;

describe('chondriteNormalise', () => {
  it('makes chondrite flat at 1', () => {
    expect([...chondriteNormalise(CI_CHONDRITE).values()]).toEqual(Array.from({ length: 15 }, () => 1));
  });

  it('takes oxides and elements alike, and orders them La to Y', () => {
    const asOxides = new Map([
      ['y2o3', 20 * oxideFactor('Y2O3')],
      ['la2o3', 10 * oxideFactor('La2O3')],
    ]);
    const pattern = chondriteNormalise(asOxides);
    expect([...pattern.keys()]).toEqual(['la', 'y']);
    expect(pattern.get('la')).toBeCloseTo(10 / 0.237, 9);
  });

  it('leaves out what has no grade or is no rare earth', () => {
    expect(
      chondriteNormalise(
        new Map([
          ['la', Number.NaN],
          ['cu', 5],
        ]),
      ).size,
    ).toBe(0);
  });
});

describe('anomalies', () => {
  it('finds the europium anomaly of shale and no cerium anomaly', () => {
    expect(Math.abs(europiumAnomaly(PAAS) - 0.655)).toBeLessThan(OTHER_CHONDRITE);
    expect(Math.abs(ceriumAnomaly(PAAS) - 1)).toBeLessThan(0.05);
  });

  it('is 1 for chondrite and doubles with cerium', () => {
    expect(ceriumAnomaly(CI_CHONDRITE)).toBe(1);
    expect(ceriumAnomaly(new Map([...CI_CHONDRITE, ['ce', 2 * 0.613]]))).toBe(2);
  });

  it('has no value without its neighbours', () => {
    expect(ceriumAnomaly(new Map([['ce', 100]]))).toBeNaN();
    expect(ceriumAnomaly(new Map([...PAAS, ['la', 0]]))).toBeNaN();
  });
});
