import { ResourceError } from '../numeric/index.ts';
import type { Composites } from './composites.ts';

export interface TopCutSettings {
  /** Analytes whose sum is the control grade. */
  readonly members: readonly string[];
  /** Upper limit of the control grade per estimation domain, ppm; Infinity leaves the domain uncut. */
  readonly limitPpm: Float64Array;
}

export interface TopCutRecord {
  readonly composites: number;
  /** Metal removed: Σ length × control grade before and after, ppm·m. */
  readonly gradeMetresBefore: number;
  readonly gradeMetresAfter: number;
}

/**
 * Cuts a composite whose control grade exceeds its domain's limit by scaling all its grades with one factor. Cutting each oxide by
 * itself would break patterns, sums and the shared weights of the estimate.
 *
 * @throws ResourceError `variableUnknown` where a member is not among the composites' variables.
 */
export function cutTopGrades(composites: Composites, settings: TopCutSettings): { readonly composites: Composites; readonly record: TopCutRecord } {
  const control = settings.members.map((id) => {
    const column = composites.values[composites.variables.indexOf(id)];
    if (column === undefined) throw new ResourceError('variableUnknown', { variable: id, where: 'topCut' });
    return column;
  });
  const values = composites.values.map((column) => column.slice());
  let cut = 0;
  let before = 0;
  let after = 0;
  for (let c = 0; c < composites.count; c++) {
    let grade = 0;
    for (const column of control) grade += column[c] as number;
    if (Number.isNaN(grade)) continue;
    const length = (composites.to[c] as number) - (composites.from[c] as number);
    const limit = settings.limitPpm[composites.domain[c] as number] ?? Number.POSITIVE_INFINITY;
    before += grade * length;
    after += Math.min(grade, limit) * length;
    if (grade <= limit) continue;
    cut++;
    for (const column of values) column[c] = (column[c] as number) * (limit / grade);
  }
  return { composites: { ...composites, values }, record: { composites: cut, gradeMetresBefore: before, gradeMetresAfter: after } };
}
