import { ResourceError, rotationMatrix } from '../numeric/index.ts';

/**
 * The shape of what is estimated: a block of `blockSize` metres, turned clockwise by `azimuth` degrees, represented by a regular grid
 * of points. A discretisation of 1 × 1 × 1 is a point, and the block's size then does not matter.
 */
export interface BlockSupport {
  readonly discretisation: readonly [number, number, number];
  readonly blockSize: readonly [number, number, number];
  readonly azimuth: number;
}

/** A point, for cross-validation and contact surfaces. */
export const POINT_SUPPORT: BlockSupport = { discretisation: [1, 1, 1], blockSize: [1, 1, 1], azimuth: 0 };

const MOST_POINTS_PER_AXIS = 10;

/**
 * Discretisation points of a block relative to its centre, in metres on the map: x y z, x y z, …, x fastest, then y, then z.
 *
 * Along each axis the points lie at ((i − 0.5)/n − 0.5)·size for i = 1 … n.
 *
 * @throws ResourceError `gridInvalid` unless there are 1 to 10 points per axis and sizes are positive
 *
 * **Source:** Deutsch and Journel, GSLIB (2nd ed., 1998), IV.1 (kt3d).
 */
export function discretiseBlock(support: BlockSupport): Float64Array {
  const { discretisation, blockSize, azimuth } = support;
  for (let axis = 0; axis < 3; axis++) {
    const points = discretisation[axis] as number;
    const size = blockSize[axis] as number;
    if (!(Number.isInteger(points) && points >= 1 && points <= MOST_POINTS_PER_AXIS)) {
      throw new ResourceError('gridInvalid', {
        key: `discretisation[${axis}]`,
        found: String(points),
        expected: `a whole number, 1 to ${MOST_POINTS_PER_AXIS}`,
      });
    }
    if (!(size > 0 && size < Number.POSITIVE_INFINITY)) {
      throw new ResourceError('gridInvalid', { key: `blockSize[${axis}]`, found: String(size), expected: 'a positive length in metres' });
    }
  }
  const [nx, ny, nz] = discretisation;
  const turn = rotationMatrix(azimuth, 0, 0);
  const sine = turn[0] as number;
  const cosine = turn[1] as number;
  const points = new Float64Array(3 * nx * ny * nz);
  let at = 0;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const along = ((i + 0.5) / nx - 0.5) * blockSize[0];
        const across = ((j + 0.5) / ny - 0.5) * blockSize[1];
        points[at++] = cosine * along + sine * across;
        points[at++] = cosine * across - sine * along;
        points[at++] = ((k + 0.5) / nz - 0.5) * blockSize[2];
      }
    }
  }
  return points;
}
