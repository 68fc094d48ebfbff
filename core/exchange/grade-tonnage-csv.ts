import { type CsvColumn, writeCsv } from '../formats/index.ts';
import type { GradeTonnage } from '../resource/index.ts';

/** The grade–tonnage table as CSV: a row per class and cut-off, tonnes and mean grades (ppm) at and above it; empty where nothing is above. */
export function writeGradeTonnageCsv(table: GradeTonnage): Uint8Array {
  const { series, cutoffsPpm, variable } = table;
  const stack = (pick: (s: GradeTonnage['series'][number]) => Float64Array): Float64Array => {
    const all = new Float64Array(series.length * cutoffsPpm.length);
    for (const [n, s] of series.entries()) all.set(pick(s), n * cutoffsPpm.length);
    return all;
  };
  const grades = [...(series[0]?.gradesPpm.keys() ?? [])];
  const columns: CsvColumn[] = [
    { name: 'class', values: series.flatMap((s) => Array.from(cutoffsPpm, () => s.class)) },
    { name: `cutoff_${variable}_ppm`, values: stack(() => cutoffsPpm) },
    { name: 'tonnes', values: stack((s) => s.tonnes), decimals: 0 },
    ...grades.map((id) => ({
      name: `${id}_ppm`,
      values: stack((s) => s.gradesPpm.get(id) ?? new Float64Array(cutoffsPpm.length).fill(Number.NaN)),
      decimals: 4,
    })),
  ];
  return writeCsv(columns);
}
