import { useDeferredValue, useMemo } from 'react';
import type { ResourceStatement, StatementRow } from '../../core/resource/index.ts';
import type { PublishedEstimate, Run } from '../../core/scenario/index.ts';
import { formatRounded } from '../charts/rounded-figures.ts';
import { setCutoff } from '../commands/set-cutoff.ts';
import { messages } from '../messages/en.ts';
import { formatChange, formatFixed, formatGrade, formatMegatonnes, formatSetting } from '../messages/format-number.ts';
import { effectiveCutoff, useActiveRun } from '../state/active.ts';
import { statementAt } from '../state/live-report.ts';
import { cutoffScale } from '../state/variables-in-view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { NotRunNote, Remark } from './parts/notes.tsx';
import { NumberSetting } from './parts/number-setting.tsx';
import { type Column, NumberTable, type Row } from './parts/number-table.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import classes from './report-panel.module.css';
import { groupLabel, leadVariable } from './scenario-names.ts';
import type { StepPanelProps } from './step-panel.tsx';

const text = messages.reportPanel;
/** Significant figures of printed tonnes and grades. */
const FIGURES = 3;

/** The statement at the cut-off in view, what was published, and what is left out. */
export function ReportPanel({ entry }: StepPanelProps) {
  const run = useActiveRun();
  const cutoff = useDeferredValue(useWorkbench(effectiveCutoff));
  const { deposit } = entry.settings;
  const scale = run === null ? { label: groupLabel(entry.settings, deposit.cutoff.variable), unit: messages.words.ppm, scale: 1 } : cutoffScale(run);
  const statement = useMemo(() => (run === null ? null : statementAt(run, cutoff)), [run, cutoff]);
  return (
    <>
      <PanelSection title={text.cutoff}>
        <NumberSetting
          label={text.cutoffOn(scale.label)}
          path={['deposit', 'cutoff', 'ppm']}
          unit={scale.unit}
          scale={scale.scale}
          onCommit={(ppm) => setCutoff.run(ppm)}
        />
        <Remark>
          {messages.words.source}: {deposit.cutoff.source}
        </Remark>
      </PanelSection>
      {run === null || statement === null ? (
        <PanelSection title={text.statement}>
          <NotRunNote />
        </PanelSection>
      ) : (
        <>
          <StatementTable run={run} statement={statement} />
          {deposit.published.length > 0 && <Published published={deposit.published} run={run} statement={statement} />}
          <Unreported statement={statement} run={run} />
        </>
      )}
    </>
  );
}

/** The variables that a statement leads with: the cut-off's, TREO and MREO where there are any. */
function leadVariables(run: Run): readonly string[] {
  const { settings, known } = { settings: run.scenario, known: run.statement.totals.gradesPpm };
  return [...new Set([leadVariable(settings), settings.deposit.cutoff.variable, 'mreo'])].filter((id) => known[id] !== undefined);
}

function StatementTable({ run, statement }: { readonly run: Run; readonly statement: ResourceStatement }) {
  const variables = leadVariables(run);
  const lead = variables[0] ?? run.scenario.deposit.cutoff.variable;
  const columns: readonly Column[] = [
    { key: 'class', label: text.class, isText: true },
    { key: 'tonnes', label: text.tonnes },
    ...variables.map((id) => ({ key: id, label: groupLabel(run.scenario, id) })),
    { key: 'contained', label: text.contained },
  ];
  const total: StatementRow = { class: 'total', unit: null, ...statement.totals };
  const unitNames = new Map(run.scenario.deposit.stratigraphy.map((unit) => [unit.code, unit.name]));
  const rowOf = (row: StatementRow): Row => ({
    key: `${row.class} ${row.unit ?? ''}`,
    isTotal: row.class === 'total',
    cells: {
      class: row.unit === null ? messages.classes[row.class] : <span className={classes.unit}>{unitNames.get(row.unit) ?? row.unit}</span>,
      tonnes: formatRounded(row.tonnes / 1e6, FIGURES),
      contained: formatRounded((row.containedTonnes[lead] ?? Number.NaN) / 1e3, FIGURES),
      ...Object.fromEntries(variables.map((id) => [id, formatRounded(row.gradesPpm[id] ?? Number.NaN, FIGURES)])),
    },
    hints: {
      tonnes: `${formatFixed(row.tonnes, 0)} t`,
      contained: `${formatFixed(row.containedTonnes[lead] ?? Number.NaN, 1)} t`,
      ...Object.fromEntries(variables.map((id) => [id, `${formatFixed(row.gradesPpm[id] ?? Number.NaN, 3)} ${messages.words.ppm}`])),
    },
  });
  return (
    <PanelSection title={text.statement}>
      <NumberTable label={text.statement} columns={columns} rows={[...statement.rows.filter((row) => row.class !== 'total'), total].map(rowOf)} />
      <Remark>{text.gradesNote(groupLabel(run.scenario, lead))}</Remark>
      <Basis statement={statement} />
    </PanelSection>
  );
}

