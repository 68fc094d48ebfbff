import { ESTIMATE_STATUSES, type EstimateStatus } from '../../core/estimation/index.ts';
import type { Run, Scenario } from '../../core/scenario/index.ts';

export interface StatusCount {
  readonly status: EstimateStatus;
  readonly count: number;
  readonly share: number;
}

/** How many pieces came to each outcome; outcomes that did not occur are left out. */
export function statusCounts(run: Run): readonly StatusCount[] {
  const counts = countCodes(run.model.columns.get('status') ?? new Float64Array(0));
  return ESTIMATE_STATUSES.flatMap((status, code) => {
    const count = counts.get(code) ?? 0;
    return count === 0 ? [] : [{ status, count, share: count / run.model.pieces.count }];
  });
}

export interface PassCount {
  readonly pass: number;
  readonly count: number;
  readonly share: number;
}

/** How many pieces each search pass estimated. */
export function passCounts(run: Run): readonly PassCount[] {
  const counts = countCodes(run.model.columns.get('pass') ?? new Float64Array(0));
  return [...counts.entries()]
    .filter(([pass]) => pass > 0)
    .sort(([a], [b]) => a - b)
    .map(([pass, count]) => ({ pass, count, share: count / run.model.pieces.count }));
}

function countCodes(codes: Float64Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

export interface DomainBias {
  readonly domain: number;
  /** Length-weighted, ppm. */
  readonly compositeMean: number;
  /** Tonnage-weighted over estimated pieces, ppm. */
  readonly estimateMean: number;
}

/** Mean grade of composites beside that of the estimate, by domain. */
export function biasByDomain(run: Run, variable: string): readonly DomainBias[] {
  const { composites, model, scenario } = run;
  const grades = compositeGrades(run, variable);
  const estimates = model.columns.get(variable) ?? new Float64Array(model.pieces.count).fill(Number.NaN);
  const tonnes = model.columns.get('tonnes') ?? model.pieces.volume;
  const domains = Math.max(1, scenario.deposit.domains.length);
  const length = composites.to.map((to, row) => to - (composites.from[row] as number));
  return Array.from({ length: domains }, (_, domain) => ({
    domain,
    compositeMean: weightedMean(grades, length, composites.domain, domain),
    estimateMean: weightedMean(estimates, tonnes, model.pieces.domain, domain),
  })).filter((row) => !Number.isNaN(row.compositeMean));
}

function weightedMean(values: Float64Array, weights: Float64Array, domains: Int32Array, domain: number): number {
  let sum = 0;
  let weight = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (domains[row] !== domain || Number.isNaN(value)) continue;
    sum += value * (weights[row] as number);
    weight += weights[row] as number;
  }
  return weight > 0 ? sum / weight : Number.NaN;
}

/** Analytes whose sum a variable is. */
function membersOf(scenario: Scenario, variable: string): readonly string[] {
  return scenario.deposit.groups.find((group) => group.id === variable)?.members ?? [variable];
}

/** A group's or analyte's grade per composite, ppm; NaN where a member has none. */
export function compositeGrades(run: Run, variable: string): Float64Array {
  const { composites, scenario } = run;
  const columns = membersOf(scenario, variable).map((id) => composites.values[composites.variables.indexOf(id)]);
  const grades = new Float64Array(composites.count);
  for (const column of columns) for (let row = 0; row < grades.length; row++) grades[row] = (grades[row] as number) + (column?.[row] ?? Number.NaN);
  return grades;
}

/** Tonnage-weighted slope of regression and kriging efficiency of classified, estimated pieces. */
export function qualityOfReported(run: Run): { readonly slope: number; readonly efficiency: number } {
  const { columns, pieces } = run.model;
  const classes = columns.get('class') ?? new Float64Array(pieces.count);
  const isClassified = Int32Array.from(classes, (code) => (code > 0 ? 1 : 0));
  const tonnes = columns.get('tonnes') ?? pieces.volume;
  const mean = (name: string) => weightedMean(columns.get(name) ?? new Float64Array(pieces.count).fill(Number.NaN), tonnes, isClassified, 1);
  return { slope: mean('slope'), efficiency: mean('efficiency') };
}
