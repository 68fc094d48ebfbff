import type { Scenario } from '../../core/scenario/index.ts';
import { analyteLabel } from '../map/block-variables.ts';
import { messages } from '../messages/en.ts';
import { ChoiceSetting } from './parts/choice-setting.tsx';
import { FactList } from './parts/fact-list.tsx';
import { Remark } from './parts/notes.tsx';
import { NumberSetting } from './parts/number-setting.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import type { StepPanelProps } from './step-panel.tsx';

const text = messages.estimatePanel;

/** How blocks are estimated: discretisation and the search passes. */
export function EstimatePanel({ entry }: StepPanelProps) {
  const { settings } = entry;
  return (
    <>
      <PanelSection title={text.kriging}>
        <FactList facts={[{ label: text.variables, value: variableText(settings) }]} />
        <Remark>{text.kind}</Remark>
      </PanelSection>
      <PanelSection title={text.discretisation}>
        {['x', 'y', 'z'].map((axis, place) => (
          <NumberSetting key={axis} label={text.discretisationOf(axis)} path={['kriging', 'discretisation', place]} />
        ))}
      </PanelSection>
      {settings.neighbourhood.passes.map((pass, place) => (
        // Passes are known by their number.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <SearchPass key={place} place={place} hasSectors={pass.sectors !== 'none'} />
      ))}
    </>
  );
}

function variableText({ variables }: Scenario): string {
  return variables === 'all' ? text.variablesAll : variables.map(analyteLabel).join(', ');
}

function SearchPass({ place, hasSectors }: { readonly place: number; readonly hasSectors: boolean }) {
  const path = (...rest: readonly (string | number)[]) => ['neighbourhood', 'passes', place, ...rest];
  return (
    <PanelSection title={text.pass(place + 1)}>
      {text.axes.map((axis, axisPlace) => (
        <NumberSetting key={axis} label={text.radius(axis)} path={path('radiiM', axisPlace)} unit={messages.words.metres} />
      ))}
      <NumberSetting label={text.azimuth} path={path('azimuth')} unit={messages.words.degrees} />
      <NumberSetting label={text.minSamples} path={path('minSamples')} />
      <NumberSetting label={text.maxSamples} path={path('maxSamples')} />
      <NumberSetting label={text.maxPerHole} path={path('maxPerHole')} emptyText={text.noLimit} />
      <NumberSetting label={text.minHoles} path={path('minHoles')} />
      <ChoiceSetting label={text.sectors} path={path('sectors')} options={text.sectorKinds} />
      {hasSectors && <NumberSetting label={text.maxPerSector} path={path('maxPerSector')} emptyText={text.noLimit} />}
    </PanelSection>
  );
}