function Basis({ statement }: { readonly statement: ResourceStatement }) {
  const { basis } = statement;
  const depth = basis.belowEndOfHoleM === null ? '' : text.belowEndOfHole(formatSetting(basis.belowEndOfHoleM));
  return <Remark>{[text.dry, basis.clippedToLicence ? text.clipped : text.notClipped, depth, text.rounding].filter((part) => part !== '').join(' ')}</Remark>;
}

interface PublishedProps {
  readonly published: readonly PublishedEstimate[];
  readonly run: Run;
  readonly statement: ResourceStatement;
}

function Published({ published, run, statement }: PublishedProps) {
  const variables = leadVariables(run).filter((id) => published.some((estimate) => estimate.gradesPpm[id] !== undefined));
  const total = published.find((estimate) => estimate.category.toLowerCase() === 'total');
  return (
    <PanelSection title={text.published}>
      <NumberTable
        label={text.published}
        columns={[
          { key: 'category', label: text.category, isText: true },
          { key: 'date', label: text.date, isText: true },
          { key: 'tonnes', label: text.tonnes },
          ...variables.map((id) => ({ key: id, label: groupLabel(run.scenario, id) })),
        ]}
        rows={published.map((estimate, place) => ({
          key: `${estimate.name} ${estimate.category} ${place}`,
          cells: {
            category: estimate.category,
            date: <span className="number">{estimate.date}</span>,
            tonnes: formatFixed(estimate.tonnesMt, estimate.tonnesMt < 100 ? 1 : 0),
            ...Object.fromEntries(variables.map((id) => [id, estimate.gradesPpm[id] === undefined ? '' : formatGrade(estimate.gradesPpm[id] ?? Number.NaN)])),
          },
          hints: { category: [estimate.name, estimate.cutoff ?? '', estimate.source].filter((part) => part !== '').join('; ') },
        }))}
      />
      <Remark>
        {text.publishedNote} {total !== undefined && differenceText(total, statement, run)}
      </Remark>
    </PanelSection>
  );
}

/** How far the statement is from a published total, in percent. */
function differenceText(total: PublishedEstimate, { totals }: ResourceStatement, run: Run): string {
  const change = (here: number, there: number) => formatChange((here / there - 1) * 100, 1);
  const grades = Object.entries(total.gradesPpm).flatMap(([id, ppm]) => {
    const here = totals.gradesPpm[id];
    return here === undefined ? [] : [text.gradeDifference(groupLabel(run.scenario, id), change(here, ppm))];
  });
  return text.difference(total.date, change(totals.tonnes / 1e6, total.tonnesMt), grades.join(''));
}

function Unreported({ statement, run }: { readonly statement: ResourceStatement; readonly run: Run }) {
  const unitNames = new Map(run.scenario.deposit.stratigraphy.map((unit) => [unit.code, unit.name]));
  return (
    <PanelSection title={text.unreported}>
      <NumberTable
        label={text.unreported}
        columns={[
          { key: 'reason', label: text.reason, isText: true },
          { key: 'unit', label: text.unit, isText: true },
          { key: 'tonnes', label: text.tonnes },
        ]}
        rows={statement.unreported.map((part) => ({
          key: `${part.reason} ${part.unit}`,
          cells: { reason: text.reasons[part.reason], unit: unitNames.get(part.unit) ?? part.unit, tonnes: formatMegatonnes(part.tonnes) },
        }))}
      />
    </PanelSection>
  );
}
