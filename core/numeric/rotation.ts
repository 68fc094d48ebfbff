import { ResourceError } from './resource-error.ts';
import { cosDegrees, sinDegrees } from './trigonometry.ts';

/**
 * Attitude of an ellipsoid's axes, in degrees, as GSLIB reads them: azimuth of the major axis clockwise from grid north, dip of the
 * major axis **positive upward**, plunge the turn of the other two axes about the major axis (GSLIB's ang3, with the sign of the
 * program, not of the book's text).
 */
export interface AxisAngles {
  readonly azimuth: number;
  readonly dip: number;
  readonly plunge: number;
}

/** Half axes of an ellipsoid in metres; Infinity for an axis along which distance does not count. */
export interface AxisRadii {
  readonly majorM: number;
  readonly minorM: number;
  readonly verticalM: number;
}

/**
 * The rotation from grid axes (east, north, up) to the ellipsoid's axes: nine numbers, row by row, rows = major, minor, vertical axis.
 *
 * With α = 90 − azimuth, β = −dip, θ = plunge the rows are
 * (cosβ cosα, cosβ sinα, −sinβ), (−cosθ sinα + sinθ sinβ cosα, cosθ cosα + sinθ sinβ sinα, sinθ cosβ),
 * (sinθ sinα + cosθ sinβ cosα, −sinθ cosα + cosθ sinβ sinα, cosθ cosβ). Right angles give exact 0 and ±1; (90, 0, 0) is the identity.
 *
 * @throws ResourceError `numberOutOfRange` for an angle that is not finite
 *
 * **Source:** Deutsch and Journel, GSLIB (2nd ed., 1998), II.3 and subroutine setrot.
 */
export function rotationMatrix(azimuth: number, dip: number, plunge: number): Float64Array {
  requireFinite('azimuth', azimuth);
  requireFinite('dip', dip);
  requireFinite('plunge', plunge);
  // α = 90 − azimuth and β = −dip, without forming either.
  const cosAlpha = sinDegrees(azimuth);
  const sinAlpha = cosDegrees(azimuth);
  const cosBeta = cosDegrees(dip);
  const sinBeta = -sinDegrees(dip);
  const cosTheta = cosDegrees(plunge);
  const sinTheta = sinDegrees(plunge);
  const rows = Float64Array.of(
    cosBeta * cosAlpha,
    cosBeta * sinAlpha,
    -sinBeta,
    -cosTheta * sinAlpha + sinTheta * sinBeta * cosAlpha,
    cosTheta * cosAlpha + sinTheta * sinBeta * sinAlpha,
    sinTheta * cosBeta,
    sinTheta * sinAlpha + cosTheta * sinBeta * cosAlpha,
    -sinTheta * cosAlpha + cosTheta * sinBeta * sinAlpha,
    cosTheta * cosBeta,
  );
  // −0 would make equal models hash differently.
  for (let i = 0; i < 9; i++) rows[i] = (rows[i] as number) + 0;
  return rows;
}

/**
 * M = diag(1/major, 1/minor, 1/vertical)·R, nine numbers row by row: the anisotropic distance of a separation d is |M d|, 1 on the
 * ellipsoid. An infinite radius gives a row of zeros.
 *
 * @throws ResourceError `numberOutOfRange` for a radius that is not positive or an angle that is not finite
 */
export function scaledRotation(angles: AxisAngles, radii: AxisRadii): Float64Array {
  const matrix = rotationMatrix(angles.azimuth, angles.dip, angles.plunge);
  scaleRow(matrix, 0, 'majorM', radii.majorM);
  scaleRow(matrix, 1, 'minorM', radii.minorM);
  scaleRow(matrix, 2, 'verticalM', radii.verticalM);
  return matrix;
}

function scaleRow(matrix: Float64Array, row: number, name: string, radiusM: number): void {
  if (!(radiusM > 0)) throw new ResourceError('numberOutOfRange', { name, value: radiusM });
  for (let i = 3 * row; i < 3 * row + 3; i++) {
    matrix[i] = radiusM === Number.POSITIVE_INFINITY ? 0 : (matrix[i] as number) / radiusM;
  }
}

function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new ResourceError('numberOutOfRange', { name, value });
}
