import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Issue, IssueSeverity } from '../../core/numeric/index.ts';
import { showDockTab } from '../commands/show-dock-tab.ts';
import { messages } from '../messages/en.ts';
import { formatInteger } from '../messages/format-number.ts';
import { issueSentence } from '../messages/issue-sentence.ts';
import { useActiveRun } from '../state/active.ts';
import { FactList } from './parts/fact-list.tsx';
import { NotRunNote, Remark } from './parts/notes.tsx';
import { NumberTable } from './parts/number-table.tsx';
import { PanelSection } from './parts/panel-section.tsx';

const SEVERITIES: readonly IssueSeverity[] = ['error', 'warning', 'info'];
const text = messages.validatePanel;

/** How many issues the files have, by severity and by kind. */
export function ValidatePanel() {
  const run = useActiveRun();
  const kinds = useMemo(() => (run === null ? [] : issueKinds(run.issues)), [run]);
  if (run === null) {
    return (
      <PanelSection title={text.counts}>
        <NotRunNote />
      </PanelSection>
    );
  }
  if (run.issues.length === 0) return <Remark>{text.none}</Remark>;
  return (
    <>
      <PanelSection title={text.counts}>
        <FactList
          facts={SEVERITIES.map((severity) => ({
            label: messages.severities[severity],
            value: formatInteger(run.issues.filter((issue) => issue.severity === severity).length),
          }))}
        />
      </PanelSection>
      <PanelSection
        title={text.byCode}
        end={
          <Button onClick={() => showDockTab.run('issues')} variant="default">
            {text.show}
          </Button>
        }
      >
        <NumberTable
          label={text.byCode}
          columns={[
            { key: 'what', label: text.what, isText: true },
            { key: 'rows', label: text.rows },
          ]}
          rows={kinds.map((kind) => ({
            key: kind.key,
            cells: { what: kind.example, rows: formatInteger(kind.rows) },
            hints: { what: messages.issueActions[kind.action] },
          }))}
        />
      </PanelSection>
    </>
  );
}

interface IssueKind {
  readonly key: string;
  readonly example: string;
  readonly action: Issue['action'];
  readonly rows: number;
}

/** Issues of one code and action together, the most rows first; the first of them speaks for all. */
function issueKinds(issues: readonly Issue[]): readonly IssueKind[] {
  const kinds = new Map<string, IssueKind>();
  for (const issue of issues) {
    const key = `${issue.code} ${issue.action} ${issue.table}`;
    const known = kinds.get(key);
    const rows = (known?.rows ?? 0) + (issue.count ?? 1);
    kinds.set(key, { key, example: known?.example ?? `${issue.table}: ${issueSentence(issue)}`, action: issue.action, rows });
  }
  return [...kinds.values()].sort((a, b) => b.rows - a.rows);
}
