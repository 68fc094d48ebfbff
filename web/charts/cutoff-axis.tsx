import { gradeTonnageChart as text } from '../messages/en/charts.ts';
import { formatFixed, formatSetting } from '../messages/format-number.ts';
import { type ChartFrame, cutoffTicks, cutoffX } from './chart-frame.ts';
import { CHART_FONT } from './grade-tonnage-layout.ts';
import { measureText } from './measure-text.ts';
import { spreadLabels } from './spread-labels.ts';

/** A cut-off that stands on the axis under its own name. */
export interface CutoffMark {
  readonly ppm: number;
  readonly colour: string;
}

/** One mark per cut-off; in ink where several series share it. */
export function mergeMarks(marks: readonly CutoffMark[]): readonly CutoffMark[] {
  return [...new Set(marks.map((mark) => mark.ppm))].map((ppm) => {
    const same = marks.filter((mark) => mark.ppm === ppm);
    return { ppm, colour: same.length === 1 && same[0] !== undefined ? same[0].colour : 'var(--chart-ink)' };
  });
}

interface CutoffAxisProps {
  readonly frame: ChartFrame;
  readonly marks: readonly CutoffMark[];
  /** What the axis shows. */
  readonly name: string;
  readonly fontFamily: string;
}

const CHIP_HEIGHT = 16;
const CHIP_PADDING = 5;
/** Least distance between a number and a filled label, px. */
const CLEARANCE = 4;

/** Numbers of the horizontal axis, and cut-offs as filled labels among them: pushed apart where they meet, numbers under them left out. */
export function CutoffAxis({ frame, marks, name, fontFamily }: CutoffAxisProps) {
  const font = `${CHART_FONT}px ${fontFamily}`;
  const chips = [...marks]
    .sort((a, b) => a.ppm - b.ppm)
    .map((mark) => {
      const label = text.cutoffChip(formatSetting(mark.ppm));
      return { ...mark, label, centre: cutoffX(frame, mark.ppm), size: measureText(label, `600 ${font}`) + 2 * CHIP_PADDING };
    });
  const centres = spreadLabels(chips, 0, frame.width);
  const { ticks, decimals } = cutoffTicks(frame);
  const numbers = ticks
    .map((ppm) => ({ ppm, label: formatFixed(ppm, decimals), x: cutoffX(frame, ppm) }))
    .filter(({ label, x }) => chips.every(({ size }, n) => Math.abs(x - (centres[n] as number)) >= (size + measureText(label, font)) / 2 + CLEARANCE));
  return (
    <g textAnchor="middle">
      <text x={(frame.left + frame.right) / 2} y={frame.bottom + 30} fill="var(--chart-muted)">
        {name}
      </text>
      {numbers.map(({ ppm, label, x }) => (
        <text key={ppm} x={x} y={frame.bottom + 15} fill="var(--chart-muted)">
          {label}
        </text>
      ))}
      {chips.map(({ ppm, colour, label, size }, n) => (
        <g key={ppm}>
          <rect x={(centres[n] as number) - size / 2 + 0.5} y={frame.bottom + 3} width={size - 1} height={CHIP_HEIGHT} rx={2} fill={colour} />
          <text x={centres[n]} y={frame.bottom + 15} fontWeight={600} fill="var(--chart-ground)">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
