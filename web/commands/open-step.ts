import { messages } from '../messages/en.ts';
import { STEPS, type Step } from '../state/steps.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Opens a step of the workflow in the inspector; validation also brings up the issues. */
export const openStep: Command<[step: Step]> = {
  id: 'open-step',
  group: 'steps',
  run: (step) => writeView({ step, inspector: 'step', ...(step === 'validate' ? { dockTab: 'issues', dockOpen: true } : {}) }),
  entries: () => STEPS.map((step) => ({ label: messages.commands.openStep(messages.steps[step]), invoke: () => openStep.run(step) })),
};
