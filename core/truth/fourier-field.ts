import { cos, createRandom, type Random, rotationMatrix, sin } from '../numeric/index.ts';
import { lengthScale, radialWaveNumber, type Smoothness } from './matern-spectrum.ts';
import { cosineOfTurns, sineOfTurns } from './turn-cosine.ts';

/** Covariance of a field: Matérn, with practical ranges along the major and minor axes and downward (null: constant downward). */
export interface FieldStructure {
  readonly smoothness: Smoothness;
  /** Metres: major, minor, vertical. */
  readonly rangesM: readonly [number, number, number | null];
  /** Of the major axis, degrees clockwise from grid north. */
  readonly azimuth: number;
}

/**
 * A random field as a sum of waves: Σ amplitude · cos 2π(kx·x + ky·y + kz·u + phase). Mean 0 and variance 1 in expectation.
 * Wave numbers in turns per metre; positions are metres from the deposit's own origin.
 */
export interface FourierField {
  readonly count: number;
  readonly kx: Float64Array;
  readonly ky: Float64Array;
  readonly kz: Float64Array;
  readonly phase: Float64Array;
  readonly amplitude: Float64Array;
}

const TURN = 2 * Math.PI;
/** 2π / φ², the angle that spreads points evenly on a sphere. */
const GOLDEN_ANGLE = 2.399963229728653;

/** 0 … n − 1 in seeded random order (Fisher–Yates). */
function shuffledOrder(n: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}

/** Unit vectors spread evenly over half the circle or half the sphere: opposite wave numbers are the same wave. */
function direction(i: number, count: number, dimensions: 2 | 3, offset: number): readonly [number, number, number] {
  if (dimensions === 2) {
    const angle = (Math.PI * (i + offset)) / count;
    return [cos(angle), sin(angle), 0];
  }
  const vertical = (i + 0.5) / count;
  const horizontal = Math.sqrt(1 - vertical * vertical);
  const angle = i * GOLDEN_ANGLE + offset * TURN;
  return [horizontal * cos(angle), horizontal * sin(angle), vertical];
}

/**
 * Draws a field's waves: radius, direction and phase each stratified and joined in random order, so that `count` waves (a thousand
 * or more) come close to the covariance wanted, at every distance.
 *
 * Short waves are drawn more often than the spectrum has them, with amplitudes as much smaller: otherwise the few in its long tail
 * stand out as stripes.
 *
 * **Source:** A. Rahimi and B. Recht, 2007, Random features for large-scale kernel machines; the spectral method of M. Shinozuka and
 * C.-M. Jan, 1972, with the Matérn spectrum in place of the Gaussian.
 */
export function createFourierField(structure: FieldStructure, count: number, seed: number, stream: string): FourierField {
  const random = createRandom(seed, stream);
  const [major, minor, vertical] = structure.rangesM;
  const dimensions = vertical === null ? 2 : 3;
  const frame = rotationMatrix(structure.azimuth, 0, 0);
  const scale = [major, minor, vertical ?? 1].map((range) => TURN * lengthScale(structure.smoothness, range));
  const radiusOrder = shuffledOrder(count, random);
  const phaseOrder = shuffledOrder(count, random);
  const offset = random.uniform();
  const kx = new Float64Array(count);
  const ky = new Float64Array(count);
  const kz = new Float64Array(count);
  const phase = new Float64Array(count);
  const amplitude = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const left = 1 - ((radiusOrder[i] as number) + random.uniform()) / count;
    const radius = radialWaveNumber(structure.smoothness, dimensions, 1 - left * left);
    // Density of 1 − left² over that of a uniform draw; half the squared amplitudes sum to 1.
    amplitude[i] = Math.sqrt((2 * 2 * left) / count);
    const unit = direction(i, count, dimensions, offset);
    const along = (radius * unit[0]) / (scale[0] as number);
    const across = (radius * unit[1]) / (scale[1] as number);
    kx[i] = along * (frame[0] as number) + across * (frame[3] as number);
    ky[i] = along * (frame[1] as number) + across * (frame[4] as number);
    kz[i] = (radius * unit[2]) / (scale[2] as number);
    phase[i] = ((phaseOrder[i] as number) + random.uniform()) / count;
  }
  return { count, kx, ky, kz, phase, amplitude };
}

/** Value of a field that is constant downward. */
export function planarValue(field: FourierField, x: number, y: number): number {
  const { count, kx, ky, phase, amplitude } = field;
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += (amplitude[i] as number) * cosineOfTurns((kx[i] as number) * x + (ky[i] as number) * y + (phase[i] as number));
  }
  return total;
}

/** Gradient (per metre) of a field that is constant downward, written to out[0], out[1]. */
export function planarGradient(field: FourierField, x: number, y: number, out: Float64Array): void {
  const { count, kx, ky, phase, amplitude } = field;
  let east = 0;
  let north = 0;
  for (let i = 0; i < count; i++) {
    const slope = (amplitude[i] as number) * sineOfTurns((kx[i] as number) * x + (ky[i] as number) * y + (phase[i] as number));
    east -= (kx[i] as number) * slope;
    north -= (ky[i] as number) * slope;
  }
  out[0] = TURN * east;
  out[1] = TURN * north;
}

/** Value of a field in space, `u` being its own vertical coordinate; {@link createFieldColumn} is the quick way for many points of one column. */
export function spatialValue(field: FourierField, x: number, y: number, u: number): number {
  const { count, kx, ky, kz, phase, amplitude } = field;
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += (amplitude[i] as number) * cosineOfTurns((kx[i] as number) * x + (ky[i] as number) * y + (kz[i] as number) * u + (phase[i] as number));
  }
  return total;
}
