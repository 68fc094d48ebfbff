import './charts.css';
import type { PointerEvent, Ref } from 'react';
import { stripLog as text } from '../messages/en/charts.ts';
import { formatFixed, formatSetting } from '../messages/format-number.ts';
import { RegolithColumn } from './regolith-column.tsx';
import classes from './strip-log.module.css';
import { DEPTH_WIDTH, depthTicks, type StripColumns, stripColumns } from './strip-log-layout.ts';
import type { StripLogData } from './strip-log-tracks.ts';
import { StripTrackColumn } from './strip-track-column.tsx';

interface DrawingProps {
  readonly ref?: Ref<SVGSVGElement>;
  readonly log: StripLogData;
  readonly width: number;
  readonly height: number;
  readonly composites: 'shown' | 'hidden';
  /** Depth that a line is drawn at; null for none. */
  readonly pointedM?: number | null;
  readonly onPoint?: (depthM: number | null) => void;
}

/** Px above the depth axis, for the names and ends of the tracks, and below it, for the end of hole. */
const HEAD = 40;
const FOOT = 20;
const TICK_GAP = 30;
const TRACK_COLOURS = ['var(--chart-series-1)', 'var(--chart-series-3)', 'var(--chart-series-4)'];

/** A hole's log as one picture: depth, regolith and profiles on one axis, the end of hole below. */
export function StripLogDrawing({ ref, log, width, height, composites, pointedM = null, onPoint }: DrawingProps) {
  const plotted = height - HEAD - FOOT;
  const toY = (depthM: number) => HEAD + (log.depthM > 0 ? depthM / log.depthM : 0) * plotted;
  const columns = stripColumns(width, log.hasAssays ? log.tracks.length : 1, log.regolith !== null);
  const bottom = height - FOOT;
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    const depthM = ((y - HEAD) / plotted) * log.depthM;
    onPoint?.(depthM >= 0 && depthM <= log.depthM ? depthM : null);
  };
  return (
    <svg
      ref={ref}
      className={classes.drawing}
      width={width}
      height={height}
      fontSize={11}
      role="img"
      aria-label={text.figure(log.holeId, log.tracks.map((track) => track.label).join(', '), formatSetting(log.depthM))}
      onPointerMove={point}
      onPointerLeave={() => onPoint?.(null)}
    >
      <DepthAxis log={log} columns={columns} toY={toY} height={height} />
      {log.regolith !== null && <RegolithColumn runs={log.regolith} columns={columns} top={HEAD} bottom={bottom} toY={toY} />}
      {log.hasAssays ? (
        <Tracks log={log} columns={columns} bottom={bottom} toY={toY} composites={composites} />
      ) : (
        <NoAssays columns={columns} bottom={bottom} />
      )}
      <EndOfHole log={log} width={width} y={toY(log.endOfHoleM)} height={height} />
      {pointedM !== null && <line data-screen-only="" className={classes.pointer} x1={DEPTH_WIDTH} x2={width} y1={toY(pointedM)} y2={toY(pointedM)} />}
    </svg>
  );
}

interface TracksProps extends Pick<DrawingProps, 'log' | 'composites'> {
  readonly columns: StripColumns;
  readonly bottom: number;
  readonly toY: (depthM: number) => number;
}

function Tracks({ log, columns, bottom, toY, composites }: TracksProps) {
  return columns.tracks.map((sides, n) => {
    const track = log.tracks[n];
    if (track === undefined) return null;
    const colour = track.kind === 'anomaly' ? 'var(--chart-muted)' : (TRACK_COLOURS[n % TRACK_COLOURS.length] as string);
    return <StripTrackColumn key={track.id} track={track} colour={colour} sides={sides} top={HEAD} bottom={bottom} toY={toY} composites={composites} />;
  });
}

function NoAssays({ columns, bottom }: { readonly columns: StripColumns; readonly bottom: number }) {
  const { left, right } = columns.tracks[0] ?? columns.names;
  return (
    <g>
      <rect x={left} y={HEAD} width={right - left} height={bottom - HEAD} fill="none" stroke="var(--chart-axis)" />
      <text x={(left + right) / 2} y={(HEAD + bottom) / 2} textAnchor="middle" fill="var(--chart-muted)">
        {text.noAssays}
      </text>
    </g>
  );
}

interface DepthAxisProps {
  readonly log: StripLogData;
  readonly columns: StripColumns;
  readonly toY: (depthM: number) => number;
  readonly height: number;
}

function DepthAxis({ log, columns, toY, height }: DepthAxisProps) {
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
        {text.endOfHole(log.holeId, formatFixed(log.endOfHoleM, decimalsOfDepth(log.endOfHoleM)))}
      </text>
    </g>
  );
}

/** Depths are measured to the centimetre at best; whole metres and decimetres need no more. */
function decimalsOfDepth(depthM: number): number {
  return [0, 1].find((decimals) => Math.abs(depthM * 10 ** decimals - Math.round(depthM * 10 ** decimals)) < 1e-6) ?? 2;
}
