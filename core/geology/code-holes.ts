import type { DomainZones } from '../composites/index.ts';
import { type LogTable, rowsByHole } from '../drillholes/index.ts';
import type { Issue } from '../numeric/index.ts';
import type { HoleProfiles } from './hole-profiles.ts';
import { findUnit, type Stratigraphy } from './stratigraphy.ts';

/** Logged depths carry a few decimals; two runs closer than this touch. */
const DEPTH_TOLERANCE_M = 1e-6;

/**
 * Codes the logged intervals of every hole with the units of the stratigraphy; consecutive intervals of one unit become one run.
 * Intervals whose code means no unit are left out, listed once per code with their count.
 */
export function codeHoles(
  log: LogTable,
  holeCount: number,
  stratigraphy: Stratigraphy,
  table: string,
): { readonly profiles: HoleProfiles; readonly issues: readonly Issue[] } {
  const rowStart = rowsByHole(log.hole, holeCount);
  const unitOfCode = new Map<string, number>();
  const unknown = new Map<string, number>();
  const start = new Int32Array(holeCount + 1);
  const unit: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let hole = 0; hole < holeCount; hole++) {
    for (let row = rowStart[hole] as number; row < (rowStart[hole + 1] as number); row++) {
      const code = log.code[row] ?? '';
      const coded = unitOfCode.get(code) ?? findUnit(stratigraphy, code);
      unitOfCode.set(code, coded);
      if (coded < 0) {
        unknown.set(code, (unknown.get(code) ?? 0) + 1);
        continue;
      }
      const last = unit.length - 1;
      const continues =
        last >= (start[hole] as number) && unit[last] === coded && Math.abs((to[last] as number) - (log.from[row] as number)) <= DEPTH_TOLERANCE_M;
      if (continues) to[last] = log.to[row] as number;
      else {
        unit.push(coded);
        from.push(log.from[row] as number);
        to.push(log.to[row] as number);
      }
    }
    start[hole + 1] = unit.length;
  }
  const issues = [...unknown].map(
    ([code, count]): Issue => ({
      code: 'logCodeUnknown',
      severity: 'warning',
      table,
      row: null,
      column: null,
      holeId: null,
      found: code,
      expected: stratigraphy.units.map((u) => u.code).join(', '),
      action: 'rowIgnored',
      count,
    }),
  );
  return { profiles: { start, unit: Int32Array.from(unit), from: Float64Array.from(from), to: Float64Array.from(to) }, issues };
}

/** Joins touching runs of one estimation domain: the zones that composites are broken at. */
export function domainZones(profiles: HoleProfiles, stratigraphy: Stratigraphy): DomainZones {
  const holeCount = profiles.start.length - 1;
  const start = new Int32Array(holeCount + 1);
  const domain: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let hole = 0; hole < holeCount; hole++) {
    for (let run = profiles.start[hole] as number; run < (profiles.start[hole + 1] as number); run++) {
      const index = stratigraphy.units[profiles.unit[run] as number]?.domain ?? -1;
      const last = domain.length - 1;
      const touches =
        last >= (start[hole] as number) && domain[last] === index && Math.abs((to[last] as number) - (profiles.from[run] as number)) <= DEPTH_TOLERANCE_M;
      if (touches) to[last] = profiles.to[run] as number;
      else {
        domain.push(index);
        from.push(profiles.from[run] as number);
        to.push(profiles.to[run] as number);
      }
    }
    start[hole + 1] = domain.length;
  }
  return { start, domain: Int32Array.from(domain), from: Float64Array.from(from), to: Float64Array.from(to) };
}

/** One zone per hole, from its first sample to its last: what composites are broken at where nothing is logged. */
export function singleZones(intervals: { readonly hole: Int32Array; readonly from: Float64Array; readonly to: Float64Array }, holeCount: number): DomainZones {
  const top = new Float64Array(holeCount).fill(Number.POSITIVE_INFINITY);
  const bottom = new Float64Array(holeCount).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < intervals.hole.length; row++) {
    const hole = intervals.hole[row] as number;
    top[hole] = Math.min(top[hole] as number, intervals.from[row] as number);
    bottom[hole] = Math.max(bottom[hole] as number, intervals.to[row] as number);
  }
  const start = new Int32Array(holeCount + 1);
  const from: number[] = [];
  const to: number[] = [];
  for (let hole = 0; hole < holeCount; hole++) {
    if ((top[hole] as number) < (bottom[hole] as number)) {
      from.push(top[hole] as number);
      to.push(bottom[hole] as number);
    }
    start[hole + 1] = from.length;
  }
  return { start, domain: new Int32Array(from.length), from: Float64Array.from(from), to: Float64Array.from(to) };
}
