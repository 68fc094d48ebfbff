import { type CandidateList, createCandidateList, DISTANCE_CLASSES, sortClass } from './candidate-list.ts';
import { gatherCandidates, gatherTurned } from './gather-candidates.ts';
import { createPassSearch, type PassSearch, turnPass } from './pass-search.ts';
import type { PreparedSamples } from './prepared-samples.ts';
import { component } from './sample-grid.ts';
import type { SearchPass } from './search-pass.ts';
import { octantOf, quadrantOf } from './sectors.ts';
import type { LocalAngles } from './target-local.ts';

/** The samples around one target, nearest first; the arrays are used again for the next target. */
export interface Neighbourhood {
  count: number;
  holeCount: number;
  /** Number of the pass that found them, from 1; 0 where no pass did. */
  pass: number;
  /** Rows of the prepared samples. */
  readonly row: Int32Array;
  /** Sample minus target, m. */
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly dz: Float64Array;
}

/** What is left out of a search: one prepared row, and all rows of one hole; −1 for none. */
export interface LeftOut {
  readonly row: number;
  readonly hole: number;
}

export const NOTHING_LEFT_OUT: LeftOut = { row: -1, hole: -1 };

export interface NeighbourSearch {
  /** The most samples that any pass can yield. */
  readonly capacity: number;
  readonly neighbourhood: Neighbourhood;
  /** Fills `neighbourhood` for a target, in ellipsoids turned to its own angles if it has any; false where no pass satisfies its own minima (it is then empty). */
  find(x: number, y: number, z: number, leftOut: LeftOut, angles?: LocalAngles | null): boolean;
}

/** A sample on the ellipsoid belongs to it: room for the rounding of a squared distance of 1. */
const INSIDE_LIMIT = 1 + 1e-10;
/** First radius tried: a little beyond the farthest sample that the last target took. */
const RADIUS_ALLOWANCE = 1.12;
const RADIUS_GROWTH = 1.35;
const SMALLEST_RADIUS = 1 / 64;

interface SearchState {
  readonly samples: PreparedSamples;
  readonly candidates: CandidateList;
  readonly found: Neighbourhood;
  /** Samples taken so far from each hole and in each sector. */
  readonly perHole: Int32Array;
  readonly perSector: Int32Array;
}

/**
 * Builds the search over one set of samples for passes that are tried in turn.
 *
 * A search finds what a scan of all samples would: candidates inside the ellipsoid in order of anisotropic distance, ties by rank,
 * each taken unless its hole or sector is full, until `maxSamples` are taken. It gathers from a smaller ellipsoid first and grows it
 * until the list is full; since taking depends only on nearer samples, the list is the same. Distances are formed from map differences,
 * so that samples placed symmetrically around a target are exactly equally far.
 *
 * Local angles replace azimuth and dip of every pass; its radii, its plunge and its rules stay.
 *
 * Memory is O(samples) for each pass, whatever the layout.
 *
 * @throws ResourceError `neighbourhoodInvalid`
 */
export function createNeighbourSearch(samples: PreparedSamples, passes: readonly SearchPass[]): NeighbourSearch {
  const searches = passes.map((spec) => createPassSearch(samples, spec));
  const capacity = searches.reduce((most, search) => Math.max(most, search.capacity), 0);
  const column = () => new Float64Array(capacity);
  const found: Neighbourhood = { count: 0, holeCount: 0, pass: 0, row: new Int32Array(capacity), dx: column(), dy: column(), dz: column() };
  const state: SearchState = {
    samples,
    candidates: createCandidateList(samples.count),
    found,
    perHole: new Int32Array(samples.holeCount),
    perSector: new Int32Array(8),
  };
  return {
    capacity,
    neighbourhood: found,
    find(x, y, z, leftOut, angles = null) {
      for (let p = 0; p < searches.length; p++) {
        const search = searches[p] as PassSearch;
        if (angles !== null || search.isTurned) turnPass(search, angles);
        searchPass(state, search, x, y, z, leftOut);
        if (found.count >= search.pass.minSamples && found.holeCount >= search.pass.minHoles && hasSectorsFilled(state, search.pass)) {
          found.pass = p + 1;
          return true;
        }
      }
      found.count = 0;
      found.holeCount = 0;
      found.pass = 0;
      return false;
    },
  };
}

