import type { Stage } from '../../core/scenario/index.ts';

/** The workflow as the rail shows it, top to bottom. */
export const STEPS = ['data', 'validate', 'composites', 'domains', 'variograms', 'blockModel', 'estimate', 'check', 'classify', 'report', 'export'] as const;
export type Step = (typeof STEPS)[number];

interface StepRule {
  /** Stage of the chain whose result the step shows, or which first uses its settings. */
  readonly stage: Stage;
  /** Settings that alone make the step stale; null where it is stale when its stage is. */
  readonly reads: readonly string[] | null;
}

/** Which stage of `core/scenario` stands behind each step. Domains and variograms are settings: only a change of theirs marks them. */
export const STEP_RULES: Readonly<Record<Step, StepRule>> = {
  data: { stage: 'data', reads: null },
  validate: { stage: 'data', reads: null },
  composites: { stage: 'composites', reads: null },
  domains: { stage: 'composites', reads: ['deposit.stratigraphy', 'deposit.domains'] },
  variograms: { stage: 'estimate', reads: ['variograms'] },
  blockModel: { stage: 'blockModel', reads: null },
  estimate: { stage: 'estimate', reads: null },
  check: { stage: 'estimate', reads: null },
  classify: { stage: 'classify', reads: null },
  report: { stage: 'report', reads: null },
  export: { stage: 'report', reads: null },
};
