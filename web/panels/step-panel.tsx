import type { ComponentType } from 'react';
import { messages } from '../messages/en.ts';
import { useActiveEntry } from '../state/active.ts';
import type { Step } from '../state/steps.ts';
import type { ScenarioEntry } from '../state/workbench-state.ts';
import { BlockModelPanel } from './block-model-panel.tsx';
import { CheckPanel } from './check-panel.tsx';
import { ClassifyPanel } from './classify-panel.tsx';
import { CompositesPanel } from './composites-panel.tsx';
import { DataPanel } from './data-panel.tsx';
import { DomainsPanel } from './domains-panel.tsx';
import { EstimatePanel } from './estimate-panel.tsx';
import { ExportPanel } from './export-panel.tsx';
import { NoScenarioNote } from './no-scenario-note.tsx';
import { ReportPanel } from './report-panel.tsx';
import { ValidatePanel } from './validate-panel.tsx';
import { VariogramsPanel } from './variograms-panel.tsx';

export interface StepPanelProps {
  readonly entry: ScenarioEntry;
}

const PANELS: Readonly<Record<Step, ComponentType<StepPanelProps>>> = {
  data: DataPanel,
  validate: ValidatePanel,
  composites: CompositesPanel,
  domains: DomainsPanel,
  variograms: VariogramsPanel,
  blockModel: BlockModelPanel,
  estimate: EstimatePanel,
  check: CheckPanel,
  classify: ClassifyPanel,
  report: ReportPanel,
  export: ExportPanel,
};

/** The settings and results of one step of the workflow. */
export function StepPanel({ step }: { readonly step: Step }) {
  const entry = useActiveEntry();
  const Panel = PANELS[step];
  // A draft typed into one scenario must not carry over to another.
  return entry === null ? <NoScenarioNote /> : <Panel key={`${entry.id} ${messages.steps[step]}`} entry={entry} />;
}
