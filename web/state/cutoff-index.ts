import { RESOURCE_CLASSES, type ReportedPieces, type ResourceClass, type Tally } from '../../core/resource/index.ts';

const PPM = 1e-6;

/** Pieces of one class from the highest cut-off grade down, with running sums: entry k sums the first k pieces. */
interface ClassSums {
  readonly class: ResourceClass;
  /** Descending. */
  readonly grades: Float64Array;
  readonly tonnes: Float64Array;
  /** Of each variable: Σ tonnes × grade, and Σ tonnes that have a grade. */
  readonly metal: readonly Float64Array[];
  readonly graded: readonly Float64Array[];
}

/** What stands above any cut-off, found without going through the pieces again. */
export interface CutoffIndex {
  readonly variables: readonly string[];
  readonly classes: readonly ClassSums[];
}

/**
 * Sorts reportable pieces by cut-off grade once, so that a slider costs a search per class instead of a pass over the model. Plain sums
 * of positive terms: they differ from the statement's compensated ones in the twelfth figure, which no screen shows.
 */
export function indexCutoffs(pieces: ReportedPieces): CutoffIndex {
  const eligible = Uint32Array.from(pieces.eligible.keys()).filter((piece) => pieces.eligible[piece] === 1);
  const sorted = eligible.sort((a, b) => (pieces.cutoffGrade[b] as number) - (pieces.cutoffGrade[a] as number));
  const columns = [...pieces.grades.values()];
  const classes = RESOURCE_CLASSES.map((name, code) => ({ name, rows: sorted.filter((piece) => pieces.class[piece] === code) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }): ClassSums => {
      const weights = Float64Array.from(rows, (piece) => pieces.tonnes[piece] as number);
      const tonnes = runningSums(weights);
      const grades = columns.map((column) => Float64Array.from(rows, (piece) => column[piece] as number));
      return {
        class: name,
        grades: Float64Array.from(rows, (piece) => pieces.cutoffGrade[piece] as number),
        tonnes,
        metal: grades.map((grade) => runningSums(weights.map((weight, k) => (isGraded(grade, k) ? weight * (grade[k] as number) : 0)))),
        // Nearly always every piece has every grade, and the sums are the tonnes themselves.
        graded: grades.map((grade) => (grade.some(Number.isNaN) ? runningSums(weights.map((weight, k) => (isGraded(grade, k) ? weight : 0))) : tonnes)),
      };
    });
  return { variables: [...pieces.grades.keys()], classes };
}

function isGraded(grades: Float64Array, k: number): boolean {
  return !Number.isNaN(grades[k]);
}

function runningSums(terms: Float64Array): Float64Array {
  const sums = new Float64Array(terms.length + 1);
  for (let k = 0; k < terms.length; k++) sums[k + 1] = (sums[k] as number) + (terms[k] as number);
  return sums;
}

/** How many of the descending grades are at least the cut-off. */
function countAbove(grades: Float64Array, cutoffPpm: number): number {
  let low = 0;
  let high = grades.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grades[middle] as number) >= cutoffPpm) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tonnes, mean grades and contained tonnes of some classes together at a cut-off; a grade that no tonnes have is NaN. */
export function tallyAbove({ variables, classes }: CutoffIndex, wanted: readonly ResourceClass[], cutoffPpm: number): Tally {
  const chosen = classes.filter((sums) => wanted.includes(sums.class)).map((sums) => ({ sums, count: countAbove(sums.grades, cutoffPpm) }));
  const total = (columnOf: (sums: ClassSums) => Float64Array) => chosen.reduce((sum, { sums, count }) => sum + (columnOf(sums)[count] as number), 0);
  const gradesPpm: Record<string, number> = {};
  const containedTonnes: Record<string, number> = {};
  variables.forEach((id, v) => {
    const metal = total((sums) => sums.metal[v] as Float64Array);
    const graded = total((sums) => sums.graded[v] as Float64Array);
    gradesPpm[id] = graded > 0 ? metal / graded : Number.NaN;
    containedTonnes[id] = metal * PPM;
  });
  return { tonnes: total((sums) => sums.tonnes), gradesPpm, containedTonnes };
}
