import { arctangent2, exp, power, ResourceError } from '../numeric/index.ts';

/** Smoothness of a Matérn field: 1/2 is the exponential model (rough at short distance), 3/2 is once differentiable. */
export type Smoothness = 'matern12' | 'matern32';

/** Practical range (correlation 0.05) per unit of the length scale: 3 by convention of the exponential model, and the root of (1 + s)·e⁻ˢ = 0.05 over √3. */
const PRACTICAL_RANGE: Readonly<Record<Smoothness, number>> = { matern12: 3, matern32: 2.7388714566919146 };
const SQRT3 = Math.sqrt(3);
/** Halvings of the bracket in the inversion; 60 exhaust a double's fraction. */
const BISECTIONS = 60;

/** Length scale ℓ of the Matérn model whose correlation falls to 0.05 at `practicalRangeM`. */
export function lengthScale(smoothness: Smoothness, practicalRangeM: number): number {
  return practicalRangeM / PRACTICAL_RANGE[smoothness];
}

/**
 * Correlation at a distance given in practical ranges.
 *
 * **Source:** B. Matérn, 1960; C. E. Rasmussen and C. K. I. Williams, 2006, Gaussian Processes for Machine Learning, eq. 4.16–4.17.
 */
export function maternCorrelation(smoothness: Smoothness, distanceInRanges: number): number {
  const h = distanceInRanges * PRACTICAL_RANGE[smoothness];
  if (smoothness === 'matern12') return exp(-h);
  return (1 + SQRT3 * h) * exp(-SQRT3 * h);
}

/**
 * Quantile of the radial wave number (radians per length scale) of the Matérn spectrum in two or three dimensions, for a
 * probability in [0, 1).
 *
 * The spectrum is a multivariate Student-t density with 1 (smoothness 1/2, Cauchy) or 3 (smoothness 3/2) degrees of freedom: a
 * normal spectrum would give fields that are far too smooth. In the plane its radial distribution inverts in closed form; in space
 * it is inverted by bisection.
 *
 * @throws ResourceError `numberOutOfRange` for a probability outside [0, 1)
 *
 * **Source:** Rasmussen and Williams, 2006, eq. 4.15; radial distributions by integration.
 */
export function radialWaveNumber(smoothness: Smoothness, dimensions: 2 | 3, probability: number): number {
  if (!(probability >= 0 && probability < 1)) throw new ResourceError('numberOutOfRange', { name: 'probability', value: probability });
  const left = 1 - probability;
  if (dimensions === 2) {
    return smoothness === 'matern12' ? Math.sqrt(1 / (left * left) - 1) : Math.sqrt(3 * (power(left, -2 / 3) - 1));
  }
  return invertRadial(smoothness === 'matern12' ? cauchyRadial : studentRadial, probability) * (smoothness === 'matern12' ? 1 : SQRT3);
}

const TWO_OVER_PI = 2 / Math.PI;

function cauchyRadial(r: number): number {
  return TWO_OVER_PI * (arctangent2(r, 1) - r / (1 + r * r));
}

function studentRadial(t: number): number {
  const s = 1 + t * t;
  return TWO_OVER_PI * (arctangent2(t, 1) + (t * (t * t - 1)) / (s * s));
}

/** Bisects on r / (1 + r), which keeps the infinite tail in a finite bracket. */
function invertRadial(distribution: (r: number) => number, probability: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = 0.5 * (low + high);
    if (distribution(middle / (1 - middle)) < probability) low = middle;
    else high = middle;
  }
  return low / (1 - low);
}
