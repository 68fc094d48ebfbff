import './charts.css';
import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, useMemo, useRef, useState } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { stripLog as text } from '../messages/en/charts.ts';
import { formatFixed, formatGrade, formatSetting } from '../messages/format-number.ts';
import { ChartExportMenu } from './chart-export-menu.tsx';
import { RegolithColumn } from './regolith-column.tsx';
import classes from './strip-log.module.css';
import { DEPTH_WIDTH, depthTicks, type StripColumns, stripColumns } from './strip-log-layout.ts';
import { readAtDepth, type StripLogData, stripLogOf, writeStripLogCsv } from './strip-log-tracks.ts';
import { StripTrackColumn } from './strip-track-column.tsx';

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

/** Px above the depth axis, for the names and ends of the tracks, and below it, for the end of hole. */
const HEAD = 40;
const FOOT = 20;
const LEAST_WIDTH = 280;
const USUAL_WIDTH = 320;
const TICK_GAP = 30;
const TRACK_COLOURS = ['var(--chart-series-1)', 'var(--chart-series-3)', 'var(--chart-series-4)'];

/** A hole against depth: regolith, TREO, MREO and cerium anomaly (or the first analytes) on one depth axis; values under the pointer below. */
export function StripLog({ run, hole, height = 440, composites = 'hidden', exportName }: StripLogProps) {
  const log = useMemo(() => stripLogOf(run, hole), [run, hole]);
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const [pointedM, setPointedM] = useState<number | null>(null);
  const width = Math.max(measured === 0 ? USUAL_WIDTH : measured, LEAST_WIDTH);
  const { notice, synthetic } = run.scenario.deposit;
  const toY = depthScale(log, height);

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    const depthM = ((y - HEAD) / (height - HEAD - FOOT)) * log.depthM;
    setPointedM(depthM >= 0 && depthM <= log.depthM ? depthM : null);
  };
  return (
    <div ref={ref} className={classes.log}>
      <svg
        ref={drawing}
        className={classes.drawing}
        width={width}
        height={height}
        fontSize={11}
        role="img"
        aria-label={text.figure(log.holeId, log.tracks.map((track) => track.label).join(', '), formatSetting(log.depthM))}
        onPointerMove={point}
        onPointerLeave={() => setPointedM(null)}
      >
        <StripLogDrawing log={log} width={width} height={height} toY={toY} composites={composites} />
        {pointedM !== null && <line data-screen-only="" className={classes.pointer} x1={DEPTH_WIDTH} x2={width} y1={toY(pointedM)} y2={toY(pointedM)} />}
      </svg>
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

function depthScale(log: StripLogData, height: number): (depthM: number) => number {
  return (depthM) => HEAD + (log.depthM > 0 ? depthM / log.depthM : 0) * (height - HEAD - FOOT);
}

interface DrawingProps {
  readonly log: StripLogData;
  readonly width: number;
  readonly height: number;
  readonly toY: (depthM: number) => number;
  readonly composites: 'shown' | 'hidden';
}

function StripLogDrawing({ log, width, height, toY, composites }: DrawingProps) {
  const shownTracks = log.hasAssays ? log.tracks : [];
  const columns = stripColumns(width, Math.max(shownTracks.length, 1), log.regolith.length > 0);
  const [firstTrack] = columns.tracks;
  const bottom = height - FOOT;
  const area = { left: firstTrack?.left ?? 0, right: width - 2 };
  return (
    <>
      <DepthAxis log={log} columns={columns} toY={toY} height={height} />
      {log.regolith.length > 0 && <RegolithColumn runs={log.regolith} columns={columns} top={HEAD} bottom={bottom} toY={toY} />}
      {shownTracks.map((track, n) => (
        <StripTrackColumn
          key={track.id}
          track={track}
          colour={track.kind === 'anomaly' ? 'var(--chart-muted)' : (TRACK_COLOURS[n % TRACK_COLOURS.length] as string)}
          sides={columns.tracks[n] ?? area}
          top={HEAD}
          bottom={bottom}
          toY={toY}
          composites={composites}
        />
      ))}
      {!log.hasAssays && (
        <g>
          <rect x={area.left} y={HEAD} width={area.right - area.left} height={bottom - HEAD} fill="none" stroke="var(--chart-axis)" />
          <text x={(area.left + area.right) / 2} y={(HEAD + bottom) / 2} textAnchor="middle" fill="var(--chart-muted)">
            {text.noAssays}
          </text>
        </g>
      )}
      <EndOfHole log={log} width={width} y={toY(log.endOfHoleM)} height={height} />
    </>
  );
}

function DepthAxis({
  log,
  columns,
  toY,
  height,
}: {
  readonly log: StripLogData;
  readonly columns: StripColumns;
  readonly toY: (depthM: number) => number;
  readonly height: number;
}) {
  const ticks = depthTicks(log.depthM, height - HEAD - FOOT, TICK_GAP);
  const right = columns.tracks.at(-1)?.right ?? columns.regolith.right;
  return (
    <g fill="var(--chart-muted)" textAnchor="end">
      <text x={columns.regolith.left - 7} y={HEAD - 25}>
        {text.depth}
      </text>
      {ticks.map((depthM) => (
        <g key={depthM}>
          {log.hasAssays && <line x1={columns.tracks[0]?.left} x2={right} y1={toY(depthM)} y2={toY(depthM)} stroke="var(--chart-grid)" />}
          <line x1={columns.regolith.left - 4} x2={columns.regolith.left} y1={toY(depthM)} y2={toY(depthM)} stroke="var(--chart-axis)" />
          <text x={columns.regolith.left - 7} y={toY(depthM) + 4}>
            {formatSetting(depthM)}
          </text>
        </g>
      ))}
      <line x1={columns.regolith.left} x2={columns.regolith.left} y1={HEAD} y2={height - FOOT} stroke="var(--chart-axis)" />
    </g>
  );
}

function EndOfHole({ log, width, y, height }: { readonly log: StripLogData; readonly width: number; readonly y: number; readonly height: number }) {
  return (
    <g>
      <line x1={DEPTH_WIDTH} x2={width - 2} y1={y} y2={y} stroke="var(--chart-ink)" strokeWidth={1.5} />
      <text x={DEPTH_WIDTH} y={Math.min(y + 14, height - 5)} fill="var(--chart-ink)">
        {text.endOfHole(formatFixed(log.endOfHoleM, decimalsOfDepth(log.endOfHoleM)))}
      </text>
    </g>
  );
}

/** Depths are measured to the centimetre at best; whole metres and decimetres need no more. */
function decimalsOfDepth(depthM: number): number {
  return [0, 1].find((decimals) => Math.abs(depthM * 10 ** decimals - Math.round(depthM * 10 ** decimals)) < 1e-6) ?? 2;
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
