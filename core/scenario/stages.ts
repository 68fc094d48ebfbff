/** Stages of the chain, in the order they run. */
export const STAGES = ['data', 'composites', 'blockModel', 'estimate', 'classify', 'report'] as const;
export type Stage = (typeof STAGES)[number];

export interface StageRule {
  readonly stage: Stage;
  /** Stages whose output this one reads. */
  readonly needs: readonly Stage[];
  /** Top-level settings (dots go deeper) that this stage reads beside them. */
  readonly reads: readonly string[];
}

/**
 * What depends on what, in one place: staleness in the app and re-use on the command line both read it. A setting that no stage
 * reads (a name, a description) makes nothing stale.
 */
export const STAGE_GRAPH: readonly StageRule[] = [
  { stage: 'data', needs: [], reads: ['data', 'deposit.crs'] },
  {
    stage: 'composites',
    needs: ['data'],
    reads: ['composites', 'topCut', 'flattening', 'variables', 'deposit.stratigraphy', 'deposit.domains', 'deposit.groups'],
  },
  { stage: 'blockModel', needs: ['data', 'composites'], reads: ['blockModel', 'flattening', 'deposit.stratigraphy', 'deposit.domains'] },
  { stage: 'estimate', needs: ['composites', 'blockModel'], reads: ['variograms', 'neighbourhood', 'kriging', 'seed', 'deposit.domains'] },
  { stage: 'classify', needs: ['composites', 'blockModel'], reads: ['classification'] },
  { stage: 'report', needs: ['blockModel', 'estimate', 'classify'], reads: ['reporting', 'deposit'] },
];

function valueAt(settings: unknown, path: string): unknown {
  let value = settings;
  for (const key of path.split('.')) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return value;
}

/** The part of the settings that one stage reads, as `[path, value]` pairs. */
export function settingsOf(stage: Stage, settings: unknown): readonly (readonly [string, unknown])[] {
  const rule = STAGE_GRAPH.find((r) => r.stage === stage);
  return (rule?.reads ?? []).map((path) => [path, valueAt(settings, path)] as const);
}

/**
 * Stages whose result would differ between two settings: those that read a changed setting, and all that need them.
 * Compares by JSON text, so key order matters; both sides come from the same schema.
 */
export function staleStages(before: unknown, after: unknown): ReadonlySet<Stage> {
  const stale = new Set<Stage>();
  for (const rule of STAGE_GRAPH) {
    const changed = JSON.stringify(settingsOf(rule.stage, before)) !== JSON.stringify(settingsOf(rule.stage, after));
    if (changed || rule.needs.some((need) => stale.has(need))) stale.add(rule.stage);
  }
  return stale;
}
