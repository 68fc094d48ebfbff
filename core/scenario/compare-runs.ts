import type { Run } from './run.ts';

/** One setting that differs; `undefined` where a side has none. */
export interface SettingDifference {
  /** `neighbourhood.passes[0].maxSamples` */
  readonly path: string;
  readonly left: unknown;
  readonly right: unknown;
}

/** One figure of two runs, unrounded; null where a run does not have it. */
export interface FigureComparison {
  readonly name: string;
  readonly left: number | null;
  readonly right: number | null;
}

export interface RunComparison {
  readonly settings: readonly SettingDifference[];
  /** Dry tonnes above each run's own cut-off. */
  readonly tonnes: FigureComparison;
  /** Mean grades of the totals, ppm; variables of either run, in the order of the left one. */
  readonly gradesPpm: readonly FigureComparison[];
  /** Contained tonnes of the totals. */
  readonly containedTonnes: readonly FigureComparison[];
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Leaves of two settings that are not equal, in the order of the left one. */
export function settingDifferences(left: unknown, right: unknown, path = ''): readonly SettingDifference[] {
  if (Object.is(left, right)) return [];
  if (!isPlain(left) || !isPlain(right) || Array.isArray(left) !== Array.isArray(right)) return [{ path, left, right }];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const named = path === '' ? '' : `${path}.`;
  const child = (key: string): string => (Array.isArray(left) ? `${path}[${key}]` : named + key);
  return [...keys].flatMap((key) => settingDifferences(left[key], right[key], child(key)));
}

/** Two runs side by side, of one deposit or of two: what differs in the settings, and the totals. */
export function compareRuns(left: Run, right: Run): RunComparison {
  const a = left.statement.totals;
  const b = right.statement.totals;
  const rows = (l: Readonly<Record<string, number>>, r: Readonly<Record<string, number>>): FigureComparison[] =>
    [...new Set([...Object.keys(l), ...Object.keys(r)])].map((name) => ({ name, left: l[name] ?? null, right: r[name] ?? null }));
  return {
    settings: settingDifferences(left.scenario, right.scenario),
    tonnes: { name: 'tonnes', left: a.tonnes, right: b.tonnes },
    gradesPpm: rows(a.gradesPpm, b.gradesPpm),
    containedTonnes: rows(a.containedTonnes, b.containedTonnes),
  };
}
