import { useMemo } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { analyteLabel } from '../map/block-variables.ts';
import { messages } from '../messages/en.ts';
import { formatChange, formatFixed, formatGrade, formatInteger, formatShare } from '../messages/format-number.ts';
import { useActiveRun } from '../state/active.ts';
import { biasByDomain, passCounts, qualityOfReported, statusCounts } from '../state/model-checks.ts';
import { FactList } from './parts/fact-list.tsx';
import { NotRunNote, Remark } from './parts/notes.tsx';
import { NumberTable } from './parts/number-table.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import { domainName, groupLabel, leadVariable } from './scenario-names.ts';

const text = messages.checkPanel;

/** What became of every block, and whether the estimate is true to its composites. */
export function CheckPanel() {
  const run = useActiveRun();
  if (run === null) {
    return (
      <PanelSection title={text.status}>
        <NotRunNote />
      </PanelSection>
    );
  }
  return (
    <>
      <Outcomes run={run} />
      <Bias run={run} />
      <Quality run={run} />
      <Negatives run={run} />
    </>
  );
}

function Outcomes({ run }: { readonly run: Run }) {
  const rows = useMemo(() => {
    const statuses = statusCounts(run).map(({ status, count, share }) => ({ key: status, label: messages.statuses[status], count, share }));
    const passes = passCounts(run).map(({ pass, count, share }) => ({ key: `pass${pass}`, label: formatInteger(pass), count, share }));
    return { statuses, passes };
  }, [run]);
  const table = (title: string, head: string, list: readonly { key: string; label: string; count: number; share: number }[]) => (
    <PanelSection title={title}>
      <NumberTable
        label={title}
        columns={[
          { key: 'what', label: head, isText: true },
          { key: 'count', label: text.pieces },
          { key: 'share', label: text.share },
        ]}
        rows={list.map((row) => ({ key: row.key, cells: { what: row.label, count: formatInteger(row.count), share: formatShare(row.share) } }))}
      />
    </PanelSection>
  );
  return (
    <>
      {table(text.status, text.statusOf, rows.statuses)}
      {table(text.passes, text.pass, rows.passes)}
    </>
  );
}

function Bias({ run }: { readonly run: Run }) {
  const variable = leadVariable(run.scenario);
  const rows = useMemo(() => biasByDomain(run, variable), [run, variable]);
  const title = text.biasOf(groupLabel(run.scenario, variable));
  return (
    <PanelSection title={title}>
      <NumberTable
        label={title}
        columns={[
          { key: 'domain', label: text.domain, isText: true },
          { key: 'composites', label: text.composites },
          { key: 'estimate', label: text.estimate },
          { key: 'difference', label: text.difference },
        ]}
        rows={rows.map((row) => ({
          key: String(row.domain),
          cells: {
            domain: domainName(run, row.domain),
            composites: formatGrade(row.compositeMean),
            estimate: formatGrade(row.estimateMean),
            difference: formatChange((row.estimateMean / row.compositeMean - 1) * 100, 1),
          },
        }))}
      />
      <Remark>{text.biasNote}</Remark>
    </PanelSection>
  );
}

function Quality({ run }: { readonly run: Run }) {
  const quality = useMemo(() => qualityOfReported(run), [run]);
  return (
    <PanelSection title={text.quality}>
      <FactList
        facts={[
          { label: text.slope, value: formatFixed(quality.slope, 2) },
          { label: text.efficiency, value: formatFixed(quality.efficiency, 2) },
        ]}
      />
    </PanelSection>
  );
}

function Negatives({ run }: { readonly run: Run }) {
  const counts = run.manifest.stages.find((record) => record.stage === 'estimate')?.counts ?? {};
  const negatives = Object.entries(counts).filter(([name]) => name.startsWith('negative.'));
  const facts = negatives.map(([name, count]) => ({ label: analyteLabel(name.slice('negative.'.length)), value: formatInteger(count) }));
  return (
    <PanelSection title={text.negatives}>
      <FactList facts={facts.length === 0 ? [{ label: text.negativesAll, value: formatInteger(0) }] : facts} />
      <Remark>{text.negativesNote}</Remark>
    </PanelSection>
  );
}
