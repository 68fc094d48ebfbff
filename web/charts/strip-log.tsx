import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { stripLog as text } from '../messages/en/charts.ts';
import { formatFixed, formatGrade, formatSetting } from '../messages/format-number.ts';
import { ChartExportMenu } from './chart-export-menu.tsx';
import classes from './strip-log.module.css';
import { StripLogDrawing } from './strip-log-drawing.tsx';
import { readAtDepth, type StripLogData, stripLogOf, writeStripLogCsv } from './strip-log-tracks.ts';

interface StripLogProps {
  readonly run: Run;
  /** Index of the hole in the run's database. */
  readonly hole: number;
  /** Height of the drawing, px. */
  readonly height?: number;
  /** Whether composites are drawn over the assays. */
  readonly composites?: 'shown' | 'hidden';
  /** Name of saved files, without ending; without it the log has no menu to save it. */
  readonly exportName?: string;
}

const LEAST_WIDTH = 280;
const USUAL_WIDTH = 320;

/** A hole against depth: regolith, TREO, MREO and cerium anomaly (or the first analytes) on one depth axis; values under the pointer below. */
export function StripLog({ run, hole, height = 440, composites = 'hidden', exportName }: StripLogProps) {
  const log = useMemo(() => stripLogOf(run, hole), [run, hole]);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const [pointedM, setPointedM] = useState<number | null>(null);
  const { notice, synthetic } = run.scenario.deposit;
  return (
    <div ref={ref} className={classes.log}>
      <StripLogDrawing
        ref={drawing}
        log={log}
        width={Math.max(width === 0 ? USUAL_WIDTH : width, LEAST_WIDTH)}
        height={height}
        composites={composites}
        pointedM={pointedM}
        onPoint={setPointedM}
      />
      <div className={classes.foot}>
        <p className={classes.reading}>{pointedM === null ? text.pointHint : readingLine(log, pointedM)}</p>
        {exportName !== undefined && (
          <ChartExportMenu
            name={exportName}
            notice={synthetic ? notice : ''}
            figures={() => (drawing.current === null ? [] : [drawing.current])}
            writeCsv={() => writeStripLogCsv(log, synthetic ? notice : '')}
          />
        )}
      </div>
    </div>
  );
}

function readingLine(log: StripLogData, depthM: number): string {
  const { unit, interval, values } = readAtDepth(log, depthM);
  const depth = interval === null ? formatFixed(depthM, 1) : text.interval(formatSetting(interval.fromM), formatSetting(interval.toM));
  const figures = log.tracks.flatMap((track, n) => {
    const value = values[n];
    return value === null || value === undefined ? [] : [text.value(track.label, track.kind === 'grade' ? formatGrade(value) : formatFixed(value, 2))];
  });
  return [depth, ...(unit === null ? [] : [unit]), ...figures].join(' · ');
}
