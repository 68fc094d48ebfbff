import { type AssayTable, type HolePaths, positionAt, rowsByHole } from '../drillholes/index.ts';
import type { Composites } from './composites.ts';

/** Stretches of a hole that lie in one estimation domain, in order of depth; hole h owns rows start[h] … start[h + 1] − 1. */
export interface DomainZones {
  readonly start: Int32Array;
  readonly domain: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

export interface CompositeSettings {
  readonly lengthM: number;
  /** A residual shorter than this is merged into the composite above it in the same zone. */
  readonly minimumLengthM: number;
  /** A grade whose assays cover less of the composite than this share is left out (NaN). */
  readonly minimumCoverage: number;
}

export interface CompositeRecord {
  readonly composites: number;
  readonly assayedMetres: number;
  readonly compositedMetres: number;
  /** Assayed metres outside every zone, in no composite. */
  readonly metresOutsideZones: number;
  readonly residualsMerged: number;
  readonly gradesUnderCoverage: number;
}

/** Depths are read from files with a few decimals; a remainder below this is rounding, not rock. */
const DEPTH_TOLERANCE_M = 1e-6;

/**
 * Composites by length along each hole, broken at domain contacts: from the top of each zone in true length, grades weighted by
 * length. Σ length × grade is conserved wherever the assays cover the zones.
 *
 * Assays come sorted by hole, then depth, as the reader gives them; so do the composites. `flatZ` is set to z; the vertical transform replaces it.
 * O(assays + composites).
 */
export function compositeByLength(
  assays: AssayTable,
  paths: HolePaths,
  zones: DomainZones,
  settings: CompositeSettings,
): { readonly composites: Composites; readonly record: CompositeRecord } {
  const holeCount = zones.start.length - 1;
  const pieces = layOutComposites(zones, settings);
  const count = pieces.from.length;
  const rowStart = rowsByHole(assays.hole, holeCount);
  const grades = assays.analytes.map(() => new Float64Array(count).fill(Number.NaN));
  const coverage = new Float64Array(count);
  let gradesUnderCoverage = 0;
  let compositedMetres = 0;

  const accumulate = createAccumulator(assays);
  let cursor = 0;
  for (let c = 0; c < count; c++) {
    const hole = pieces.hole[c] as number;
    if (c === 0 || hole !== pieces.hole[c - 1]) cursor = rowStart[hole] as number;
    const from = pieces.from[c] as number;
    const to = pieces.to[c] as number;
    const end = rowStart[hole + 1] as number;
    while (cursor < end && (assays.to[cursor] as number) <= from) cursor++;
    const covered = accumulate.over(cursor, end, from, to);
    coverage[c] = covered / (to - from);
    compositedMetres += covered;
    for (let v = 0; v < grades.length; v++) {
      const length = accumulate.lengths[v] as number;
      if (length <= 0) continue;
      if (length < settings.minimumCoverage * (to - from) - DEPTH_TOLERANCE_M) gradesUnderCoverage++;
      else (grades[v] as Float64Array)[c] = (accumulate.sums[v] as number) / length;
    }
  }

  const position = positionsOf(pieces, paths);
  const assayedMetres = metresAssayed(assays);
  return {
    composites: { count, ...position, flatZ: position.z.slice(), ...pieces.columns, coverage, variables: assays.analytes.map((a) => a.id), values: grades },
    record: {
      composites: count,
      assayedMetres,
      compositedMetres,
      metresOutsideZones: Math.max(0, assayedMetres - compositedMetres),
      residualsMerged: pieces.residualsMerged,
      gradesUnderCoverage,
    },
  };
}

/** Metres of the intervals with at least one grade. */
function metresAssayed(assays: AssayTable): number {
  let metres = 0;
  for (let row = 0; row < assays.count; row++) {
    const graded = assays.analytes.some((analyte) => !Number.isNaN(analyte.values[row]));
    if (graded) metres += (assays.to[row] as number) - (assays.from[row] as number);
  }
  return metres;
}

interface Layout {
  readonly hole: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly columns: Pick<Composites, 'hole' | 'domain' | 'from' | 'to'>;
  readonly residualsMerged: number;
}

/** Cuts every zone into composites of the wanted length; the last one of a zone takes a short residual with it. */
function layOutComposites(zones: DomainZones, settings: CompositeSettings): Layout {
  const hole: number[] = [];
  const domain: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let residualsMerged = 0;
  for (let h = 0; h + 1 < zones.start.length; h++) {
    for (let zone = zones.start[h] as number; zone < (zones.start[h + 1] as number); zone++) {
      const top = zones.from[zone] as number;
      const bottom = zones.to[zone] as number;
      const whole = Math.floor((bottom - top + DEPTH_TOLERANCE_M) / settings.lengthM);
      const residual = bottom - top - whole * settings.lengthM;
      const merged = whole > 0 && residual > DEPTH_TOLERANCE_M && residual < settings.minimumLengthM;
      const parts = residual <= DEPTH_TOLERANCE_M || merged ? whole : whole + 1;
      if (merged) residualsMerged++;
      for (let part = 0; part < parts; part++) {
        hole.push(h);
        domain.push(zones.domain[zone] as number);
        from.push(top + part * settings.lengthM);
        to.push(part === parts - 1 ? bottom : top + (part + 1) * settings.lengthM);
      }
    }
  }
  const columns = { hole: Int32Array.from(hole), domain: Int32Array.from(domain), from: Float64Array.from(from), to: Float64Array.from(to) };
  return { hole, from, to, columns, residualsMerged };
}

/** Length-weighted sums of every analyte over a stretch of hole, in buffers that are reused from composite to composite. */
function createAccumulator(assays: AssayTable) {
  const sums = new Float64Array(assays.analytes.length);
  const lengths = new Float64Array(assays.analytes.length);
  return {
    sums,
    lengths,
    /** Fills `sums` and `lengths`; returns the metres of the stretch with at least one assayed value. */
    over(first: number, end: number, from: number, to: number): number {
      sums.fill(0);
      lengths.fill(0);
      let covered = 0;
      for (let row = first; row < end; row++) {
        const top = Math.max(from, assays.from[row] as number);
        if (top >= to) break;
        const length = Math.min(to, assays.to[row] as number) - top;
        if (length <= 0) continue;
        let any = 0;
        for (let v = 0; v < sums.length; v++) {
          const value = (assays.analytes[v] as AssayTable['analytes'][number]).values[row] as number;
          if (Number.isNaN(value)) continue;
          any = length;
          sums[v] = (sums[v] as number) + value * length;
          lengths[v] = (lengths[v] as number) + length;
        }
        covered += any;
      }
      return covered;
    },
  };
}

function positionsOf(layout: Layout, paths: HolePaths): Pick<Composites, 'x' | 'y' | 'z'> {
  const count = layout.from.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  const at = new Float64Array(3);
  for (let c = 0; c < count; c++) {
    positionAt(paths, layout.hole[c] as number, ((layout.from[c] as number) + (layout.to[c] as number)) / 2, at);
    x[c] = at[0] as number;
    y[c] = at[1] as number;
    z[c] = at[2] as number;
  }
  return { x, y, z };
}
