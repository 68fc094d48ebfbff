import { ResourceError } from '../numeric/index.ts';

/** How the neighbourhood is split so that samples come from all sides. */
export type SectorKind = 'none' | 'quadrants' | 'octants';

/** Whether sectors follow the axes of the search ellipsoid or those of the map. */
export type SectorFrame = 'search' | 'world';

/**
 * Samples whose control variable exceeds a threshold count only within a smaller ellipsoid of the same attitude: a few very high values
 * shall not be smeared over the whole neighbourhood.
 */
export interface HighGradeLimit {
  /** Index of the control variable among the variables estimated; a sample without it is not high. */
  readonly variable: number;
  /** Values above it are high, in the variable's unit. */
  readonly threshold: number;
  /** Half axes of the smaller ellipsoid in metres, none longer than the pass's. */
  readonly radii: readonly [majorM: number, minorM: number, verticalM: number];
}

/**
 * One pass of the neighbourhood search: an ellipsoid and the rules for taking samples from it. Plain data.
 *
 * Samples are taken nearest first by anisotropic distance (1 on the ellipsoid, which belongs to it) and skipped where their hole or
 * their sector is full, or where they are high and lie outside the ellipsoid for high grades. A neighbourhood with fewer than
 * `minSamples` samples or `minHoles` holes, or with fewer than `minSectors` sectors that hold a sample, is refused, and the next pass tried.
 */
export interface SearchPass {
  /** Half axes of the ellipsoid in metres: major, minor, vertical. */
  readonly radii: readonly [majorM: number, minorM: number, verticalM: number];
  /** Degrees, GSLIB's convention: clockwise from north; positive up; about the major axis. */
  readonly azimuth: number;
  readonly dip: number;
  readonly plunge: number;
  readonly minSamples: number;
  readonly maxSamples: number;
  readonly maxPerHole: number | null;
  readonly minHoles: number;
  readonly sectors: SectorKind;
  readonly maxPerSector: number | null;
  readonly sectorFrame: SectorFrame;
  /** None where absent. */
  readonly minSectors?: number;
  readonly highGrade?: HighGradeLimit;
}

/** So that a small data set can be kriged with all of its samples. */
export const MAXIMUM_SAMPLES = 512;

/**
 * Proves a search pass over samples of so many variables.
 *
 * @throws ResourceError `neighbourhoodInvalid` with the key that is wrong and the value found
 */
export function createSearchPass(spec: SearchPass, variableCount: number): SearchPass {
  for (const [axis, radius] of spec.radii.entries()) {
    if (!(radius > 0 && radius < Number.POSITIVE_INFINITY)) refuse(`radii[${axis}]`, radius, 'a positive length in metres');
  }
  if (spec.radii.length !== 3) refuse('radii', spec.radii.length, 'three radii: major, minor, vertical');
  for (const angle of ['azimuth', 'dip', 'plunge'] as const) {
    if (!Number.isFinite(spec[angle])) refuse(angle, spec[angle], 'degrees');
  }
  requireCount('maxSamples', spec.maxSamples, 1, MAXIMUM_SAMPLES);
  if (spec.maxPerHole !== null) requireCount('maxPerHole', spec.maxPerHole, 1, Number.MAX_SAFE_INTEGER);
  if (spec.maxPerSector !== null) requireCount('maxPerSector', spec.maxPerSector, 1, Number.MAX_SAFE_INTEGER);
  requireOneOf('sectors', spec.sectors, ['none', 'quadrants', 'octants']);
  requireOneOf('sectorFrame', spec.sectorFrame, ['search', 'world']);
  if ((spec.sectors === 'none') !== (spec.maxPerSector === null)) refuse('maxPerSector', spec.maxPerSector ?? 'null', 'a limit with sectors, null without');
  requireCount('minSamples', spec.minSamples, 1, passCapacity(spec));
  requireCount('minHoles', spec.minHoles, 0, passCapacity(spec));
  if (spec.minSectors !== undefined) requireCount('minSectors', spec.minSectors, 0, SECTOR_COUNT[spec.sectors]);
  if (spec.highGrade !== undefined) checkHighGrade(spec.highGrade, spec, variableCount);
  return spec;
}

const SECTOR_COUNT: Readonly<Record<SectorKind, number>> = { none: 0, quadrants: 4, octants: 8 };

function checkHighGrade({ variable, threshold, radii }: HighGradeLimit, pass: SearchPass, variableCount: number): void {
  requireCount('highGrade.variable', variable, 0, variableCount - 1);
  if (!Number.isFinite(threshold)) refuse('highGrade.threshold', threshold, 'a number');
  for (const [axis, radius] of radii.entries()) {
    const most = pass.radii[axis] as number;
    if (!(radius > 0 && radius <= most)) refuse(`highGrade.radii[${axis}]`, radius, `a positive length, at most the ${most} m of the pass`);
  }
}

/**
 * A pass that takes no fewer than `fewest` samples: a mean of that many terms needs as many.
 *
 * @throws ResourceError `neighbourhoodInvalid` where the pass cannot yield so many
 */
export function requireAtLeast(pass: SearchPass, fewest: number): SearchPass {
  if (!(pass.minSamples < fewest)) return pass;
  const capacity = passCapacity(pass);
  if (pass.minSamples >= 1 && capacity < fewest) refuse('maxSamples', capacity, `at least ${fewest}, the terms of the mean`);
  return pass.minSamples >= 1 ? { ...pass, minSamples: fewest } : pass;
}

/** The most samples that a pass can yield. */
export function passCapacity(pass: SearchPass): number {
  if (pass.maxPerSector === null) return pass.maxSamples;
  return Math.min(pass.maxSamples, pass.maxPerSector * (pass.sectors === 'octants' ? 8 : 4));
}

function requireCount(key: string, value: number, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) refuse(key, value, `a whole number, ${least} to ${most}`);
}

function requireOneOf(key: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) refuse(key, value, allowed.join(', '));
}

function refuse(key: string, found: number | string, expected: string): never {
  throw new ResourceError('neighbourhoodInvalid', { key, found: typeof found === 'number' && !Number.isFinite(found) ? String(found) : found, expected });
}
