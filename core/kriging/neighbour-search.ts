import { scaledRotation } from '../numeric/index.ts';
import { type CandidateList, classify, createCandidateList, DISTANCE_CLASSES, sortClass } from './candidate-list.ts';
import type { PreparedSamples } from './prepared-samples.ts';
import { component, createSampleGrid, type SampleGrid } from './sample-grid.ts';
import { createSearchPass, passCapacity, type SearchPass } from './search-pass.ts';
import { octantOf, quadrantOf } from './sectors.ts';

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
  /** Fills `neighbourhood` for a target; false where no pass satisfies its own minima (it is then empty). */
  find(x: number, y: number, z: number, leftOut: LeftOut): boolean;
}

/** A sample on the ellipsoid belongs to it: room for the rounding of a squared distance of 1. */
const INSIDE_LIMIT = 1 + 1e-10;
/** First radius tried: a little beyond the farthest sample that the last target took. */
const RADIUS_ALLOWANCE = 1.12;
const RADIUS_GROWTH = 1.35;
const SMALLEST_RADIUS = 1 / 64;
/** By how much bins are overestimated, far above the rounding of search coordinates. */
const BIN_MARGIN = 1e-9;

interface PassSearch {
  readonly pass: SearchPass;
  readonly capacity: number;
  readonly grid: SampleGrid;
  /** Where the next search begins, in radii; it decides how long a search takes, never what it finds. */
  firstRadius: number;
}

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
 * Memory is O(samples) for each pass, whatever the layout.
 *
 * @throws ResourceError `neighbourhoodInvalid`
 */
export function createNeighbourSearch(samples: PreparedSamples, passes: readonly SearchPass[]): NeighbourSearch {
  const searches = passes.map((spec): PassSearch => {
    const pass = createSearchPass(spec);
    const [majorM, minorM, verticalM] = pass.radii;
    const grid = createSampleGrid(samples, scaledRotation(pass, { majorM, minorM, verticalM }));
    return { pass, capacity: passCapacity(pass), grid, firstRadius: 1 };
  });
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
    find(x, y, z, leftOut) {
      for (let p = 0; p < searches.length; p++) {
        const search = searches[p] as PassSearch;
        searchPass(state, search, x, y, z, leftOut);
        if (found.count >= search.pass.minSamples && found.holeCount >= search.pass.minHoles) {
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

function searchPass(state: SearchState, search: PassSearch, x: number, y: number, z: number, leftOut: LeftOut): void {
  let radius = search.firstRadius;
  for (;;) {
    const isWhole = radius >= 1;
    gather(state, search.grid, x, y, z, radius, isWhole ? INSIDE_LIMIT : radius * radius);
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

/** Gathers every sample with a squared anisotropic distance of at most `limit`, in classes of distance. */
function gather(state: SearchState, grid: SampleGrid, x: number, y: number, z: number, radius: number, limit: number): void {
  const { axes, origin, lower, side, bins, start, x: xs, y: ys, z: zs, row: rows } = grid;
  const { squaredDistance, row: candidateRow } = state.candidates;
  const a = axes[0] as number;
  const b = axes[1] as number;
  const c = axes[2] as number;
  const d = axes[3] as number;
  const e = axes[4] as number;
  const f = axes[5] as number;
  const g = axes[6] as number;
  const h = axes[7] as number;
  const k = axes[8] as number;
  const ox = x - (origin[0] as number);
  const oy = y - (origin[1] as number);
  const oz = z - (origin[2] as number);
  const u = component(axes, 0, ox, oy, oz) - (lower[0] as number);
  const v = component(axes, 1, ox, oy, oz) - (lower[1] as number);
  const w = component(axes, 2, ox, oy, oz) - (lower[2] as number);
  const reach = radius + BIN_MARGIN;
  const nu = bins[0] as number;
  const nv = bins[1] as number;
  const firstW = Math.max(0, Math.floor((w - reach) / side));
  const lastW = Math.min((bins[2] as number) - 1, Math.floor((w + reach) / side));
  const firstV = Math.max(0, Math.floor((v - reach) / side));
  const lastV = Math.min(nv - 1, Math.floor((v + reach) / side));
  let size = 0;
  for (let kw = firstW; kw <= lastW; kw++) {
    const awayW = Math.max(0, kw * side - w, w - (kw + 1) * side);
    for (let kv = firstV; kv <= lastV; kv++) {
      const awayV = Math.max(0, kv * side - v, v - (kv + 1) * side);
      const room = reach * reach - awayW * awayW - awayV * awayV;
      if (room < 0) continue;
      const half = Math.sqrt(room) + BIN_MARGIN;
      const firstU = Math.max(0, Math.floor((u - half) / side));
      const lastU = Math.min(nu - 1, Math.floor((u + half) / side));
      if (lastU < firstU) continue;
      const base = nu * (kv + nv * kw);
      const end = start[base + lastU + 1] as number;
      for (let at = start[base + firstU] as number; at < end; at++) {
        const dx = (xs[at] as number) - x;
        const dy = (ys[at] as number) - y;
        const dz = (zs[at] as number) - z;
        const p = a * dx + b * dy + c * dz;
        const q = d * dx + e * dy + f * dz;
        const r = g * dx + h * dy + k * dz;
        const d2 = p * p + q * q + r * r;
        if (d2 <= limit) {
          squaredDistance[size] = d2;
          candidateRow[size] = rows[at] as number;
          size++;
        }
      }
    }
  }
  state.candidates.size = size;
  classify(state.candidates, limit);
}

/** Takes candidates nearest first under the pass's limits; returns the squared distance of the last one taken. */
function take(state: SearchState, search: PassSearch, x: number, y: number, z: number, leftOut: LeftOut): number {
  const { samples, candidates, found, perHole, perSector } = state;
  const { classStart, orderedRow, orderedDistance } = candidates;
  const { pass, capacity } = search;
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
      if (hasSectors) {
        const sector = sectorOf(pass, search.grid.axes, dx, dy, dz);
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

function sectorOf(pass: SearchPass, axes: Float64Array, dx: number, dy: number, dz: number): number {
  if (pass.sectorFrame === 'world') return pass.sectors === 'octants' ? octantOf(dx, dy, dz) : quadrantOf(dx, dy);
  const a = component(axes, 0, dx, dy, dz);
  const b = component(axes, 1, dx, dy, dz);
  return pass.sectors === 'octants' ? octantOf(a, b, component(axes, 2, dx, dy, dz)) : quadrantOf(a, b);
}
