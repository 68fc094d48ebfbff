import { stripLog as text } from '../messages/en/charts.ts';
import { formatInteger, formatSetting } from '../messages/format-number.ts';
import { stepArea, stepLine, trackScale } from './strip-log-layout.ts';
import type { StripTrack } from './strip-log-tracks.ts';

interface StripTrackProps {
  readonly track: StripTrack;
  readonly colour: string;
  readonly sides: { readonly left: number; readonly right: number };
  readonly top: number;
  readonly bottom: number;
  readonly toY: (depthM: number) => number;
  readonly composites: 'shown' | 'hidden';
}

/** Labels of two ticks, and of three, keep inside the track. */
const ANCHORS = { 2: ['start', 'end'], 3: ['start', 'middle', 'end'] } as const;

/** One profile against depth, with its name and the ends of its axis above it. */
export function StripTrackColumn({ track, colour, sides: { left, right }, top, bottom, toY, composites }: StripTrackProps) {
  const { ticks, toX } = trackScale(track, left, right);
  const isGrade = track.kind === 'grade';
  return (
    <g>
      <text x={left} y={top - 25} fontWeight={600} fill="var(--chart-ink)">
        {track.label}
        {isGrade && (
          <tspan fontWeight={400} fill="var(--chart-muted)">
            {` ${track.unit}`}
          </tspan>
        )}
      </text>
      {ticks.map((tick, n) => (
        <text key={tick} x={toX(tick)} y={top - 6} textAnchor={ANCHORS[ticks.length === 2 ? 2 : 3][n]} fill="var(--chart-muted)">
          {tick >= 1 || tick === 0 ? formatInteger(tick) : formatSetting(Number(tick.toPrecision(2)))}
        </text>
      ))}
      <rect x={left} y={top} width={right - left} height={bottom - top} fill="none" stroke="var(--chart-axis)" />
      {isGrade ? (
        <path d={stepArea(track.steps, 0, toX, toY)} fill={colour} fillOpacity={0.2} />
      ) : (
        <>
          <path
            d={stepArea(
              track.steps.filter((step) => step.value > 1),
              1,
              toX,
              toY,
            )}
            fill="var(--chart-above)"
            fillOpacity={0.55}
          />
          <path
            d={stepArea(
              track.steps.filter((step) => step.value <= 1),
              1,
              toX,
              toY,
            )}
            fill="var(--chart-below)"
            fillOpacity={0.55}
          />
          <line x1={toX(1)} x2={toX(1)} y1={top} y2={bottom} stroke="var(--chart-ink)" strokeWidth={1} />
        </>
      )}
      <path d={stepLine(track.steps, toX, toY)} fill="none" stroke={colour} strokeWidth={1.5} />
      {composites === 'shown' && <path d={stepLine(track.composites, toX, toY)} fill="none" stroke="var(--chart-ink)" strokeWidth={1} strokeDasharray="3 2" />}
      {track.cutoffPpm !== null && toX(track.cutoffPpm) <= right && (
        <line x1={toX(track.cutoffPpm)} x2={toX(track.cutoffPpm)} y1={top} y2={bottom} stroke="var(--chart-ink)" strokeDasharray="2 2">
          <title>{text.cutoff(formatSetting(track.cutoffPpm))}</title>
        </line>
      )}
    </g>
  );
}
