import type { ReportedPieces } from './reported-pieces.ts';
import { RESOURCE_CLASSES, type ResourceClass } from './resource-class.ts';

/** Tonnes and mean grades at and above each cut-off. Entry k belongs to cutoffsPpm[k]. */
export interface GradeTonnage {
  readonly variable: string;
  readonly cutoffsPpm: Float64Array;
  readonly series: readonly GradeTonnageSeries[];
}

export interface GradeTonnageSeries {
  /** `total` sums the reported classes. */
  readonly class: ResourceClass | 'total';
  /** Dry tonnes. */
  readonly tonnes: Float64Array;
  /** Tonnage-weighted mean grade per variable over the pieces that have it, ppm; NaN where no tonnes are above the cut-off. */
  readonly gradesPpm: ReadonlyMap<string, Float64Array>;
}

/**
 * Grade–tonnage by class over a ladder of cut-offs (ppm, ascending): every eligible piece whose cut-off grade is at least the cut-off
 * counts. Sums are compensated (Neumaier 1974) and taken from the highest cut-off down, so tonnes never rise with the cut-off.
 * O(pieces × variables).
 */
export function tabulateGradeTonnage(pieces: ReportedPieces, variable: string, cutoffsPpm: Float64Array): GradeTonnage {
  const bin = binPieces(pieces, cutoffsPpm);
  const series: GradeTonnageSeries[] = [];
  for (const name of ['total', ...RESOURCE_CLASSES.slice(1)] as const) {
    const code = name === 'total' ? -1 : RESOURCE_CLASSES.indexOf(name);
    const included = (p: number): boolean => (bin[p] as number) >= 0 && (code < 0 || pieces.class[p] === code);
    const tonnes = cumulate(pieces, bin, cutoffsPpm.length, included, null);
    if (code > 0 && tonnes[0] === 0) continue;
    const gradesPpm = new Map<string, Float64Array>();
    for (const [id, grade] of pieces.grades) {
      const graded = (p: number): boolean => included(p) && !Number.isNaN(grade[p]);
      const metal = cumulate(pieces, bin, cutoffsPpm.length, graded, grade);
      const weight = grade.some(Number.isNaN) ? cumulate(pieces, bin, cutoffsPpm.length, graded, null) : tonnes;
      gradesPpm.set(
        id,
        metal.map((m, k) => ((weight[k] as number) > 0 ? m / (weight[k] as number) : Number.NaN)),
      );
    }
    series.push({ class: name, tonnes, gradesPpm });
  }
  return { variable, cutoffsPpm, series };
}

/** Number of the highest cut-off that each piece meets; −1 where it meets none or may not be reported. */
function binPieces(pieces: ReportedPieces, cutoffs: Float64Array): Int32Array {
  const bin = new Int32Array(pieces.count).fill(-1);
  for (let p = 0; p < pieces.count; p++) {
    if (pieces.eligible[p] === 0) continue;
    const grade = pieces.cutoffGrade[p] as number;
    let low = 0;
    let high = cutoffs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cutoffs[middle] as number) <= grade) low = middle + 1;
      else high = middle;
    }
    bin[p] = low - 1;
  }
  return bin;
}

/** Σ tonnes (× grade) at and above each cut-off. */
function cumulate(pieces: ReportedPieces, bin: Int32Array, count: number, included: (p: number) => boolean, grade: Float64Array | null): Float64Array {
  const sum = new Float64Array(count);
  const lost = new Float64Array(count);
  for (let p = 0; p < pieces.count; p++) {
    if (!included(p)) continue;
    const k = bin[p] as number;
    const term = (pieces.tonnes[p] as number) * (grade === null ? 1 : (grade[p] as number));
    const before = sum[k] as number;
    const after = before + term;
    lost[k] = (lost[k] as number) + (Math.abs(before) >= Math.abs(term) ? before - after + term : term - after + before);
    sum[k] = after;
  }
  let above = 0;
  for (let k = count - 1; k >= 0; k--) {
    above += (sum[k] as number) + (lost[k] as number);
    sum[k] = above;
  }
  return sum;
}

/** Steps that a person would choose, in mantissas of ten. */
const ROUND_STEPS = [1, 2, 2.5, 5, 10] as const;
const LADDER_STEPS = 40;

/** A ladder of about forty round cut-offs from zero past `highestPpm`, with `cutoffPpm` among them. */
export function roundCutoffLadder(highestPpm: number, cutoffPpm: number): Float64Array {
  const rough = Math.max(highestPpm, cutoffPpm, 1e-6) / LADDER_STEPS;
  let decade = 1;
  while (decade > rough) decade /= 10;
  while (decade * 10 <= rough) decade *= 10;
  const step = decade * (ROUND_STEPS.find((s) => decade * s >= rough) ?? 10);
  const ladder = new Set<number>([cutoffPpm]);
  for (let k = 0; k <= LADDER_STEPS; k++) ladder.add(k * step);
  return Float64Array.from([...ladder].sort((a, b) => a - b));
}
