import { stripLog as text } from '../messages/en/charts.ts';
import { formatSetting } from '../messages/format-number.ts';
import { pageFont, wrapText } from './measure-text.ts';
import { spreadLabels } from './spread-labels.ts';
import type { StripColumns } from './strip-log-layout.ts';
import type { RegolithRun } from './strip-log-tracks.ts';

interface RegolithColumnProps {
  readonly runs: readonly RegolithRun[];
  readonly columns: StripColumns;
  readonly top: number;
  readonly bottom: number;
  readonly toY: (depthM: number) => number;
}

const LINE = 12;
const BETWEEN = 2;
const MOST_LINES = 2;
/** A name further than this from the middle of its unit gets a line to it, px. */
const NOTICEABLE = 2;

/** Units in their map colours with their names beside them; names of thin units are pushed apart and keep a line to their unit. */
export function RegolithColumn({ runs, columns, top, bottom, toY }: RegolithColumnProps) {
  const { regolith, names } = columns;
  const font = `11px ${pageFont()}`;
  const lines = runs.map((run) => wrapText(run.name, names.right - names.left, font, MOST_LINES));
  const middles = runs.map((run) => (toY(run.fromM) + toY(run.toM)) / 2);
  const sizes = lines.map((each) => each.length * LINE + BETWEEN);
  const centres = spreadLabels(
    middles.map((centre, n) => ({ centre, size: sizes[n] as number })),
    top,
    bottom,
  );
  return (
    <g fill="var(--chart-ink)">
      <text x={regolith.left} y={top - 25} fontWeight={600}>
        {text.regolith}
      </text>
      {runs.length === 0 && (
        <text x={names.left} y={(top + bottom) / 2} fill="var(--chart-muted)">
          {text.notLogged}
        </text>
      )}
      {runs.map((run, n) => {
        const centre = centres[n] as number;
        const middle = middles[n] as number;
        const each = lines[n] ?? [];
        return (
          <g key={run.fromM}>
            <rect
              x={regolith.left}
              y={toY(run.fromM)}
              width={regolith.right - regolith.left}
              height={toY(run.toM) - toY(run.fromM)}
              fill={run.colour}
              stroke="var(--chart-ground)"
              strokeWidth={0.75}
            >
              <title>{`${run.name}, ${text.interval(formatSetting(run.fromM), formatSetting(run.toM))}`}</title>
            </rect>
            {Math.abs(centre - middle) > NOTICEABLE && <line x1={regolith.right} x2={names.left - 1} y1={middle} y2={centre} stroke="var(--chart-axis)" />}
            {each.map((line, k) => (
              <text key={line} x={names.left} y={centre + 4 + (k - (each.length - 1) / 2) * LINE}>
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
