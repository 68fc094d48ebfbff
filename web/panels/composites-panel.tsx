import { messages } from '../messages/en.ts';
import { useActiveRun } from '../state/active.ts';
import { NotRunNote, Remark } from './parts/notes.tsx';
import { NumberSetting } from './parts/number-setting.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import { StageCounts } from './parts/stage-counts.tsx';
import { domainNames, groupLabel } from './scenario-names.ts';
import type { StepPanelProps } from './step-panel.tsx';

const text = messages.compositesPanel;
const { metres, ppm } = messages.words;

/** Compositing and top cut. */
export function CompositesPanel({ entry }: StepPanelProps) {
  const run = useActiveRun();
  const { topCut } = entry.settings;
  return (
    <>
      <PanelSection title={text.settings}>
        <NumberSetting label={text.length} path={['composites', 'lengthM']} unit={metres} />
        <NumberSetting label={text.residual} path={['composites', 'minimumLengthM']} unit={metres} hint={text.residualHint} />
        <NumberSetting label={text.coverage} path={['composites', 'minimumCoverage']} unit={messages.words.share} scale={100} hint={text.coverageHint} />
      </PanelSection>
      <PanelSection title={text.topCut}>
        {topCut === null && <Remark>{text.noTopCut}</Remark>}
        {topCut?.limits.map((limit, place) => (
          <NumberSetting
            key={String(limit.domains)}
            label={text.limit(domainNames(entry.settings, limit.domains))}
            path={['topCut', 'limits', place, 'ppm']}
            unit={ppm}
          />
        ))}
        {topCut !== null && <Remark>{text.topCutOf(groupLabel(entry.settings, topCut.variable))}</Remark>}
      </PanelSection>
      <PanelSection title={text.result}>{run === null ? <NotRunNote /> : <StageCounts run={run} stage="composites" />}</PanelSection>
    </>
  );
}
