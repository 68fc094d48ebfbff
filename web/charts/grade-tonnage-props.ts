import type { CurveSeries } from './grade-tonnage-curve.ts';

export interface GradeTonnageChartProps {
  /** One entry per run, or per class of a run; the first is drawn first. */
  readonly series: readonly CurveSeries[];
  /** Analyte or group whose mean grade is on the right axis. */
  readonly gradeVariable: string;
  /** Cut-off that the crosshair stands at, ppm of the table's cut-off variable; null draws none. */
  readonly cutoffPpm: number | null;
  /** Called while the cut-off line is dragged or moved by keys; without it the line cannot be moved. */
  readonly onCutoffChange?: (ppm: number) => void;
  /** Called once when a move has ended, with where it ended. */
  readonly onCutoffCommit?: (ppm: number) => void;
  /** Declared groups, for their labels. */
  readonly groups?: readonly { readonly id: string; readonly label: string }[];
  /** Name of saved files, without ending; without it the chart has no menu to save it. */
  readonly exportName?: string;
  /** Said in every saved file: what the data are. */
  readonly notice?: string;
}
