import type { Run } from '../../core/scenario/index.ts';
import { messages } from '../messages/en.ts';
import { formatFixed, formatInteger, formatMegatonnes } from '../messages/format-number.ts';
import { useActiveRun } from '../state/active.ts';
import { type Fact, FactList } from './parts/fact-list.tsx';
import { NotRunNote, Remark } from './parts/notes.tsx';
import { NumberSetting } from './parts/number-setting.tsx';
import { PanelSection } from './parts/panel-section.tsx';

const text = messages.blockModelPanel;
const { metres } = messages.words;

/** The grid and what fills it. */
export function BlockModelPanel() {
  const run = useActiveRun();
  return (
    <>
      <PanelSection title={text.settings}>
        {['x', 'y', 'z'].map((axis, place) => (
          <NumberSetting key={axis} label={text.size(axis)} path={['blockModel', 'sizeM', place]} unit={metres} />
        ))}
        <NumberSetting label={text.azimuth} path={['blockModel', 'azimuth']} unit={messages.words.degrees} />
        <NumberSetting label={text.margin} path={['blockModel', 'marginM']} unit={metres} />
        <NumberSetting label={text.belowEndOfHole} path={['blockModel', 'belowEndOfHoleM']} unit={metres} emptyText={text.toBase} />
      </PanelSection>
      <PanelSection title={text.result}>
        {run === null ? <NotRunNote /> : <FactList facts={gridFacts(run)} />}
        <Remark>{text.piecesNote}</Remark>
      </PanelSection>
    </>
  );
}

function gridFacts({ model, manifest }: Run): readonly Fact[] {
  const { grid, pieces, columns } = model;
  const counts = manifest.stages.find((record) => record.stage === 'blockModel')?.counts ?? {};
  const volume = pieces.volume.reduce((sum, each) => sum + each, 0);
  const tonnes = columns.get('tonnes')?.reduce((sum, each) => sum + each, 0) ?? Number.NaN;
  return [
    { label: text.origin, value: grid.origin.map((each) => formatFixed(each, 0)).join(' · '), unit: metres },
    { label: text.count, value: grid.count.map((each) => formatInteger(each)).join(' · ') },
    { label: text.columns, value: formatInteger(counts.columns ?? Number.NaN) },
    { label: text.pieces, value: formatInteger(pieces.count) },
    { label: text.targets, value: formatInteger(counts.targets ?? Number.NaN) },
    { label: text.volume, value: formatFixed(volume / 1e6, 1), unit: text.millionM3 },
    { label: text.tonnes, value: formatMegatonnes(tonnes), unit: messages.words.megatonnes },
  ];
}
