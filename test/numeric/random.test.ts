import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRandom, normalCdf, ResourceError } from '../../core/numeric/index.ts';
import { nextXoshiro128, seedState } from '../../core/numeric/random.ts';

/** Probability that a correct generator fails a check below, per check: 1e-6 or less (4.9 standard errors). */
const STANDARD_ERRORS = 4.9;
const DRAWS = 40_000;

describe('xoshiro128**', () => {
  // Printed by a C program written from the public-domain description at prng.di.unimi.it (Blackman and Vigna, version 1.1) and
  // compiled with gcc 12; the first row is also the vector of the Rust crate rand_xoshiro. `fold` is 32-bit FNV-1a over whole words 11 … 1,000,010.
  const vectors = [
    {
      state: [1, 2, 3, 4],
      first: [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
      fold: 2732956174,
      next: 596821682,
      end: [1456443023, 3641547222, 4077756481, 2811177489],
    },
    {
      state: [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef],
      first: [2463954730, 5524658, 74256371, 1905451993, 3123413897, 314453775, 1263677054, 1531511215, 693760292, 1307612896],
      fold: 2312357107,
      next: 803010943,
      end: [2129868911, 615259483, 3326318909, 3883624272],
    },
  ];

  it.each(vectors)('follows the reference from state $state', ({ state, first, fold, next, end }) => {
    const own = Uint32Array.from(state);
    expect(first.map(() => nextXoshiro128(own))).toEqual(first);
    let hash = 2166136261;
    for (let i = 0; i < 1_000_000; i++) hash = Math.imul(hash ^ nextXoshiro128(own), 16777619);
    expect(hash >>> 0).toBe(fold);
    expect(nextXoshiro128(own)).toBe(next);
    expect([...own]).toEqual(end);
  });
});

describe('seedState', () => {
  it('is the first half of SHA-256 over seed and stream name', () => {
    const digest = createHash('sha256').update('42\ntile 7').digest();
    expect([...seedState(42, 'tile 7')]).toEqual([0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)));
  });

  it('keeps streams apart', () => {
    const states = new Set<string>();
    for (let seed = 0; seed < 20; seed++) for (let tile = 0; tile < 500; tile++) states.add(seedState(seed, `tile ${tile}`).join());
    states.add(seedState(1, '2').join()).add(seedState(12, '').join());
    expect(states.size).toBe(20 * 500 + 2);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses the seed %s', (seed) => {
    expect(() => seedState(seed, '')).toThrow(ResourceError);
  });
});

describe('createRandom', () => {
  it('repeats itself for a seed and stream, and for no other', () => {
    const draw = (seed: number, stream?: string) => Array.from({ length: 5 }, createRandom(seed, stream).uniform);
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
    expect(draw(1)).toEqual(draw(1, ''));
  });

  it('draws uniform numbers of 53 bits in [0, 1)', () => {
    const { uniform } = createRandom(3);
    const counts = new Float64Array(20);
    let lowBits = 0;
    for (let i = 0; i < DRAWS; i++) {
      const u = uniform();
      expect(u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53)).toBe(true);
      lowBits += (u * 2 ** 53) % 2;
      const bin = Math.floor(u * 20);
      counts[bin] = (counts[bin] as number) + 1;
    }
    expect(Math.abs(lowBits - DRAWS / 2)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(DRAWS / 4));
    const chiSquare = counts.reduce((total, count) => total + (count - DRAWS / 20) ** 2 / (DRAWS / 20), 0);
    /** Chi-square with 19 degrees of freedom exceeds 63.2 once in a million. */
    expect(chiSquare).toBeLessThan(63.2);
  });

  it('draws whole numbers without bias', () => {
    const { integer } = createRandom(4);
    const counts = [0, 0, 0];
    for (let i = 0; i < DRAWS; i++) {
      const n = integer(3);
      counts[n] = (counts[n] as number) + 1;
    }
    for (const count of counts) expect(Math.abs(count - DRAWS / 3)).toBeLessThan(STANDARD_ERRORS * Math.sqrt((DRAWS * 2) / 9));
    expect(integer(1)).toBe(0);
    expect(integer(2 ** 32)).toBeLessThan(2 ** 32);
  });

  it('rejects the words that would favour small remainders', () => {
    // With n = 3·2³⁰ a plain remainder would fall below 2³⁰ half of the time instead of a third.
    const { integer } = createRandom(5);
    let low = 0;
    for (let i = 0; i < DRAWS; i++) low += integer(3 * 2 ** 30) < 2 ** 30 ? 1 : 0;
    expect(Math.abs(low - DRAWS / 3)).toBeLessThan(STANDARD_ERRORS * Math.sqrt((DRAWS * 2) / 9));
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('refuses integer(%s)', (n) => {
    expect(() => createRandom(1).integer(n)).toThrow(ResourceError);
  });

  it('draws normal values: Kolmogorov–Smirnov and successive correlation', () => {
    const { normal } = createRandom(6, 'normal');
    const values = Float64Array.from({ length: DRAWS }, normal);
    const correlation = values.slice(1).reduce((total, z, i) => total + z * (values[i] as number), 0) / DRAWS;
    expect(Math.abs(correlation)).toBeLessThan(STANDARD_ERRORS / Math.sqrt(DRAWS));
    const sorted = values.slice().sort();
    const distance = Math.max(...sorted.map((z, i) => Math.abs(normalCdf(z) - (i + 0.5) / DRAWS)));
    /** √(ln(2/1e-6)/2) = 2.69: the distance at which a correct generator fails once in a million. */
    expect(distance * Math.sqrt(DRAWS)).toBeLessThan(2.69);
  });
});
