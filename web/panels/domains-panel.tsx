import { useMemo } from 'react';
import type { Run, Scenario } from '../../core/scenario/index.ts';
import { messages } from '../messages/en.ts';
import { formatFixed, formatInteger, formatSetting } from '../messages/format-number.ts';
import { useActiveRun } from '../state/active.ts';
import classes from './domains-panel.module.css';
import { Remark } from './parts/notes.tsx';
import { NumberTable } from './parts/number-table.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import type { StepPanelProps } from './step-panel.tsx';

const text = messages.domainsPanel;

/** The layers, the domains they are estimated in, and what the vertical coordinate is. */
export function DomainsPanel({ entry }: StepPanelProps) {
  const { settings } = entry;
  const { stratigraphy } = settings.deposit;
  if (stratigraphy.length === 0) return <Remark>{text.none}</Remark>;
  const { flattening } = settings;
  const datum = flattening.kind === 'contact' ? text.flat(stratigraphy.find((unit) => unit.code === flattening.topOf)?.name ?? flattening.topOf) : text.notFlat;
  return (
    <>
      <PanelSection title={text.units}>
        <NumberTable
          label={text.units}
          columns={[
            { key: 'code', label: text.code, isText: true },
            { key: 'unit', label: text.unit, isText: true },
            { key: 'domain', label: text.domain, isText: true },
            { key: 'density', label: messages.words.tonnesPerM3 },
            { key: 'reportable', label: text.reportable },
          ]}
          rows={stratigraphy.map((unit) => ({
            key: unit.code,
            cells: {
              code: unit.code,
              unit: unit.name,
              domain: unit.domain,
              density: formatFixed(unit.densityTonnesPerM3, 2),
              reportable: unit.reportable ? messages.words.yes : messages.words.no,
            },
            hints: { code: [unit.code, ...unit.aliases].join(', '), density: unit.source, reportable: unit.source },
          }))}
        />
        <Sources settings={settings} />
      </PanelSection>
      <DomainTable settings={settings} />
      <PanelSection title={text.flattening}>
        <p className={classes.datum}>{datum}</p>
      </PanelSection>
    </>
  );
}

function Sources({ settings }: { readonly settings: Scenario }) {
  return (
    <details className={classes.sources}>
      <summary>{text.sources}</summary>
      <ul>
        {settings.deposit.stratigraphy.map((unit) => (
          <li key={unit.code}>
            {unit.name}: {unit.source}
          </li>
        ))}
      </ul>
    </details>
  );
}

function DomainTable({ settings }: { readonly settings: Scenario }) {
  const run = useActiveRun();
  const counts = useMemo(() => (run === null ? null : compositesByDomain(run)), [run]);
  const { domains } = settings.deposit;
  return (
    <PanelSection title={text.domains}>
      <NumberTable
        label={text.domains}
        columns={[
          { key: 'domain', label: text.domain, isText: true },
          { key: 'boundary', label: text.boundary, isText: true },
          { key: 'composites', label: text.composites },
        ]}
        rows={domains.map((domain, place) => ({
          key: domain.id,
          cells: {
            domain: domain.id,
            boundary:
              domain.softBoundaries.length === 0
                ? text.hard
                : domain.softBoundaries.map((soft) => text.soft(formatSetting(soft.distanceM), soft.domain)).join('; '),
            composites: counts === null ? '' : formatInteger(counts[place] ?? 0),
          },
          hints: { domain: domain.name },
        }))}
      />
    </PanelSection>
  );
}

function compositesByDomain({ composites, scenario }: Run): readonly number[] {
  const counts = scenario.deposit.domains.map(() => 0);
  for (const domain of composites.domain) if (domain >= 0) counts[domain] = (counts[domain] ?? 0) + 1;
  return counts;
}
