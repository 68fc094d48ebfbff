import type { Run, Scenario } from '../../core/scenario/index.ts';
import { openFiles } from '../commands/open-files.ts';
import { analyteLabel } from '../map/block-variables.ts';
import { messages } from '../messages/en.ts';
import { formatBytes, formatInteger } from '../messages/format-number.ts';
import { useActiveRun } from '../state/active.ts';
import { findFiles } from '../state/run-registry.ts';
import classes from './data-panel.module.css';
import { type Fact, FactList } from './parts/fact-list.tsx';
import { NotRunNote, Remark } from './parts/notes.tsx';
import { NumberTable } from './parts/number-table.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import type { StepPanelProps } from './step-panel.tsx';

const text = messages.dataPanel;

/** What the scenario reads: files, what is in them, the deposit and its sources. */
export function DataPanel({ entry }: StepPanelProps) {
  const run = useActiveRun();
  const { settings } = entry;
  return (
    <>
      <PanelSection title={text.deposit}>
        <FactList facts={depositFacts(settings)} />
      </PanelSection>
      <PanelSection title={text.files}>
        <FileTable settings={settings} filesId={entry.filesId} />
        <p className={classes.drop}>
          {text.bring}{' '}
          <button type="button" onClick={() => openFiles.run()}>
            {text.choose}
          </button>
        </p>
      </PanelSection>
      <PanelSection title={text.contents}>{run === null ? <NotRunNote /> : <FactList facts={contentFacts(run)} />}</PanelSection>
      <Parameters settings={settings} />
    </>
  );
}

function depositFacts({ deposit, data }: Scenario): readonly Fact[] {
  const owners = deposit.owners.map((owner) => `${owner.name} ${formatInteger(owner.sharePercent)} %`).join(', ');
  return [
    { label: text.place, value: deposit.place },
    { label: text.owners, value: owners, hint: deposit.owners.map((owner) => owner.source).join('; ') },
    { label: text.crs, value: deposit.crs ?? messages.words.none },
    { label: text.lengthUnit, value: messages.importDialog.lengthUnits[data.lengthUnit] },
    { label: text.belowDetection, value: text.belowDetectionWays[data.belowDetection] },
  ]
    .filter((fact) => fact.value !== '')
    .map((fact) => ({ ...fact, isText: true }));
}

function FileTable({ settings, filesId }: { readonly settings: Scenario; readonly filesId: string }) {
  const files = findFiles(filesId);
  const { collar, survey, assays, geology, topography, licence } = settings.data;
  const named = [
    ['collar', collar] as const,
    ['survey', survey] as const,
    ...assays.map((assay) => ['assay', assay] as const),
    ['geology', geology] as const,
    ['topography', topography] as const,
    ['licence', licence] as const,
  ];
  const rows = named.flatMap(([kind, file]) => {
    if (file === null) return [];
    const bytes = files.find((held) => held.name === file.file || held.name === `${file.file}.gz`)?.bytes.length;
    return [{ key: file.file, cells: { kind: text.kinds[kind], file: file.file, size: bytes === undefined ? messages.words.none : formatBytes(bytes) } }];
  });
  return (
    <NumberTable
      label={text.files}
      columns={[
        { key: 'kind', label: text.kind, isText: true },
        { key: 'file', label: text.file, isText: true },
        { key: 'size', label: text.size },
      ]}
      rows={rows}
    />
  );
}

function contentFacts({ database }: Run): readonly Fact[] {
  const { holes, assays } = database;
  const drilled = holes.endOfHole.reduce((sum, depth) => sum + (Number.isNaN(depth) ? 0 : depth), 0);
  const sampled = assays.to.reduce((sum, to, row) => sum + to - (assays.from[row] as number), 0);
  return [
    { label: text.holes, value: formatInteger(holes.count) },
    { label: text.metres, value: formatInteger(drilled), unit: messages.words.metres },
    { label: text.samples, value: formatInteger(assays.count) },
    { label: text.sampledMetres, value: formatInteger(sampled), unit: messages.words.metres },
    { label: text.analytes, value: formatInteger(assays.analytes.length), hint: assays.analytes.map((analyte) => analyteLabel(analyte.id)).join(', ') },
  ];
}

/** What was published or assumed about the deposit, each with its source. */
function Parameters({ settings }: { readonly settings: Scenario }) {
  const { parameters } = settings.deposit;
  if (parameters.length === 0) return null;
  return (
    <details className={classes.parameters}>
      <summary>{text.parameters}</summary>
      <dl>
        {parameters.map((parameter) => (
          <div key={parameter.name}>
            <dt>{parameter.name}</dt>
            <dd>
              {String(parameter.value)} {parameter.unit}
              <Remark>{parameter.source}</Remark>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