function hasSectorsFilled({ perSector }: SearchState, { minSectors = 0 }: SearchPass): boolean {
  if (minSectors === 0) return true;
  let filled = 0;
  for (const inSector of perSector) if (inSector > 0) filled++;
  return filled >= minSectors;
}

function searchPass(state: SearchState, search: PassSearch, x: number, y: number, z: number, leftOut: LeftOut): void {
  let radius = search.firstRadius;
  for (;;) {
    const isWhole = radius >= 1;
    const limit = isWhole ? INSIDE_LIMIT : radius * radius;
    if (search.isTurned) gatherTurned(state.candidates, search.mapGrid(), search.axes, search.reach, x, y, z, radius, limit);
    else gatherCandidates(state.candidates, search.grid, x, y, z, radius, limit);
    const farthest = take(state, search, x, y, z, leftOut);
    if (state.found.count === search.capacity) {
      search.firstRadius = Math.min(1, Math.max(SMALLEST_RADIUS, Math.sqrt(farthest) * RADIUS_ALLOWANCE));
      return;
    }
    if (isWhole) {
      search.firstRadius = 1;
      return;
    }
    radius = Math.min(1, radius * RADIUS_GROWTH);
  }
}

/** Takes candidates nearest first under the pass's limits; returns the squared distance of the last one taken. */
function take(state: SearchState, search: PassSearch, x: number, y: number, z: number, leftOut: LeftOut): number {
  const { samples, candidates, found, perHole, perSector } = state;
  const { classStart, orderedRow, orderedDistance } = candidates;
  const { pass, capacity, isHigh, highGradeAxes } = search;
  const maxPerHole = pass.maxPerHole ?? capacity;
  const maxPerSector = pass.maxPerSector ?? capacity;
  const hasSectors = pass.sectors !== 'none';
  perSector.fill(0);
  let count = 0;
  let holeCount = 0;
  let farthest = 0;
  for (let c = 0; c < DISTANCE_CLASSES && count < capacity; c++) {
    const start = classStart[c] as number;
    const end = classStart[c + 1] as number;
    if (end - start > 1) sortClass(candidates, start, end);
    for (let at = start; at < end && count < capacity; at++) {
      const row = orderedRow[at] as number;
      const hole = samples.hole[row] as number;
      const taken = perHole[hole] as number;
      if (taken >= maxPerHole || row === leftOut.row || hole === leftOut.hole) continue;
      const dx = (samples.x[row] as number) - x;
      const dy = (samples.y[row] as number) - y;
      const dz = (samples.z[row] as number) - z;
      if (isHigh !== null && isHigh[row] === 1 && isBeyond(highGradeAxes, dx, dy, dz)) continue;
      if (hasSectors) {
        const sector = sectorOf(pass, search.axes, dx, dy, dz);
        const inSector = perSector[sector] as number;
        if (inSector >= maxPerSector) continue;
        perSector[sector] = inSector + 1;
      }
      perHole[hole] = taken + 1;
      if (taken === 0) holeCount++;
      found.row[count] = row;
      found.dx[count] = dx;
      found.dy[count] = dy;
      found.dz[count] = dz;
      farthest = orderedDistance[at] as number;
      count++;
    }
  }
  for (let i = 0; i < count; i++) perHole[samples.hole[found.row[i] as number] as number] = 0;
  found.count = count;
  found.holeCount = holeCount;
  return farthest;
}

function isBeyond(axes: Float64Array, dx: number, dy: number, dz: number): boolean {
  let d2 = 0;
  for (let axis = 0; axis < 3; axis++) {
    const along = component(axes, axis, dx, dy, dz);
    d2 += along * along;
  }
  return d2 > INSIDE_LIMIT;
}

function sectorOf(pass: SearchPass, axes: Float64Array, dx: number, dy: number, dz: number): number {
  if (pass.sectorFrame === 'world') return pass.sectors === 'octants' ? octantOf(dx, dy, dz) : quadrantOf(dx, dy);
  const a = component(axes, 0, dx, dy, dz);
  const b = component(axes, 1, dx, dy, dz);
  return pass.sectors === 'octants' ? octantOf(a, b, component(axes, 2, dx, dy, dz)) : quadrantOf(a, b);
}
