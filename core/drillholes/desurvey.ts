import { arctangent2, cosDegrees, sinDegrees } from '../numeric/index.ts';
import { type DrillholeDatabase, rowsByHole, type SurveyTable } from './drillhole-tables.ts';
import { type HolePaths, halfRatioFactor } from './hole-paths.ts';

/** Bends below this (radians) are straight: the arc leaves its chord by less than a millionth of its length. */
const STRAIGHT = 1e-6;
/** Beyond this bend (radians) two stations point opposite ways and the plane of the arc is lost. */
const REVERSED = Math.PI - 1e-5;

interface Counts {
  withoutSurvey: number;
  firstStationCopied: number;
  unusableStations: number;
  repeatedDepths: number;
  reversals: number;
}

interface Stations {
  readonly depth: number[];
  readonly east: number[];
  readonly north: number[];
  readonly up: number[];
}

function addStation(stations: Stations, depth: number, azimuth: number, dip: number): void {
  const across = cosDegrees(dip);
  stations.depth.push(depth);
  stations.east.push(across * sinDegrees(azimuth));
  stations.north.push(across * cosDegrees(azimuth));
  stations.up.push(sinDegrees(dip));
}

/** Appends the usable stations among rows begin … end − 1, one hole's, so that the first is at depth 0. */
function addHole(stations: Stations, surveys: SurveyTable, begin: number, end: number, counts: Counts): void {
  const first = stations.depth.length;
  for (let row = begin; row < end; row++) {
    const [depth, azimuth, dip] = [surveys.depth[row] as number, surveys.azimuth[row] as number, surveys.dip[row] as number];
    const isFirst = stations.depth.length === first;
    if (!(depth >= 0 && Number.isFinite(depth) && Math.abs(dip) <= 90 && Number.isFinite(azimuth))) {
      counts.unusableStations++;
    } else if (!isFirst && depth === stations.depth.at(-1)) {
      counts.repeatedDepths++;
    } else {
      if (isFirst && depth > 0) {
        addStation(stations, 0, azimuth, dip);
        counts.firstStationCopied++;
      }
      addStation(stations, depth, azimuth, dip);
    }
  }
  if (stations.depth.length === first) {
    addStation(stations, 0, 0, -90);
    counts.withoutSurvey++;
  }
}

/** Angle between the directions at a station and the next, from cross and dot product: exact for small angles, where the cosine is not. */
function bendBelow(stations: Stations, at: number): number {
  const [e0, n0, u0] = [stations.east[at] as number, stations.north[at] as number, stations.up[at] as number];
  const [e1, n1, u1] = [stations.east[at + 1] as number, stations.north[at + 1] as number, stations.up[at + 1] as number];
  const crossEast = n0 * u1 - u0 * n1;
  const crossNorth = u0 * e1 - e0 * u1;
  const crossUp = e0 * n1 - n0 * e1;
  return arctangent2(Math.sqrt(crossEast * crossEast + crossNorth * crossNorth + crossUp * crossUp), e0 * e1 + n0 * n1 + u0 * u1);
}

/** Steps from every station to the next, so that paths have positions. `paths` holds the collar at each hole's first station. */
function walkDown(paths: Omit<HolePaths, 'record'>, stations: Stations, counts: Counts): void {
  const { x, y, z, east, north, up, bend, start, depth } = paths;
  for (let hole = 0; hole + 1 < start.length; hole++) {
    const last = (start[hole + 1] as number) - 1;
    for (let at = start[hole] as number; at < last; at++) {
      const angle = bendBelow(stations, at);
      const isReversal = angle > REVERSED;
      if (isReversal) counts.reversals++;
      bend[at] = angle < STRAIGHT || isReversal ? 0 : angle;
      const step = ((depth[at + 1] as number) - (depth[at] as number)) * halfRatioFactor(bend[at] as number);
      const other = isReversal ? at : at + 1;
      x[at + 1] = (x[at] as number) + step * ((east[at] as number) + (east[other] as number));
      y[at + 1] = (y[at] as number) + step * ((north[at] as number) + (north[other] as number));
      z[at + 1] = (z[at] as number) + step * ((up[at] as number) + (up[other] as number));
    }
  }
}

/**
 * Turns surveys into the holes' ways through space by minimum curvature: between two stations the hole is an arc that leaves and
 * arrives in the measured directions.
 *
 * No survey: vertical. First station below the collar: its attitude holds from the collar. Stations that cannot be used are left
 * out. Each of these is counted in the result's record. O(stations).
 *
 * **Source:** minimum curvature after C. M. Mason and H. L. Taylor (1971); in vectors, Δp = ½ ΔMD · RF · (t1 + t2) with RF =
 * (2/β) tan(β/2), which in inclination I from vertical-down and azimuth A reads ΔN = ½ ΔMD (sin I1 cos A1 + sin I2 cos A2) RF, ΔE
 * with sin A, ΔV = ½ ΔMD (cos I1 + cos I2) RF.
 */
export function desurveyHoles(database: Pick<DrillholeDatabase, 'holes' | 'surveys'>): HolePaths {
  const { holes, surveys } = database;
  const counts: Counts = { withoutSurvey: 0, firstStationCopied: 0, unusableStations: 0, repeatedDepths: 0, reversals: 0 };
  const stations: Stations = { depth: [], east: [], north: [], up: [] };
  const rows = rowsByHole(surveys.hole, holes.count);
  const start = new Int32Array(holes.count + 1);
  for (let hole = 0; hole < holes.count; hole++) {
    addHole(stations, surveys, rows[hole] as number, rows[hole + 1] as number, counts);
    start[hole + 1] = stations.depth.length;
  }
  const count = stations.depth.length;
  const [x, y, z, bend] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let hole = 0; hole < holes.count; hole++) {
    const collar = start[hole] as number;
    x[collar] = holes.x[hole] as number;
    y[collar] = holes.y[hole] as number;
    z[collar] = holes.z[hole] as number;
  }
  const depth = Float64Array.from(stations.depth);
  const east = Float64Array.from(stations.east);
  const north = Float64Array.from(stations.north);
  const up = Float64Array.from(stations.up);
  const paths = { start, depth, x, y, z, east, north, up, bend };
  walkDown(paths, stations, counts);
  return { ...paths, record: { holes: holes.count, ...counts } };
}
