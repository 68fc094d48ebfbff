import type { ResourceClass, Tally } from '../../core/resource/index.ts';
import { compareRuns, type FigureComparison, type Run } from '../../core/scenario/index.ts';
import { resourceTable, comparison as text } from '../messages/en/charts.ts';
import { formatChange, formatFixed, formatInteger, NO_VALUE } from '../messages/format-number.ts';
import { CONTAINED_ORDER, inTableOrder } from './resource-table-rows.ts';
import { decimalsOf } from './rounded-figures.ts';
import { variableLabel } from './variable-label.ts';

/** One figure of two runs, unrounded, in `unit`; null where a run has none. */
export interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly left: number | null;
  readonly right: number | null;
}

export interface ComparedClass {
  readonly class: ResourceClass | 'total';
  readonly figures: readonly ComparedFigure[];
}

/** Groups that every class is compared by; the total is compared by everything that either run reports. */
const MAIN_GROUPS = ['treo', 'treoMinusCeo2', 'mreo'];
const MAIN_CONTAINED = ['treo'];
const CLASS_ORDER = ['total', 'measured', 'indicated', 'inferred'] as const;

/** Totals and classes of two runs, each above its own cut-off. A class that neither run has is left out. */
export function compareClasses(left: Run, right: Run): readonly ComparedClass[] {
  const groups = [...left.scenario.deposit.groups, ...right.scenario.deposit.groups];
  const analytes = new Set([left, right].flatMap(analytesReported));
  const isGroup = (id: string): boolean => groups.some((group) => group.id === id);
  return CLASS_ORDER.flatMap((name) => {
    const compared = name === 'total' ? compareRuns(left, right) : compareTallies(tallyOf(left, name), tallyOf(right, name));
    if (compared === null) return [];
    const isMain = (id: string, main: readonly string[]): boolean => analytes.has(id) || (isGroup(id) && (name === 'total' || main.includes(id)));
    const grades = inOrder(compared.gradesPpm).filter((figure) => isMain(figure.name, MAIN_GROUPS));
    const contained = inOrder(compared.containedTonnes).filter(
      (figure) => isMain(figure.name, MAIN_CONTAINED) && (!isGroup(figure.name) || CONTAINED_ORDER.includes(figure.name)),
    );
    const figures: ComparedFigure[] = [
      scaled('tonnes', text.tonnes, resourceTable.megatonnes, compared.tonnes, 1e-6),
      ...grades.map((figure) => scaled(`grade-${figure.name}`, variableLabel(figure.name, groups), resourceTable.ppm, whereTonnes(figure, compared.tonnes), 1)),
      ...contained.map((figure) =>
        scaled(`contained-${figure.name}`, text.containedOf(variableLabel(figure.name, groups)), resourceTable.kilotonnes, figure, 1e-3),
      ),
    ];
    return [{ class: name, figures }];
  });
}

/** What a run without declared groups reports: its analytes. */
function analytesReported({ scenario, statement }: Run): readonly string[] {
  return scenario.deposit.groups.length > 0 ? [] : Object.keys(statement.totals.gradesPpm);
}

function inOrder(figures: readonly FigureComparison[]): readonly FigureComparison[] {
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  return inTableOrder([...byName.keys()]).flatMap((name) => byName.get(name) ?? []);
}

/** No tonnes have no grade. */
function whereTonnes(grade: FigureComparison, tonnes: FigureComparison): FigureComparison {
  return { name: grade.name, left: tonnes.left === 0 ? null : grade.left, right: tonnes.right === 0 ? null : grade.right };
}

function tallyOf(run: Run, name: ResourceClass): Tally | null {
  return run.statement.rows.find((row) => row.class === name && row.unit === null) ?? null;
}

const NOTHING: Tally = { tonnes: 0, gradesPpm: {}, containedTonnes: {} };

/** A class that one run lacks has no tonnes there, and so no grades; null where both lack it. */
function compareTallies(left: Tally | null, right: Tally | null) {
  if (left === null && right === null) return null;
  const [a, b] = [left ?? NOTHING, right ?? NOTHING];
  const rows = (l: Readonly<Record<string, number>>, r: Readonly<Record<string, number>>): FigureComparison[] =>
    [...new Set([...Object.keys(l), ...Object.keys(r)])].map((name) => ({ name, left: l[name] ?? null, right: r[name] ?? null }));
  return {
    tonnes: { name: 'tonnes', left: a.tonnes, right: b.tonnes },
    gradesPpm: rows(a.gradesPpm, b.gradesPpm),
    containedTonnes: rows(a.containedTonnes, b.containedTonnes),
  };
}

function scaled(id: string, label: string, unit: string, { left, right }: FigureComparison, scale: number): ComparedFigure {
  const times = (value: number | null): number | null => (value === null ? null : value * scale);
  return { id, label, unit, left: times(left), right: times(right) };
}

/** A compared figure as text: values and difference with the same decimals, so that one can be checked against the other by eye. */
export interface FigureText {
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  readonly percent: string;
  /** Unrounded, for hovering. */
  readonly full: string;
}

const FIGURES = 4;
const FULL_DECIMALS = 6;

export function figureText({ left, right, unit }: ComparedFigure): FigureText {
  const sizes = [left, right].flatMap((value) => (value === null ? [] : [Math.abs(value)]));
  const decimals = decimalsOf(Math.max(...sizes, 0), FIGURES);
  const show = (value: number | null): string => (value === null ? NO_VALUE : formatFixed(value, decimals));
  const full = (value: number | null): string => (value === null ? NO_VALUE : formatFixed(value, value >= 1e6 ? 0 : FULL_DECIMALS));
  const both = left !== null && right !== null;
  return {
    left: show(left),
    right: show(right),
    difference: both ? formatDifference(right - left, decimals) : NO_VALUE,
    percent: both && left !== 0 ? formatDifference((100 * (right - left)) / left, 1) : NO_VALUE,
    full: `${full(left)} → ${full(right)} ${unit}`,
  };
}

/** Signed; zero without a sign. */
function formatDifference(value: number, decimals: number): string {
  return value === 0 ? formatInteger(0) : formatChange(value, decimals);
}

/** The grade that both runs are drawn with: TREO where both have it, else a cut-off's variable, else the first in common; null for none. */
export function commonGrade(left: Run, right: Run): string | null {
  const gradesOf = (run: Run): readonly string[] => [...(run.gradeTonnage.series[0]?.gradesPpm.keys() ?? [])];
  const rights = new Set(gradesOf(right));
  const shared = gradesOf(left).filter((id) => rights.has(id));
  const wanted = ['treo', left.gradeTonnage.variable, right.gradeTonnage.variable];
  return wanted.find((id) => shared.includes(id)) ?? shared[0] ?? null;
}

/** Names of two runs that tell them apart: the scenarios', with the deposits' where those differ. */
export function runLabels(left: Run, right: Run): readonly [string, string] {
  const isOneDeposit = left.scenario.deposit.id === right.scenario.deposit.id;
  const label = ({ scenario }: Run): string => (isOneDeposit ? scenario.name : `${scenario.deposit.name} · ${scenario.name}`);
  return [label(left), label(right)];
}
