import { type ChartFrame, cutoffX, readingY } from './chart-frame.ts';
import type { CutoffMark } from './cutoff-axis.tsx';
import type { CurveReading } from './grade-tonnage-curve.ts';

/** Where a series stands at the cut-off, and its colours. */
export interface CrosshairPoint {
  readonly reading: CurveReading | null;
  readonly tonnesColour: string;
  readonly gradeColour: string;
}

interface CrosshairProps {
  readonly frame: ChartFrame;
  readonly cutoffPpm: number;
  readonly points: readonly CrosshairPoint[];
  readonly isMovable: boolean;
}

/** The cut-off as a line across both axes, a dot where it meets each curve, guides to the axes where there is one series. */
export function CutoffCrosshair({ frame, cutoffPpm, points, isMovable }: CrosshairProps) {
  const x = cutoffX(frame, cutoffPpm);
  if (x < frame.left - 0.5 || x > frame.right + 0.5) return null;
  const [only] = points;
  return (
    <g>
      {points.length === 1 &&
        only !== undefined &&
        dotsOf(frame, only).map(({ y, colour, end }) => <line key={end} x1={x} x2={end} y1={y} y2={y} stroke={colour} strokeWidth={1} strokeDasharray="1 3" />)}
      <line x1={x} x2={x} y1={frame.top} y2={frame.bottom} stroke="var(--chart-ink)" strokeWidth={1.25} />
      <CurveDots frame={frame} cutoffPpm={cutoffPpm} points={points} />
      {isMovable && <path data-screen-only="" d={`M${x - 5},${frame.top - 6}h10v5l-5,6l-5,-6z`} fill="var(--chart-ink)" />}
    </g>
  );
}

/** Dots where curves stand at a cut-off. */
export function CurveDots({ frame, cutoffPpm, points }: Pick<CrosshairProps, 'frame' | 'cutoffPpm' | 'points'>) {
  const x = cutoffX(frame, cutoffPpm);
  return points
    .flatMap((point) => dotsOf(frame, point))
    .map(({ y, colour }, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other identity
      <circle key={n} cx={x} cy={y} r={3.5} fill={colour} stroke="var(--chart-ground)" strokeWidth={1.5} />
    ));
}

/** Heights of a reading on both axes with the side that each is read at. */
function dotsOf(frame: ChartFrame, { reading, tonnesColour, gradeColour }: CrosshairPoint) {
  if (reading === null) return [];
  const y = readingY(frame, reading);
  return [
    { y: y.tonnes, colour: tonnesColour, end: frame.left },
    { y: y.grade, colour: gradeColour, end: frame.right },
  ].filter((dot) => dot.y >= frame.top - 1);
}

interface MarksProps {
  readonly frame: ChartFrame;
  readonly marks: readonly CutoffMark[];
}

/** Cut-offs of single series as dashed lines in their colours. */
export function CutoffMarks({ frame, marks }: MarksProps) {
  return marks.map(({ ppm, colour }) => (
    <line
      key={ppm}
      x1={cutoffX(frame, ppm)}
      x2={cutoffX(frame, ppm)}
      y1={frame.top}
      y2={frame.bottom}
      stroke={colour}
      strokeWidth={1.25}
      strokeDasharray="2 2"
    />
  ));
}
