import './charts.css';
import type { Run } from '../../core/scenario/index.ts';
import { comparison as text } from '../messages/en/charts.ts';
import { formatSetting } from '../messages/format-number.ts';
import { fileNameFor } from '../state/save-file.ts';
import { commonGrade, runLabels } from './compare-rows.ts';
import classes from './compare-view.module.css';
import { ComparedFiguresTable } from './compared-figures-table.tsx';
import { ComparedSettingsTable } from './compared-settings-table.tsx';
import { GradeTonnageChart } from './grade-tonnage-chart.tsx';
import { variableLabel } from './variable-label.ts';

interface CompareViewProps {
  readonly left: Run;
  readonly right: Run;
}

const COLOURS = ['var(--chart-series-1)', 'var(--chart-series-2)'] as const;

/** Two runs side by side, of one deposit or of two: their curves in one chart, their figures with the difference, the settings that differ. */
export function CompareView({ left, right }: CompareViewProps) {
  const labels = runLabels(left, right);
  return (
    <div className={classes.view}>
      <RunHeads runs={[left, right]} labels={labels} />
      <Curves left={left} right={right} labels={labels} />
      <div className={classes.tables}>
        <section className={classes.part}>
          <h3 className={classes.title}>{text.totals}</h3>
          <ComparedFiguresTable left={left} right={right} labels={labels} />
        </section>
        <section className={classes.part}>
          <h3 className={classes.title}>{text.settings}</h3>
          <ComparedSettingsTable left={left} right={right} labels={labels} />
        </section>
      </div>
    </div>
  );
}

/** Each run's name in its colour, its deposit and the cut-off that its figures are above. */
function RunHeads({ runs, labels }: { readonly runs: readonly [Run, Run]; readonly labels: readonly [string, string] }) {
  return (
    <section className={classes.heads} aria-label={text.runs}>
      {runs.map(({ statement, scenario }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: left and right are places; a run may stand in both
        <div key={n} className={classes.head}>
          <span className={classes.swatch} style={{ background: COLOURS[n] }} />
          <strong>{labels[n]}</strong>
          <span className={classes.cutoff}>
            {text.cutoff(variableLabel(statement.cutoff.variable, scenario.deposit.groups), formatSetting(statement.cutoff.ppm))}
          </span>
        </div>
      ))}
    </section>
  );
}

function Curves({ left, right, labels }: { readonly left: Run; readonly right: Run; readonly labels: readonly [string, string] }) {
  const gradeVariable = commonGrade(left, right);
  const series = [left, right].map((run, n) => ({
    label: labels[n] ?? '',
    gradeTonnage: run.gradeTonnage,
    class: 'total' as const,
    colour: COLOURS[n] as string,
    markPpm: run.statement.cutoff.ppm,
  }));
  if (gradeVariable === null) return <p className={classes.remark}>{text.noCommonGrade}</p>;
  const groups = [...left.scenario.deposit.groups, ...right.scenario.deposit.groups];
  const notices = new Set([left, right].map(({ scenario }) => (scenario.deposit.synthetic ? scenario.deposit.notice : '')).filter((notice) => notice !== ''));
  return (
    <section aria-label={text.curves}>
      {left.gradeTonnage.variable !== right.gradeTonnage.variable && <p className={classes.remark}>{text.mixedCutoffs}</p>}
      <div className={classes.chart}>
        <GradeTonnageChart
          series={series}
          gradeVariable={gradeVariable}
          cutoffPpm={null}
          groups={groups}
          exportName={fileNameFor(labels[0], labels[1], 'grade-tonnage')}
          notice={[...notices].join(' ')}
        />
      </div>
    </section>
  );
}
