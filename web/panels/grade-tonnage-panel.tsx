import { useMemo } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { GradeTonnageChart } from '../charts/grade-tonnage-chart.tsx';
import type { CurveReading } from '../charts/grade-tonnage-curve.ts';
import { ResourceTable } from '../charts/resource-table.tsx';
import { previewCutoff, setCutoff } from '../commands/set-cutoff.ts';
import { messages } from '../messages/en.ts';
import { effectiveCutoff, useActiveRun } from '../state/active.ts';
import { classRowsAt } from '../state/live-report.ts';
import { fileNameFor } from '../state/save-file.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import classes from './grade-tonnage-panel.module.css';
import { EmptyNote } from './parts/notes.tsx';
import { leadVariable } from './scenario-names.ts';

/** The curve and, beside it, what stands above the cut-off by class. */
export function GradeTonnagePanel() {
  const run = useActiveRun();
  return run === null ? <EmptyNote text={messages.gradeTonnage.empty} /> : <GradeTonnageOfRun run={run} />;
}

function GradeTonnageOfRun({ run }: { readonly run: Run }) {
  const cutoff = useWorkbench(effectiveCutoff);
  const gradeVariable = leadVariable(run.scenario);
  const { deposit } = run.scenario;
  const series = useMemo(() => {
    const readAt = (cutoffPpm: number): CurveReading => {
      const total = classRowsAt(run, cutoffPpm).at(-1);
      return { tonnes: total?.tonnes ?? 0, gradePpm: total?.gradesPpm[gradeVariable] ?? Number.NaN };
    };
    return [{ label: run.scenario.name, gradeTonnage: run.gradeTonnage, class: 'total' as const, readAt }];
  }, [run, gradeVariable]);
  const statement = useMemo(
    () => ({ rows: classRowsAt(run, cutoff), cutoff: { variable: deposit.cutoff.variable, ppm: cutoff }, groups: run.statement.groups }),
    [run, cutoff, deposit],
  );
  return (
    <div className={classes.split}>
      <div className={classes.chart}>
        <GradeTonnageChart
          series={series}
          gradeVariable={gradeVariable}
          cutoffPpm={cutoff}
          onCutoffChange={(ppm) => previewCutoff.run(ppm)}
          onCutoffCommit={(ppm) => setCutoff.run(ppm)}
          groups={deposit.groups}
          exportName={fileNameFor(deposit.name, run.scenario.name, 'grade-tonnage')}
          notice={deposit.synthetic ? deposit.notice || messages.banner.text : ''}
        />
      </div>
      <div className={classes.table}>
        <ResourceTable statement={statement} />
      </div>
    </div>
  );
}
