import type { HoleTable } from '../drillholes/index.ts';
import { createPointGrid } from '../numeric/index.ts';
import { contactDepth } from './contact-depth.ts';
import type { HoleProfiles } from './hole-profiles.ts';
import type { Topography } from './topography.ts';

/** The regolith under one map position: runs of one unit each from the surface down, elevations in metres. */
export interface ColumnProfile {
  runCount: number;
  readonly unit: Int32Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** Elevation that is zero in the estimate's vertical coordinate. */
  datum: number;
}

/** Fills `out` with the profile at a map position; false where the model has nothing to say there. */
export type ColumnProfiler = (x: number, y: number, out: ColumnProfile) => boolean;

const MAXIMUM_RUNS = 64;

export function createColumnProfile(): ColumnProfile {
  return { runCount: 0, unit: new Int32Array(MAXIMUM_RUNS), top: new Float64Array(MAXIMUM_RUNS), bottom: new Float64Array(MAXIMUM_RUNS), datum: 0 };
}

export interface NearestProfileSettings {
  /** Unit whose top is the vertical datum of the estimate; null keeps real elevations. */
  readonly datumUnit: number | null;
  /** How far the model reaches below the end of the nearest hole, m. */
  readonly belowEndOfHoleM: number;
  /** Positions further than this from every logged hole have no profile. */
  readonly marginM: number;
}

/**
 * Regolith at any position from the nearest logged hole: its profile hung from the topography, clipped at the end of that hole plus a
 * stated length (the last logged unit carries on over it). Contacts therefore step half-way between holes.
 */
export function nearestProfile(holes: HoleTable, profiles: HoleProfiles, topography: Topography, settings: NearestProfileSettings): ColumnProfiler {
  const logged: number[] = [];
  for (let h = 0; h < holes.count; h++) if ((profiles.start[h + 1] as number) > (profiles.start[h] as number)) logged.push(h);
  const x = Float64Array.from(logged, (h) => holes.x[h] as number);
  const y = Float64Array.from(logged, (h) => holes.y[h] as number);
  const grid = createPointGrid(x, y);
  const nearest = new Int32Array(1);
  const distance2 = new Float64Array(1);
  return (px, py, out) => {
    if (grid.nearest(px, py, 1, nearest, distance2) === 0 || (distance2[0] as number) > settings.marginM * settings.marginM) return false;
    const surface = topography(px, py);
    if (Number.isNaN(surface)) return false;
    const hole = logged[nearest[0] as number] as number;
    hangProfile(profiles, hole, surface, Math.max(holes.endOfHole[hole] as number, 0) + settings.belowEndOfHoleM, out);
    out.datum = settings.datumUnit === null ? 0 : surface - contactDepth(profiles, hole, settings.datumUnit);
    return out.runCount > 0;
  };
}

/** Writes a hole's runs as elevations under `surface`, down to `depthLimit`; gaps in the log belong to the run above. */
function hangProfile(profiles: HoleProfiles, hole: number, surface: number, depthLimit: number, out: ColumnProfile): void {
  const first = profiles.start[hole] as number;
  const end = Math.min(profiles.start[hole + 1] as number, first + MAXIMUM_RUNS);
  out.runCount = 0;
  for (let run = first; run < end; run++) {
    const from = run === first ? 0 : (profiles.from[run] as number);
    const to = Math.min(run + 1 < end ? (profiles.from[run + 1] as number) : depthLimit, depthLimit);
    if (to <= from) continue;
    const at = out.runCount++;
    out.unit[at] = profiles.unit[run] as number;
    out.top[at] = surface - from;
    out.bottom[at] = surface - to;
  }
}

/** The whole height of the grid as one unit under the topography: for deposits where nothing is logged. */
export function wholeHeightProfile(topography: Topography | null, topM: number, bottomM: number): ColumnProfiler {
  return (x, y, out) => {
    const surface = topography === null ? topM : Math.min(topM, topography(x, y));
    if (!(surface > bottomM)) return false;
    out.runCount = 1;
    out.unit[0] = 0;
    out.top[0] = surface;
    out.bottom[0] = bottomM;
    out.datum = 0;
    return true;
  };
}
