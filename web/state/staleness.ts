import { type Scenario, STAGES, type Stage, staleStages } from '../../core/scenario/index.ts';
import { STEP_RULES, STEPS, type Step } from './steps.ts';
import type { Job, RunRecord } from './workbench-state.ts';

/**
 * Stages that a run of `settings` would change. The cut-off's value does not count: totals at any cut-off are taken from the block
 * model at once, so it is never out of date.
 */
export function stagesOutOfDate(record: RunRecord | null, settings: Scenario): ReadonlySet<Stage> {
  if (record === null) return EVERY_STAGE;
  const known = compared.get(settings);
  if (known?.record === record) return known.stale;
  const stale = staleStages(record.settings, withCutoff(settings, record.settings.deposit.cutoff.ppm));
  compared.set(settings, { record, stale });
  return stale;
}

const EVERY_STAGE: ReadonlySet<Stage> = new Set(STAGES);
/** Settings are compared once per edit, not once per pointer move. */
const compared = new WeakMap<Scenario, { readonly record: RunRecord; readonly stale: ReadonlySet<Stage> }>();

function withCutoff(settings: Scenario, ppm: number): Scenario {
  return { ...settings, deposit: { ...settings.deposit, cutoff: { ...settings.deposit.cutoff, ppm } } };
}

export type StepState = 'empty' | 'running' | 'stale' | 'done';

/** The state of every step of the rail. */
export function stepStates(record: RunRecord | null, settings: Scenario, job: Job | null): Readonly<Record<Step, StepState>> {
  const stale = stagesOutOfDate(record, settings);
  const state = (step: Step): StepState => {
    const rule = STEP_RULES[step];
    if (job?.state === 'running' && rule.stage === job.stage) return rule.reads === null ? 'running' : 'done';
    if (job?.state === 'running' && STAGES.indexOf(rule.stage) < STAGES.indexOf(job.stage)) return 'done';
    if (record === null) return 'empty';
    const isStale = rule.reads === null ? stale.has(rule.stage) : rule.reads.some((path) => isChanged(record.settings, settings, path));
    return isStale ? 'stale' : 'done';
  };
  return Object.fromEntries(STEPS.map((step) => [step, state(step)])) as Record<Step, StepState>;
}

/** Whether the setting at a dotted path differs between two scenarios. */
export function isChanged(before: Scenario, after: Scenario, path: string): boolean {
  return JSON.stringify(settingAt(before, path.split('.'))) !== JSON.stringify(settingAt(after, path.split('.')));
}

export type SettingPath = readonly (string | number)[];

export function settingAt(settings: unknown, path: SettingPath): unknown {
  let value = settings;
  for (const key of path) value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  return value;
}
