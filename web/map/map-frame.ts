import { type Matrix4, multiplyMatrices, scaleThenMove } from './matrix4.ts';

/** Longitude and latitude (degrees) of a point in grid metres. */
export type ToLonLat = (x: number, y: number) => readonly [number, number];

/** A box in grid metres. */
export interface GridExtent {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Coefficients of dx, dy, dx², dx·dy, dy². */
export type Quadratic = readonly [number, number, number, number, number];

/**
 * Where a deposit lies on the Web Mercator plane. Its grid metres (dx, dy from the origin) go to Mercator metres east and north of the
 * origin by two quadratics, which hold the scale, the grid convergence and their change over the deposit; the vertex shader evaluates
 * the same two. Against exact projection this is within 0.1 m over 37 km (an affine fit is up to 14 m off); `largestErrorM` is what was found.
 */
export interface MapFrame {
  readonly originX: number;
  readonly originY: number;
  /** Elevation that lies on the map's plane, m. */
  readonly datumM: number;
  /** The origin on the Web Mercator unit square. */
  readonly mercatorX: number;
  readonly mercatorY: number;
  /** Unit-square lengths per metre of ground at the origin. */
  readonly mercatorPerMetre: number;
  readonly east: Quadratic;
  readonly north: Quadratic;
  /** Largest distance between the quadratics and the projection on a grid over the deposit, m on the ground. */
  readonly largestErrorM: number;
  readonly extent: GridExtent;
}

const EARTH_RADIUS_M = 6_371_008.8;
const EQUATOR_M = 2 * Math.PI * EARTH_RADIUS_M;
/** Interpolation nodes at this share of the half extent (Chebyshev's, √3/2) spread the error evenly. */
const NODE_SHARE = Math.sqrt(3) / 2;
const CHECKS_PER_SIDE = 9;
/** A deposit of one hole still needs nodes that differ. */
const SMALLEST_HALF_EXTENT_M = 100;

export function mercatorFromLonLat(longitude: number, latitude: number): readonly [number, number] {
  return [(longitude + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)];
}

export function lonLatFromMercator(mx: number, my: number): readonly [number, number] {
  return [mx * 360 - 180, (Math.atan(Math.exp(Math.PI * (1 - 2 * my))) * 360) / Math.PI - 90];
}

/** Lays a grid without coordinate system around longitude and latitude 0, where a metre is a metre in every direction. */
export function localGrid(extent: GridExtent): ToLonLat {
  const x0 = (extent.minX + extent.maxX) / 2;
  const y0 = (extent.minY + extent.maxY) / 2;
  return (x, y) => lonLatFromMercator(0.5 + (x - x0) / EQUATOR_M, 0.5 - (y - y0) / EQUATOR_M);
}

/**
 * Fits the frame of a deposit, or gives null where the projection has no finite answer over the extent (a coordinate system that does
 * not belong to the data).
 */
export function createMapFrame(toLonLat: ToLonLat, extent: GridExtent, datumM: number): MapFrame | null {
  const originX = (extent.minX + extent.maxX) / 2;
  const originY = (extent.minY + extent.maxY) / 2;
  const [longitude, latitude] = toLonLat(originX, originY);
  const [mercatorX, mercatorY] = mercatorFromLonLat(longitude, latitude);
  const mercatorPerMetre = 1 / (EQUATOR_M * Math.cos((latitude * Math.PI) / 180));
  const offset = (dx: number, dy: number): readonly [number, number] => {
    const [mx, my] = mercatorFromLonLat(...toLonLat(originX + dx, originY + dy));
    return [(mx - mercatorX) / mercatorPerMetre, (mercatorY - my) / mercatorPerMetre];
  };
  const hx = NODE_SHARE * Math.max(SMALLEST_HALF_EXTENT_M, (extent.maxX - extent.minX) / 2);
  const hy = NODE_SHARE * Math.max(SMALLEST_HALF_EXTENT_M, (extent.maxY - extent.minY) / 2);
  const east = interpolate((dx, dy) => offset(dx, dy)[0], hx, hy);
  const north = interpolate((dx, dy) => offset(dx, dy)[1], hx, hy);
  const frame = { originX, originY, datumM, mercatorX, mercatorY, mercatorPerMetre, east, north, extent };
  const largestErrorM = largestError(offset, east, north, hx / NODE_SHARE, hy / NODE_SHARE);
  return Number.isFinite(largestErrorM) && east[0] !== 0 && north[1] !== 0 ? { ...frame, largestErrorM } : null;
}

/** Quadratic through f on the nodes (0, ±hx) × (0, ±hy), for an f that is 0 at (0, 0). */
function interpolate(f: (dx: number, dy: number) => number, hx: number, hy: number): Quadratic {
  const [right, left, up, down] = [f(hx, 0), f(-hx, 0), f(0, hy), f(0, -hy)];
  const corners = f(hx, hy) - f(-hx, hy) - f(hx, -hy) + f(-hx, -hy);
  return [(right - left) / (2 * hx), (up - down) / (2 * hy), (right + left) / (2 * hx * hx), corners / (4 * hx * hy), (up + down) / (2 * hy * hy)];
}

function largestError(offset: (dx: number, dy: number) => readonly [number, number], east: Quadratic, north: Quadratic, halfX: number, halfY: number): number {
  let largest = 0;
  for (let i = 0; i < CHECKS_PER_SIDE; i++) {
    for (let j = 0; j < CHECKS_PER_SIDE; j++) {
      const dx = halfX * ((2 * i) / (CHECKS_PER_SIDE - 1) - 1);
      const dy = halfY * ((2 * j) / (CHECKS_PER_SIDE - 1) - 1);
      const [e, n] = offset(dx, dy);
      const error = Math.sqrt((evaluateQuadratic(east, dx, dy) - e) ** 2 + (evaluateQuadratic(north, dx, dy) - n) ** 2);
      if (!(error <= largest)) largest = error;
    }
  }
  return largest;
}

export function evaluateQuadratic(q: Quadratic, dx: number, dy: number): number {
  return q[0] * dx + q[1] * dy + q[2] * dx * dx + q[3] * dx * dy + q[4] * dy * dy;
}

/** A grid point on the Web Mercator unit square. */
export function mercatorFromGrid(frame: MapFrame, x: number, y: number): readonly [number, number] {
  const dx = x - frame.originX;
  const dy = y - frame.originY;
  return [
    frame.mercatorX + evaluateQuadratic(frame.east, dx, dy) * frame.mercatorPerMetre,
    frame.mercatorY - evaluateQuadratic(frame.north, dx, dy) * frame.mercatorPerMetre,
  ];
}

/** Newton's steps double the digits: three take the quadratic part below a millimetre within and around the deposit. */
const NEWTON_STEPS = 4;

/** Inverse of {@link mercatorFromGrid}; meaningful within a few extents of the deposit. */
export function gridFromMercator(frame: MapFrame, mx: number, my: number): readonly [number, number] {
  const e = (mx - frame.mercatorX) / frame.mercatorPerMetre;
  const n = (frame.mercatorY - my) / frame.mercatorPerMetre;
  const { east, north } = frame;
  let dx = 0;
  let dy = 0;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const errorE = e - evaluateQuadratic(east, dx, dy);
    const errorN = n - evaluateQuadratic(north, dx, dy);
    const ex = east[0] + 2 * east[2] * dx + east[3] * dy;
    const ey = east[1] + east[3] * dx + 2 * east[4] * dy;
    const nx = north[0] + 2 * north[2] * dx + north[3] * dy;
    const ny = north[1] + north[3] * dx + 2 * north[4] * dy;
    const determinant = ex * ny - ey * nx;
    dx += (errorE * ny - errorN * ey) / determinant;
    dy += (errorN * ex - errorE * nx) / determinant;
  }
  return [frame.originX + dx, frame.originY + dy];
}

