import type { ColumnIndex } from './column-index.ts';

/** What decides whether a piece is drawn, one number per piece. */
export interface PieceFacts {
  readonly count: number;
  readonly bottom: Float64Array;
  readonly top: Float64Array;
  readonly unit: Int32Array;
  /** Class code, 0 for unclassified. */
  readonly class: Float64Array;
  readonly tonnes: Float64Array;
  /** One entry per unit: 1 where its tonnes may be reported. */
  readonly reportableUnits: Uint8Array;
}

/** Which classes are drawn: those that a statement would hold (classified, of a reportable unit), or every piece. */
export type ShownClasses = 'reported' | 'all';

export interface BlockFilter {
  /** On the cut-off grade, ppm; 0 with all classes also shows pieces without an estimate. */
  readonly cutoffPpm: number;
  readonly classes: ShownClasses;
  /** Pieces that hold this elevation only, m; null for all. */
  readonly elevationM: number | null;
  /** Numbers of the units to draw; null for all. */
  readonly units: readonly number[] | null;
}

/** Marks the visible pieces with 1 in `visible` and counts them. `cutoffGrade` is in ppm, NaN where not estimated. */
export function markVisible(facts: PieceFacts, cutoffGrade: Float64Array, filter: BlockFilter, visible: Uint8Array): number {
  const { count, bottom, top, unit, reportableUnits } = facts;
  const isUnitShown = unitSwitch(facts, filter);
  const reportedOnly = filter.classes === 'reported';
  const showsUnestimated = !reportedOnly && filter.cutoffPpm <= 0;
  const elevation = filter.elevationM;
  let shown = 0;
  for (let piece = 0; piece < count; piece++) {
    const grade = cutoffGrade[piece] as number;
    const u = unit[piece] as number;
    const isShown =
      (grade >= filter.cutoffPpm || (showsUnestimated && Number.isNaN(grade))) &&
      isUnitShown[u] !== 0 &&
      (!reportedOnly || ((facts.class[piece] as number) > 0 && reportableUnits[u] === 1)) &&
      (elevation === null || ((bottom[piece] as number) <= elevation && elevation < (top[piece] as number)));
    visible[piece] = isShown ? 1 : 0;
    if (isShown) shown++;
  }
  return shown;
}

function unitSwitch(facts: PieceFacts, filter: BlockFilter): Uint8Array {
  const isShown = new Uint8Array(facts.reportableUnits.length).fill(filter.units === null ? 1 : 0);
  for (const unit of filter.units ?? []) isShown[unit] = 1;
  return isShown;
}

/** How a column's visible pieces become one value. */
export const COLLAPSE_STATISTICS = ['mean', 'maximum', 'thickness', 'gradeThickness'] as const;
export type CollapseStatistic = (typeof COLLAPSE_STATISTICS)[number];

/** One row per column that has a visible piece, in column order. */
export interface CollapsedColumns {
  readonly count: number;
  readonly column: Int32Array;
  /** Lowest and highest elevation that is visible, m. */
  readonly bottom: Float64Array;
  readonly top: Float64Array;
  readonly value: Float64Array;
  /** The visible piece with the greatest value, which stands for the column when it is picked. */
  readonly best: Int32Array;
}

export interface CollapseInput {
  readonly index: ColumnIndex;
  readonly facts: PieceFacts;
  readonly visible: Uint8Array;
  readonly values: Float64Array;
  readonly kind: 'continuous' | 'categorical';
}

/**
 * Collapses each column's visible pieces into one value: `mean` weighted by tonnes, `maximum`, `thickness` (Σ height, m) or
 * `gradeThickness` (Σ value · height). Of a categorical variable mean and maximum are the category with most tonnes. Pieces without a
 * value count in the thickness only; a column without any has NaN.
 */
export function collapseColumns(input: CollapseInput, statistic: CollapseStatistic): CollapsedColumns {
  const { index, facts, visible, values } = input;
  const columns = index.countX * index.countY;
  const capacity = Math.min(columns, facts.count);
  const out = {
    column: new Int32Array(capacity),
    bottom: new Float64Array(capacity),
    top: new Float64Array(capacity),
    value: new Float64Array(capacity),
    best: new Int32Array(capacity),
  };
  let count = 0;
  for (let column = 0; column < columns; column++) {
    const from = index.start[column] as number;
    const to = index.start[column + 1] as number;
    let best = -1;
    let top = Number.NaN;
    for (let piece = from; piece < to; piece++) {
      if (visible[piece] === 0) continue;
      if (best < 0) {
        best = piece;
        out.bottom[count] = facts.bottom[piece] as number;
      }
      if (Number.isNaN(values[best]) || (values[piece] as number) > (values[best] as number)) best = piece;
      top = facts.top[piece] as number;
    }
    if (best < 0) continue;
    out.column[count] = column;
    out.top[count] = top;
    out.best[count] = best;
    out.value[count] = columnValue(input, statistic, from, to);
    count++;
  }
  return {
    count,
    column: out.column.slice(0, count),
    bottom: out.bottom.slice(0, count),
    top: out.top.slice(0, count),
    value: out.value.slice(0, count),
    best: out.best.slice(0, count),
  };
}

function columnValue(input: CollapseInput, statistic: CollapseStatistic, from: number, to: number): number {
  if (input.kind === 'categorical' && statistic !== 'thickness') return commonest(input, from, to);
  const { visible, values, facts } = input;
  let sum = 0;
  let weights = 0;
  let maximum = Number.NEGATIVE_INFINITY;
  for (let piece = from; piece < to; piece++) {
    if (visible[piece] === 0) continue;
    const height = (facts.top[piece] as number) - (facts.bottom[piece] as number);
    if (statistic === 'thickness') {
      sum += height;
      continue;
    }
    const value = values[piece] as number;
    if (Number.isNaN(value)) continue;
    const weight = statistic === 'gradeThickness' ? height : (facts.tonnes[piece] as number);
    sum += weight * value;
    weights += weight;
    maximum = Math.max(maximum, value);
  }
  if (statistic === 'thickness') return sum;
  if (weights === 0) return Number.NaN;
  if (statistic === 'gradeThickness') return sum;
  return statistic === 'maximum' ? maximum : sum / weights;
}

/** The category with most tonnes; the lower code where two are equal. */
function commonest(input: CollapseInput, from: number, to: number): number {
  const tonnes = new Map<number, number>();
  for (let piece = from; piece < to; piece++) {
    const code = input.values[piece] as number;
    if (input.visible[piece] === 0 || Number.isNaN(code)) continue;
    tonnes.set(code, (tonnes.get(code) ?? 0) + (input.facts.tonnes[piece] as number));
  }
  let winner = Number.NaN;
  for (const [code, mass] of tonnes) {
    const leader = tonnes.get(winner) ?? Number.NEGATIVE_INFINITY;
    if (mass > leader || (mass === leader && code < winner)) winner = code;
  }
  return winner;
}
