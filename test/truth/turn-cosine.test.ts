import { describe, expect, it } from 'vitest';
import { cosineOfTurns, sineOfTurns } from '../../core/truth/turn-cosine.ts';

/** The first Taylor term left out is 7e-12 at a quarter turn. */
const SERIES_ERROR = 1e-11;
const TURN = 2 * Math.PI;

describe('cosineOfTurns', () => {
  it('agrees with the host to the stated error, many turns away too', () => {
    for (let i = -4000; i <= 4000; i++) {
      const turns = i * 0.0137;
      expect(Math.abs(cosineOfTurns(turns) - Math.cos(TURN * turns))).toBeLessThan(SERIES_ERROR);
      expect(Math.abs(sineOfTurns(turns) - Math.sin(TURN * turns))).toBeLessThan(SERIES_ERROR);
    }
  });

  it('repeats exactly after whole turns that a double holds', () => {
    for (const turns of [0, 0.125, 0.25, 0.5, 0.75]) expect(cosineOfTurns(turns + 1024)).toBe(cosineOfTurns(turns));
  });
});
