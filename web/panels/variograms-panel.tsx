import type { VariogramSettings } from '../../core/scenario/index.ts';
import { messages } from '../messages/en.ts';
import { formatFixed, formatSetting, formatShare } from '../messages/format-number.ts';
import { Remark } from './parts/notes.tsx';
import { NumberTable } from './parts/number-table.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import { domainNames } from './scenario-names.ts';
import type { StepPanelProps } from './step-panel.tsx';

const text = messages.variogramsPanel;

/** The variogram models as numbers, with where each comes from. */
export function VariogramsPanel({ entry }: StepPanelProps) {
  return (
    <>
      {entry.settings.variograms.map((model) => (
        <PanelSection key={String(model.domains)} title={text.title(domainNames(entry.settings, model.domains))}>
          <NumberTable
            label={text.title(domainNames(entry.settings, model.domains))}
            columns={[
              { key: 'structure', label: text.structure, isText: true },
              { key: 'sill', label: text.contribution },
              { key: 'major', label: text.major },
              { key: 'minor', label: text.minor },
              { key: 'vertical', label: text.vertical },
              { key: 'azimuth', label: text.azimuth },
            ]}
            rows={modelRows(model)}
          />
          <Remark>
            {messages.words.source}: {model.source}
          </Remark>
        </PanelSection>
      ))}
      <Remark>{text.note}</Remark>
    </>
  );
}

const RANGE_KEYS = ['major', 'minor', 'vertical'] as const;

function modelRows(model: VariogramSettings) {
  const total = model.structures.reduce((sum, structure) => sum + structure.contribution, model.nugget);
  const share = (sill: number) => text.shareOfSill(formatShare(sill / total, 0));
  return [
    { key: 'nugget', cells: { structure: text.nugget, sill: formatFixed(model.nugget, 3) }, hints: { sill: share(model.nugget) } },
    ...model.structures.map((structure, place) => {
      const ranges = structure.rangesM.map((range) => (range === 'infinite' ? messages.words.infinite : formatSetting(range)));
      return {
        key: `structure-${place}`,
        cells: {
          structure: text.type[structure.type],
          sill: formatFixed(structure.contribution, 3),
          ...Object.fromEntries(RANGE_KEYS.map((key, axis) => [key, ranges[axis]])),
          azimuth: formatSetting(structure.azimuth),
        },
        hints: {
          sill: share(structure.contribution),
          azimuth: text.angles(formatSetting(structure.azimuth), formatSetting(structure.dip), formatSetting(structure.plunge)),
        },
      };
    }),
  ];
}
