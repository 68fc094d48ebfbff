import { cos, sin } from '../numeric/index.ts';

/** What desurveying had to assume. */
export interface DesurveyRecord {
  readonly holes: number;
  /** Taken as vertical. */
  readonly withoutSurvey: number;
  /** Holes whose first station is below the collar; its attitude was copied up to depth 0. */
  readonly firstStationCopied: number;
  /** Stations left out: dip beyond ±90°, no number, or above the collar. */
  readonly unusableStations: number;
  /** Stations left out because another of the hole has the same depth. */
  readonly repeatedDepths: number;
  /** Pairs of stations that point opposite ways, which no one arc joins; the hole runs on straight from the upper one. */
  readonly reversals: number;
}

/**
 * The way of every hole through space: stations with position and direction, columnar. Hole h owns stations start[h] …
 * start[h + 1] − 1, at least one, the first at depth 0.
 */
export interface HolePaths {
  readonly start: Int32Array;
  /** Along the hole, m; ascending within a hole. */
  readonly depth: Float64Array;
  /** Grid metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Unit vector of the hole's direction: east, north, up. */
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly up: Float64Array;
  /** Angle of the arc between this station and the next, radians; 0 where the piece is straight, and at a hole's last station. */
  readonly bend: Float64Array;
  readonly record: DesurveyRecord;
}

/**
 * tan(β/2)/β for an arc of angle β: half the ratio factor of minimum curvature. A straight piece (β = 0) has ½.
 * tan(β/2) = sin β / (1 + cos β).
 */
export function halfRatioFactor(bend: number): number {
  return bend === 0 ? 0.5 : sin(bend) / (1 + cos(bend)) / bend;
}

/** The last station of the hole that is not below the depth. */
function stationAbove(paths: HolePaths, hole: number, depth: number): number {
  let low = paths.start[hole] as number;
  let high = (paths.start[hole + 1] as number) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paths.depth[middle] as number) <= depth) low = middle;
    else high = middle - 1;
  }
  return low;
}

function setPosition(paths: HolePaths, station: number, east: number, north: number, up: number, out: Float64Array): Float64Array {
  out[0] = (paths.x[station] as number) + east;
  out[1] = (paths.y[station] as number) + north;
  out[2] = (paths.z[station] as number) + up;
  return out;
}

/**
 * Position at a depth along a hole: x, y, z in grid metres, written to `out` (three numbers), which is also returned.
 *
 * Between stations the point lies on the arc, not on its chord; below the last station the hole runs on straight; above the collar
 * (negative depth) it is extended backwards. O(log stations).
 *
 * **Source:** S. J. Sawaryn and J. L. Thorogood, A compendium of directional calculations based on the minimum curvature method,
 * SPE Drilling & Completion 20 (2005) 24–36: direction on the arc by spherical interpolation, then the minimum-curvature step.
 */
export function positionAt(paths: HolePaths, hole: number, depth: number, out: Float64Array): Float64Array {
  const { east, north, up, bend } = paths;
  const at = stationAbove(paths, hole, depth);
  const along = depth - (paths.depth[at] as number);
  const [e, n, u] = [east[at] as number, north[at] as number, up[at] as number];
  if (along <= 0 || at + 1 === paths.start[hole + 1]) return setPosition(paths, at, along * e, along * n, along * u, out);
  const next = at + 1;
  const fraction = along / ((paths.depth[next] as number) - (paths.depth[at] as number));
  const angle = bend[at] as number;
  if (angle === 0) {
    const [dx, dy, dz] = [
      (paths.x[next] as number) - (paths.x[at] as number),
      (paths.y[next] as number) - (paths.y[at] as number),
      (paths.z[next] as number) - (paths.z[at] as number),
    ];
    return setPosition(paths, at, fraction * dx, fraction * dy, fraction * dz, out);
  }
  const turned = fraction * angle;
  const upper = sin(angle - turned) / sin(angle);
  const lower = sin(turned) / sin(angle);
  const step = along * halfRatioFactor(turned);
  return setPosition(
    paths,
    at,
    step * (e + upper * e + lower * (east[next] as number)),
    step * (n + upper * n + lower * (north[next] as number)),
    step * (u + upper * u + lower * (up[next] as number)),
    out,
  );
}
