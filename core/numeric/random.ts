import { hashBytes } from './hashing.ts';
import { log } from './logarithm.ts';
import { ResourceError } from './resource-error.ts';

/** A stream of pseudo-random numbers; each call moves it on. */
export interface Random {
  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  readonly uniform: () => number;
  /** Uniform whole number in 0 … n − 1, without modulo bias; 1 ≤ n ≤ 2³². */
  readonly integer: (n: number) => number;
  /** Normal, mean 0, variance 1. */
  readonly normal: () => number;
}

const TWO_TO_26 = 67108864;
const TWO_TO_32 = 4294967296;
const TWO_TO_53 = 9007199254740992;

/**
 * The next 32 bits of xoshiro128**, whose state of four words is moved on in place.
 *
 * **Source:** D. Blackman and S. Vigna, 2021, Scrambled linear pseudorandom number generators, ACM TOMS 47(4).
 */
export function nextXoshiro128(state: Uint32Array): number {
  let s0 = state[0] as number;
  let s1 = state[1] as number;
  let s2 = state[2] as number;
  let s3 = state[3] as number;
  const scrambled = Math.imul(s1, 5);
  const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
  const shifted = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  s2 ^= shifted;
  s3 = (s3 << 11) | (s3 >>> 21);
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
  return result;
}

/**
 * The 128-bit starting state of a stream: the first half of SHA-256 over the seed and the stream's name.
 *
 * A cryptographic hash rather than a 32- or 64-bit mixer, because streams are split by name (one per tile or realisation) and with
 * 128 bits no two of them meet.
 *
 * @throws ResourceError `numberOutOfRange` unless the seed is a whole number, 0 … 2⁵³ − 1
 */
export function seedState(seed: number, stream: string): Uint32Array {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new ResourceError('numberOutOfRange', { name: 'seed', value: seed });
  const digest = hashBytes(new TextEncoder().encode(`${seed}\n${stream}`));
  const words = new DataView(digest.buffer, digest.byteOffset);
  return Uint32Array.of(words.getUint32(0, true), words.getUint32(4, true), words.getUint32(8, true), words.getUint32(12, true));
}

/**
 * A seeded generator (xoshiro128**), the same numbers in every engine. Streams with different names are independent, so work may be
 * split over workers in any way as long as each piece names its own stream.
 *
 * `normal` is the polar method of Marsaglia and Bray (1964) on {@link log}.
 *
 * @throws ResourceError `numberOutOfRange` for a seed that is not a whole number ≥ 0, and from `integer` for n outside 1 … 2³²
 */
export function createRandom(seed: number, stream = ''): Random {
  const state = seedState(seed, stream);
  let spare = Number.NaN;

  const uniform = (): number => {
    const high = nextXoshiro128(state) >>> 5;
    const low = nextXoshiro128(state) >>> 6;
    return (high * TWO_TO_26 + low) / TWO_TO_53;
  };

  const integer = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > TWO_TO_32) throw new ResourceError('numberOutOfRange', { name: 'n', value: n });
    const limit = TWO_TO_32 - (TWO_TO_32 % n);
    let word = nextXoshiro128(state);
    while (word >= limit) word = nextXoshiro128(state);
    return word % n;
  };

  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * log(s)) / s);
        spare = v * factor;
        return u * factor;
      }
    }
  };

  return { uniform, integer, normal };
}
