import { createRandom, type Random } from '../../core/numeric/index.ts';
import type { DepositTruth, TruthColumn } from '../../core/truth/index.ts';
import type { DepthRule, DrillingPlan, HoleTypePlan } from './drilling-plan.ts';
import type { PlannedHole } from './lay-out-holes.ts';

export interface DepthInterval {
  readonly from: number;
  readonly to: number;
}

export interface LoggedRun extends DepthInterval {
  /** Index of the layer. */
  readonly unit: number;
}

/** A hole as drilled and logged, before its samples are assayed. */
export interface DrilledHole {
  readonly plan: PlannedHole;
  readonly rig: HoleTypePlan;
  readonly column: TruthColumn;
  readonly endOfHole: number;
  readonly log: readonly LoggedRun[];
  readonly samples: readonly DepthInterval[];
}

/** Contacts are logged within this of the truth, m (normal, a third of it its standard deviation twice over). */
const LOGGING_LIMIT_M = 0.3;
const LOGGING_SD_M = 0.15;
/** Thinner layers are not told apart. */
const THINNEST_RUN_M = 0.3;
/** A sample may be this much longer than wanted rather than be cut in two. */
const LONGER_SHARE = 0.25;

/** Drills a planned hole into the known function: its end, its log, the intervals that go to the laboratory. Depths in metres. */
export function drillHole(plan: DrillingPlan, truth: DepositTruth, planned: PlannedHole): DrilledHole {
  const random = createRandom(plan.seed, `drill ${planned.id}`);
  const rig = plan.holeTypes.find((type) => type.type === planned.type);
  if (rig === undefined) throw new Error(`No rig for ${planned.type}`);
  const column = truth.column(planned.x, planned.y);
  const endOfHole = endDepth(plan, rig, column, random);
  const log = logHole(rig, column, endOfHole, random);
  const lengthM = planned.firstCampaign ? rig.sampleM[0] : rig.sampleM[1];
  return { plan: planned, rig, column, endOfHole, log, samples: rig.breakAtContacts ? sampleToContacts(log, lengthM) : sampleInLengths(endOfHole, lengthM) };
}

function endDepth(plan: DrillingPlan, rig: HoleTypePlan, column: TruthColumn, random: Random): number {
  const { depth } = rig;
  const [shallowest, deepest] = depth.limitsM;
  let wanted: number;
  if (depth.kind === 'pastRock') {
    const rock = column.contacts[plan.truth.units.map((unit) => unit.stepAtTop).lastIndexOf(true) - 1] as number;
    wanted = rock + depth.pastM[0] + (depth.pastM[1] - depth.pastM[0]) * random.uniform();
  } else {
    wanted = depth.meanM + depth.sdM * depthScore(depth, column.surface - column.waterTable, random);
  }
  return roundTo(Math.max(shallowest, Math.min(deepest, wanted)), depth.roundM);
}

/** Standard normal; augers stop where the water comes in, so that their part of it follows the water table. */
function depthScore(rule: Extract<DepthRule, { kind: 'normal' }>, waterDepthM: number, random: Random): number {
  const own = random.normal();
  if (rule.waterTable === null) return own;
  const { correlation, meanM, sdM } = rule.waterTable;
  return (correlation * (waterDepthM - meanM)) / sdM + Math.sqrt(1 - correlation * correlation) * own;
}

/** Rounds to a step, and once more to a centimetre so that 0.1 × 3 reads 0.3. */
export function roundTo(value: number, step: number): number {
  return Math.round(Math.round(value / step) * step * 100) / 100;
}

function logHole(rig: HoleTypePlan, column: TruthColumn, endOfHole: number, random: Random): LoggedRun[] {
  const runs: { unit: number; from: number; to: number }[] = [];
  let from = 0;
  for (let unit = 0; unit <= column.contacts.length && from < endOfHole; unit++) {
    const error = Math.max(-LOGGING_LIMIT_M, Math.min(LOGGING_LIMIT_M, LOGGING_SD_M * random.normal()));
    const base = unit < column.contacts.length ? roundTo((column.contacts[unit] as number) + error, rig.logRoundM) : endOfHole;
    const to = Math.min(base, endOfHole);
    const last = runs.at(-1);
    if (to - from >= THINNEST_RUN_M) runs.push({ unit, from, to });
    else if (to > from && last !== undefined) last.to = to;
    else if (to > from) continue;
    from = Math.max(from, to);
  }
  return runs;
}

/** Each logged run in equal parts, the fewest that are at most a quarter longer than wanted, to the decimetre. */
function sampleToContacts(log: readonly LoggedRun[], lengthM: number): DepthInterval[] {
  return log.flatMap(({ from, to }) => {
    const parts = Math.max(1, Math.ceil((to - from) / lengthM - LONGER_SHARE));
    return Array.from({ length: parts }, (_, i) => ({
      from: roundTo(from + ((to - from) * i) / parts, 0.1),
      to: roundTo(from + ((to - from) * (i + 1)) / parts, 0.1),
    }));
  });
}

/** Fixed lengths from the surface; the last one is what is left. */
function sampleInLengths(endOfHole: number, lengthM: number): DepthInterval[] {
  const count = Math.ceil(endOfHole / lengthM - 1e-9);
  return Array.from({ length: count }, (_, i) => ({ from: i * lengthM, to: Math.min((i + 1) * lengthM, endOfHole) }));
}
