import { Button } from '@mantine/core';
import { exportBlocks, exportGradeTonnage, exportManifest, exportStatement } from '../commands/export-run.ts';
import { messages } from '../messages/en.ts';
import { effectiveCutoff, useActiveRecord, useActiveRun } from '../state/active.ts';
import { stagesOutOfDate } from '../state/staleness.ts';
import { cutoffScale } from '../state/variables-in-view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { SaveIcon } from '../theme/icons.ts';
import classes from './export-panel.module.css';
import { NotRunNote, Remark } from './parts/notes.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import type { StepPanelProps } from './step-panel.tsx';

const text = messages.exportPanel;

/** What leaves: the block model, the statement, the grade–tonnage table, the manifest. */
export function ExportPanel({ entry }: StepPanelProps) {
  const run = useActiveRun();
  const record = useActiveRecord();
  const cutoff = useWorkbench(effectiveCutoff);
  if (run === null) {
    return (
      <PanelSection title={messages.steps.export}>
        <NotRunNote />
      </PanelSection>
    );
  }
  const { scale, unit } = cutoffScale(run);
  const files = [
    { command: exportBlocks, label: text.blocks, note: text.blocksNote(run.model.pieces.count) },
    { command: exportStatement, label: text.statement, note: `${text.statementNote} ${text.cutoffNote(cutoff * scale, unit)}` },
    { command: exportGradeTonnage, label: text.gradeTonnage, note: text.gradeTonnageNote(run.gradeTonnage.cutoffsPpm.length) },
    { command: exportManifest, label: text.manifest, note: text.manifestNote(run.manifest.modelSha256) },
  ];
  return (
    <>
      {stagesOutOfDate(record, entry.settings).size > 0 && <p className={classes.stale}>{text.stale}</p>}
      {files.map(({ command, label, note }) => (
        <PanelSection key={command.id} title={label}>
          <div className={classes.file}>
            <span>{note}</span>
            <Button
              variant="default"
              leftSection={<SaveIcon size={14} stroke={1.75} aria-hidden />}
              aria-label={`${text.save}: ${label}`}
              onClick={() => command.run()}
            >
              {text.save}
            </Button>
          </div>
        </PanelSection>
      ))}
      {run.statement.synthetic && <Remark>{run.statement.notice || messages.banner.text}</Remark>}
    </>
  );
}