/** The frame holds for drawing and coordinates up to this many times the deposit's length beyond it. */
export const REACH_EXTENTS = 3;

/** Length of the deposit, m. */
export function reachOf({ extent }: MapFrame): number {
  return Math.max(extent.maxX - extent.minX, extent.maxY - extent.minY, 2 * SMALLEST_HALF_EXTENT_M);
}

/** Whether a grid point is near enough to the deposit for the frame to hold. */
export function isNearDeposit(frame: MapFrame, x: number, y: number): boolean {
  const { minX, minY, maxX, maxY } = frame.extent;
  const margin = REACH_EXTENTS * reachOf(frame);
  return x >= minX - margin && x <= maxX + margin && y >= minY - margin && y <= maxY + margin;
}

/**
 * The matrix from Mercator metres (east, north, and height above the datum) to clip space.
 *
 * `mercatorMatrix` takes the Mercator unit square to clip space; `verticalScale` multiplies heights (0 lays everything on the plane).
 * All in double precision: only the product goes to the graphics card.
 */
export function frameMatrix(frame: MapFrame, mercatorMatrix: ArrayLike<number>, verticalScale: number): Matrix4 {
  const s = frame.mercatorPerMetre;
  return multiplyMatrices(mercatorMatrix, scaleThenMove(s, -s, s * verticalScale, frame.mercatorX, frame.mercatorY, 0));
}
