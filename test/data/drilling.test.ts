import { beforeAll, describe, expect, it } from 'vitest';
import { createDepositTruth } from '../../core/truth/index.ts';
import { COLOSSUS_PLAN } from '../../data/generate/colossus-plan.ts';
import { type DrilledHole, drillHole } from '../../data/generate/drill-hole.ts';
import type { DrillingPlan } from '../../data/generate/drilling-plan.ts';
import { layOutHoles, type PlannedHole } from '../../data/generate/lay-out-holes.ts';
import { MAKUUTU_PLAN } from '../../data/generate/makuutu-plan.ts';
import { mean } from '../truth/sample-statistics.ts';

/** Logging error of 0.3 m at most, then rounding to half a metre, then a run that may have been too thin to log. */
const CONTACT_TOLERANCE_M = 0.3 + 0.25 + 0.3;
/** Three standard errors of the mean depth of 500 holes, 9 m apart. */
const MEAN_DEPTH_TOLERANCE_M = 1.2;

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/** Distance from each hole to the nearest other one, m. */
function nearestDistances(holes: readonly PlannedHole[]): number[] {
  return holes.map((hole) => Math.min(...holes.flatMap((other) => (other === hole ? [] : [Math.hypot(other.x - hole.x, other.y - hole.y)]))));
}

const drilledBefore = new Map<string, DrilledHole[]>();

/** All holes of a plan; drilled once for all tests. */
function drill(plan: DrillingPlan): DrilledHole[] {
  const known = drilledBefore.get(plan.truth.id);
  if (known !== undefined) return known;
  const truth = createDepositTruth(plan.truth);
  const holes = layOutHoles(plan).map((hole) => drillHole(plan, truth, hole));
  drilledBefore.set(plan.truth.id, holes);
  return holes;
}

describe.each([MAKUUTU_PLAN, COLOSSUS_PLAN])('the drilling of $truth.id', (plan) => {
  let planned: PlannedHole[];
  let holes: DrilledHole[];

  beforeAll(() => {
    holes = drill(plan);
    planned = holes.map((hole) => hole.plan);
  });

  it('has every hole once, under a name that says it is synthetic', () => {
    expect(new Set(planned.map((hole) => hole.id)).size).toBe(planned.length);
    for (const hole of planned) expect(hole.id.startsWith('SYN-')).toBe(true);
  });

  it('has the counts of the plan', () => {
    expect(countBy(planned, (hole) => hole.type)).toEqual(plan.holeCounts);
    for (const grid of plan.grids) {
      expect(planned.filter((hole) => hole.patch.id === grid.patch && hole.purpose === `${grid.spacingM} m`)).toHaveLength(grid.count);
    }
  });

  it('stands within the jitter of its grids', () => {
    for (const grid of plan.grids) {
      const own = planned.filter((hole) => hole.patch.id === grid.patch && hole.purpose === `${grid.spacingM} m`);
      const near = nearestDistances(own);
      expect(Math.min(...near)).toBeGreaterThan(grid.spacingM - 30);
      expect(Math.abs(mean(near) - grid.spacingM)).toBeLessThan(15);
    }
  });

  it('logs what it drills through, from the collar to the end without a gap', () => {
    for (const { log, endOfHole } of holes) {
      expect(log[0]?.from).toBe(0);
      expect(log.at(-1)?.to).toBe(endOfHole);
      log.slice(1).forEach((run, i) => {
        expect(run.from).toBe(log[i]?.to);
        expect(run.unit).toBeGreaterThan(log[i]?.unit ?? 99);
      });
    }
  });

  it('logs contacts near the truth', () => {
    for (const { log, column } of holes) {
      for (const run of log.slice(1)) expect(Math.abs(run.from - (column.contacts[run.unit - 1] as number))).toBeLessThanOrEqual(CONTACT_TOLERANCE_M);
    }
  });

  it('samples the whole hole in order, core only within its logged layers', () => {
    for (const { samples, endOfHole, log, rig } of holes) {
      expect(samples[0]?.from).toBe(0);
      expect(samples.at(-1)?.to).toBe(endOfHole);
      samples.slice(1).forEach((sample, i) => {
        expect(sample.from).toBe(samples[i]?.to);
      });
      for (const { from, to } of samples) expect(to).toBeGreaterThan(from);
      if (rig.breakAtContacts) for (const run of log) expect(samples.some((sample) => sample.from === run.from)).toBe(true);
    }
  });
});

describe('depths', () => {
  it('Makuutu: past saprock, 9 to 27 m, 18.2 m in the mean', () => {
    const depths = drill(MAKUUTU_PLAN).map((hole) => hole.endOfHole);
    expect(depths).toHaveLength(711);
    expect(Math.min(...depths)).toBeGreaterThanOrEqual(9);
    expect(Math.max(...depths)).toBeLessThanOrEqual(27);
    expect(Math.abs(mean(depths) - 18.2)).toBeLessThan(0.4);
  });

  it('Colossus: augers to 20 m, reverse circulation to 60 m, core to 90 m; twins beside augers', () => {
    const holes = drill(COLOSSUS_PLAN);
    const depths = (type: string): number[] => holes.flatMap((hole) => (hole.plan.type === type ? [hole.endOfHole] : []));
    for (const [type, average, low, high] of [
      ['AUGER', 12.5, 4, 20],
      ['RC', 28, 12, 60],
      ['CORE', 45, 20, 90],
    ] as const) {
      const found = depths(type);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...found)).toBeLessThanOrEqual(high);
      expect(Math.abs(mean(found) - average), type).toBeLessThan(MEAN_DEPTH_TOLERANCE_M * (type === 'CORE' ? 4 : 1));
    }
    const byId = new Map(holes.map((hole) => [hole.plan.id, hole.plan]));
    const twins = holes.map((hole) => hole.plan).filter((plan) => plan.twinOf !== '');
    expect(twins).toHaveLength(25);
    for (const twin of twins) {
      const auger = byId.get(twin.twinOf);
      expect(auger?.type).toBe('AUGER');
      expect(Math.hypot(twin.x - (auger?.x ?? 0), twin.y - (auger?.y ?? 0))).toBeLessThan(7);
    }
  });
});
