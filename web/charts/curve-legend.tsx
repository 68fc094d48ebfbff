import { gradeTonnageChart as text } from '../messages/en/charts.ts';
import { type ChartLayout, GRADE_DASHES } from './grade-tonnage-layout.ts';

interface CurveLegendProps {
  readonly layout: ChartLayout;
  readonly entries: readonly { readonly tonnesColour: string; readonly gradeColour: string; readonly reading: string }[];
  readonly gradeAxis: string;
}

/** Names of the two axes with the line that belongs to each, and of every series with its figures at the cut-off. */
export function CurveLegend({ layout, entries, gradeAxis }: CurveLegendProps) {
  const { frame, legend, axisNameY } = layout;
  const isSingle = entries.length === 1;
  const tonnesColour = isSingle ? (entries[0]?.tonnesColour ?? '') : 'var(--chart-ink)';
  const gradeColour = isSingle ? (entries[0]?.gradeColour ?? '') : 'var(--chart-ink)';
  return (
    <g fill="var(--chart-ink)">
      <line x1={frame.left} x2={frame.left + 20} y1={axisNameY - 4} y2={axisNameY - 4} stroke={tonnesColour} strokeWidth={1.75} />
      <text x={frame.left + 26} y={axisNameY}>
        {text.tonnesAxis}
      </text>
      <line
        x1={frame.right - 20}
        x2={frame.right}
        y1={axisNameY - 4}
        y2={axisNameY - 4}
        stroke={gradeColour}
        strokeWidth={1.75}
        strokeDasharray={GRADE_DASHES}
      />
      <text x={frame.right - 26} y={axisNameY} textAnchor="end">
        {gradeAxis}
      </text>
      {legend.map((place, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other identity, two may carry one label
        <g key={n}>
          {!isSingle && <rect x={place.swatchX} y={place.y - 7} width={16} height={6} rx={1} fill={entries[n]?.tonnesColour} />}
          <text x={place.labelX} y={place.y}>
            {place.label}
          </text>
          {place.readingX !== null && (
            <text x={place.readingX} y={place.y} fontWeight={600}>
              {entries[n]?.reading}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
