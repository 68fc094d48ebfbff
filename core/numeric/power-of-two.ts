const LOWEST = -1074;
const HIGHEST = 1023;

/** 2^k for every k that a double can hold; a look-up costs less than putting the bits together and reading them back. */
const POWERS = new Float64Array(HIGHEST - LOWEST + 1);
POWERS[-LOWEST] = 1;
for (let k = 1; k <= HIGHEST; k++) POWERS[k - LOWEST] = 2 * (POWERS[k - 1 - LOWEST] as number);
for (let k = -1; k >= LOWEST; k--) POWERS[k - LOWEST] = 0.5 * (POWERS[k + 1 - LOWEST] as number);

/** 2^k, exactly, for whole −1074 ≤ k ≤ 1023. */
export function powerOfTwo(k: number): number {
  return POWERS[k - LOWEST] as number;
}
