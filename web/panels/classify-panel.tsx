import { useMemo } from 'react';
import { RESOURCE_CLASSES } from '../../core/resource/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { messages } from '../messages/en.ts';
import { formatMegatonnes, formatShare } from '../messages/format-number.ts';
import { useActiveRun } from '../state/active.ts';
import { NotRunNote, Remark } from './parts/notes.tsx';
import { NumberSetting } from './parts/number-setting.tsx';
import { NumberTable } from './parts/number-table.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import { StageCounts } from './parts/stage-counts.tsx';
import type { StepPanelProps } from './step-panel.tsx';

const text = messages.classifyPanel;
const { metres } = messages.words;

/** Classes by drill spacing, and what they hold. */
export function ClassifyPanel({ entry }: StepPanelProps) {
  const run = useActiveRun();
  return (
    <>
      <PanelSection title={text.rules}>
        {entry.settings.classification.classes.map((rule, place) => (
          <NumberSetting
            key={rule.class}
            label={text.spacing(messages.classes[rule.class])}
            path={['classification', 'classes', place, 'maximumSpacingM']}
            unit={metres}
          />
        ))}
        <Remark>{text.note}</Remark>
      </PanelSection>
      <PanelSection title={text.extrapolation}>
        <NumberSetting label={text.extrapolationSpacings} path={['classification', 'extrapolationSpacings']} unit={text.spacings} />
        <NumberSetting label={text.maximumExtrapolation} path={['classification', 'maximumExtrapolationM']} unit={metres} />
        <NumberSetting label={text.verticalSearch} path={['classification', 'verticalSearchM']} unit={metres} />
      </PanelSection>
      <PanelSection title={text.result}>
        {run === null ? (
          <NotRunNote />
        ) : (
          <>
            <ClassTable run={run} />
            <StageCounts run={run} stage="classify" />
          </>
        )}
      </PanelSection>
    </>
  );
}

function ClassTable({ run }: { readonly run: Run }) {
  const tonnes = useMemo(() => tonnesByClass(run), [run]);
  const total = tonnes.reduce((sum, each) => sum + each, 0);
  return (
    <NumberTable
      label={text.result}
      columns={[
        { key: 'class', label: text.class, isText: true },
        { key: 'tonnes', label: text.tonnes },
        { key: 'share', label: text.share },
      ]}
      rows={RESOURCE_CLASSES.map((name, code) => ({ name, code }))
        .filter(({ code }) => (tonnes[code] ?? 0) > 0)
        .sort((a, b) => (a.code || RESOURCE_CLASSES.length) - (b.code || RESOURCE_CLASSES.length))
        .map(({ name, code }) => ({
          key: name,
          cells: { class: messages.classes[name], tonnes: formatMegatonnes(tonnes[code] ?? 0), share: formatShare((tonnes[code] ?? 0) / total) },
        }))}
    />
  );
}

function tonnesByClass({ model }: Run): readonly number[] {
  const sums = RESOURCE_CLASSES.map(() => 0);
  const tonnes = model.columns.get('tonnes') ?? new Float64Array(model.pieces.count);
  model.columns.get('class')?.forEach((code, piece) => {
    sums[code] = (sums[code] ?? 0) + (tonnes[piece] as number);
  });
  return sums;
}
