import { type Scenario, scenarioSchema } from '../../core/scenario/index.ts';
import type { SettingPath } from './staleness.ts';

/** What the schema says against a value, as data; `web/messages` makes the sentence. */
export interface SettingProblem {
  readonly code: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly isInclusive: boolean;
}

export type EditOutcome = { readonly settings: Scenario; readonly problem: null } | { readonly settings: null; readonly problem: SettingProblem };

/** The scenario with one setting changed, if the schema accepts it. */
export function editSettingValue(settings: Scenario, path: SettingPath, value: unknown): EditOutcome {
  const parsed = scenarioSchema.safeParse(replaceAt(settings, path, value));
  const order = parsed.success ? orderProblem(parsed.data) : null;
  if (parsed.success) return order === null ? { settings: parsed.data, problem: null } : { settings: null, problem: order };
  const issue = parsed.error.issues[0] as { code?: string; expected?: string; minimum?: unknown; maximum?: unknown; inclusive?: boolean } | undefined;
  return {
    settings: null,
    problem: {
      code: issue?.expected === 'int' && Number.isFinite(value) ? 'not_whole' : (issue?.code ?? 'custom'),
      minimum: numberOrNull(issue?.minimum),
      maximum: numberOrNull(issue?.maximum),
      isInclusive: issue?.inclusive ?? true,
    },
  };
}

/** What the schema of one value cannot see: limits that belong together. */
function orderProblem(settings: Scenario): SettingProblem | null {
  const problem = (code: string): SettingProblem => ({ code, minimum: null, maximum: null, isInclusive: true });
  if (settings.neighbourhood.passes.some((pass) => pass.minSamples > pass.maxSamples)) return problem('samplesReversed');
  const spacings = settings.classification.classes.map((rule) => rule.maximumSpacingM);
  if (spacings.some((spacing, k) => k > 0 && spacing <= (spacings[k - 1] as number))) return problem('spacingsReversed');
  if (settings.composites.minimumLengthM > settings.composites.lengthM) return problem('residualTooLong');
  return null;
}

function replaceAt(target: unknown, path: SettingPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(target)) return target.map((item, k) => (k === key ? replaceAt(item, rest, value) : item));
  const record = (target ?? {}) as Record<string, unknown>;
  return { ...record, [key]: replaceAt(record[key as string], rest, value) };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
