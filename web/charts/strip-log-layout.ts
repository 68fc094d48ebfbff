import { roundStepAbove } from './nice-steps.ts';
import type { StripStep, StripTrack } from './strip-log-tracks.ts';

/** From a value to px; `ticks` are the values that are printed. */
export interface TrackScale {
  readonly ticks: readonly number[];
  readonly toX: (value: number) => number;
}

/** Factors that an anomaly's axis may reach on both sides of one. */
const ANOMALY_BOUNDS = [2, 5, 10, 20, 50, 100, 1000];

/** A grade's axis: from zero to a round number above the highest value (and above a cut-off that lies near). */
export function gradeScale(track: StripTrack, left: number, right: number): TrackScale {
  const highest = track.steps.reduce((top, step) => Math.max(top, step.value), 0);
  const reached = track.cutoffPpm !== null && track.cutoffPpm < 2 * highest ? Math.max(highest, track.cutoffPpm) : highest;
  const top = 2 * roundStepAbove((reached > 0 ? reached : 1) / 2);
  return { ticks: [0, top], toX: (value) => left + (Math.max(value, 0) / top) * (right - left) };
}

/** A ratio's axis: logarithmic, one in the middle, the same factor to both sides. */
export function anomalyScale(track: StripTrack, left: number, right: number): TrackScale {
  const furthest = track.steps.reduce((far, { value }) => (value > 0 ? Math.max(far, value, 1 / value) : far), 1);
  const bound = ANOMALY_BOUNDS.find((factor) => factor >= furthest) ?? furthest;
  const reach = Math.log(bound);
  const middle = (left + right) / 2;
  const toX = (value: number): number => (value > 0 ? middle + (Math.min(Math.max(Math.log(value) / reach, -1), 1) * (right - left)) / 2 : left);
  return { ticks: [1 / bound, 1, bound], toX };
}

export function trackScale(track: StripTrack, left: number, right: number): TrackScale {
  return track.kind === 'grade' ? gradeScale(track, left, right) : anomalyScale(track, left, right);
}

/** Two stretches of a hole whose ends are closer than this touch, m. */
const TOUCH_M = 1e-6;

/** Stretches that follow each other without a gap, as runs. */
export function joinSteps(steps: readonly StripStep[]): readonly (readonly StripStep[])[] {
  const runs: StripStep[][] = [];
  for (const step of steps) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && Math.abs(last.toM - step.fromM) <= TOUCH_M) runs.at(-1)?.push(step);
    else runs.push([step]);
  }
  return runs;
}

const px = (value: number): string => String(Math.round(value * 100) / 100);

/** The profile as a stepped line down the hole; broken where nothing was assayed. */
export function stepLine(steps: readonly StripStep[], toX: (value: number) => number, toY: (depthM: number) => number): string {
  return joinSteps(steps)
    .map((run) => run.map(({ fromM, toM, value }, n) => `${n === 0 ? 'M' : 'L'}${px(toX(value))},${px(toY(fromM))}V${px(toY(toM))}`).join(''))
    .join('');
}

/** The area between the profile and a base value. */
export function stepArea(steps: readonly StripStep[], base: number, toX: (value: number) => number, toY: (depthM: number) => number): string {
  return steps.map(({ fromM, toM, value }) => `M${px(toX(base))},${px(toY(fromM))}H${px(toX(value))}V${px(toY(toM))}H${px(toX(base))}Z`).join('');
}

/** Depths that are printed: plain steps from the collar, at least `gap` px apart. */
export function depthTicks(depthM: number, heightPx: number, gap: number): readonly number[] {
  if (!(depthM > 0)) return [0];
  const step = roundStepAbove((depthM * gap) / Math.max(heightPx, 1), 'plain');
  const count = Math.floor(depthM / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, k) => Number((k * step).toPrecision(12)));
}

/** Left edges and widths of the columns of a log, px. */
export interface StripColumns {
  readonly regolith: { readonly left: number; readonly right: number };
  /** Room for the names of units; none where nothing is logged. */
  readonly names: { readonly left: number; readonly right: number };
  readonly tracks: readonly { readonly left: number; readonly right: number }[];
}

/** Px that depths take at the left. */
export const DEPTH_WIDTH = 36;
const REGOLITH_WIDTH = 16;
const NAMES_WIDTH = 62;
const NAMES_WIDEST = 120;
const TRACK_GAP = 9;
const TRACK_LEAST = 48;

/** Shares the width out: depth, regolith and unit names take what they need, the tracks the rest in equal parts. */
export function stripColumns(width: number, trackCount: number, isLogged: boolean): StripColumns {
  const spare = width - DEPTH_WIDTH - REGOLITH_WIDTH - NAMES_WIDTH - trackCount * (TRACK_LEAST + 2 * TRACK_GAP);
  const names = isLogged ? Math.min(NAMES_WIDTH + Math.max(spare, 0) / 4, NAMES_WIDEST) : 0;
  const regolith = { left: DEPTH_WIDTH, right: DEPTH_WIDTH + (isLogged ? REGOLITH_WIDTH : 0) };
  const namesLeft = regolith.right + 4;
  const namesRight = namesLeft + names;
  const first = isLogged ? namesRight + 2 : DEPTH_WIDTH;
  const each = trackCount === 0 ? 0 : (width - 2 - first - (trackCount - 1) * TRACK_GAP) / trackCount;
  const tracks = Array.from({ length: trackCount }, (_, n) => {
    const left = first + n * (each + TRACK_GAP);
    return { left, right: left + each };
  });
  return { regolith, names: { left: namesLeft, right: namesRight }, tracks };
}
