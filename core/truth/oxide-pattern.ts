import { exp } from '../numeric/index.ts';

/** Position of cerium, europium, holmium and yttrium among the fifteen (La to Lu, then Y). */
export const CERIUM = 1;
export const EUROPIUM = 5;
export const YTTRIUM = 14;
export const OXIDE_COUNT = 15;

/**
 * Radii of the trivalent ions in eightfold coordination, Å, La to Lu, then Y.
 *
 * **Source:** R. D. Shannon, 1976, Acta Crystallographica A32, 751–767, table 1.
 */
const IONIC_RADIUS = [1.16, 1.143, 1.126, 1.109, 1.079, 1.066, 1.053, 1.04, 1.027, 1.015, 1.004, 0.994, 0.985, 0.977, 1.019];
const LANTHANIDES = 14;

/** Shapes that a pattern may take besides its mean: one number per oxide. */
export interface PatternShapes {
  /** Standardised radius, sign turned: positive for the heavy end. */
  readonly tilt: Float64Array;
  /** Quadratic, with no mean and no tilt, unit variance. */
  readonly curvature: Float64Array;
}

/**
 * Orthogonal polynomials of degree 1 and 2 over the ionic radii of the lanthanides, in units of standard deviation; yttrium is read
 * off at its own radius.
 *
 * **Source:** H. St C. O'Neill, 2016, The smoothness and shapes of chondrite-normalized rare earth element patterns in basalts,
 * Journal of Petrology 57, 1463–1508 (λ coefficients); here standardised, so that an amplitude is a log standard deviation.
 */
function createPatternShapes(): PatternShapes {
  const radii = Float64Array.from(IONIC_RADIUS);
  const tilt = standardise(radii.map((r) => -r));
  const raw = tilt.map((t) => t * t);
  let slope = 0;
  for (let j = 0; j < LANTHANIDES; j++) slope += ((raw[j] as number) * (tilt[j] as number)) / LANTHANIDES;
  return { tilt, curvature: standardise(raw.map((r, j) => r - slope * (tilt[j] as number))) };
}

/** Mean 0 and variance 1 over the fourteen lanthanides. */
function standardise(values: Float64Array): Float64Array {
  let mean = 0;
  for (let j = 0; j < LANTHANIDES; j++) mean += (values[j] as number) / LANTHANIDES;
  let variance = 0;
  for (let j = 0; j < LANTHANIDES; j++) variance += (((values[j] as number) - mean) * ((values[j] as number) - mean)) / LANTHANIDES;
  const sd = Math.sqrt(variance);
  return values.map((v) => (v - mean) / sd);
}

export const PATTERN_SHAPES = createPatternShapes();

/** How the pattern at one point departs from the mean pattern; all but the cerium share in logarithms. */
export interface PatternDeparture {
  ceriumShare: number;
  tilt: number;
  curvature: number;
  europium: number;
  yttrium: number;
}

/**
 * Splits `treoPpm` into fifteen oxides (ppm, La to Lu, then Y), written to the start of `out`. Cerium takes its share; the others
 * share the rest by the mean pattern, tilted and bent over ionic radius, so that they always sum to TREO.
 */
export function splitIntoOxides(treoPpm: number, meanPattern: ArrayLike<number>, departure: PatternDeparture, out: Float64Array): void {
  let total = 0;
  for (let j = 0; j < OXIDE_COUNT; j++) {
    let shift = departure.tilt * (PATTERN_SHAPES.tilt[j] as number) + departure.curvature * (PATTERN_SHAPES.curvature[j] as number);
    if (j === EUROPIUM) shift += departure.europium;
    if (j === YTTRIUM) shift += departure.yttrium;
    const share = j === CERIUM ? 0 : (meanPattern[j] as number) * exp(shift);
    out[j] = share;
    total += share;
  }
  const scale = (treoPpm * (1 - departure.ceriumShare)) / total;
  for (let j = 0; j < OXIDE_COUNT; j++) out[j] = (out[j] as number) * scale;
  out[CERIUM] = treoPpm * departure.ceriumShare;
}
