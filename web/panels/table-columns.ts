import { blockPosition, columnCentre, gridFrame } from '../../core/blocks/index.ts';
import { rowsByHole } from '../../core/drillholes/index.ts';
import { RESOURCE_CLASSES } from '../../core/resource/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { variablesOf } from '../map/block-variables.ts';
import { messages } from '../messages/en.ts';
import { formatFixed, formatGrade, formatInteger } from '../messages/format-number.ts';
import { compositeGrades } from '../state/model-checks.ts';
import type { Selection, TableSubject } from '../state/workbench-state.ts';
import { domainName, unitName } from './scenario-names.ts';

/** One column of the big table. `sortBy` orders rows; without it the column's text does. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly isText: boolean;
  readonly text: (row: number) => string;
  readonly sortBy: (row: number) => number | string;
}

/** What the big table shows: columnar data read cell by cell, only for the rows in sight. */
export interface TableSource {
  readonly rowCount: number;
  readonly columns: readonly TableColumn[];
  readonly selectionOf: (row: number) => Selection;
  /** Whether a row stands above a cut-off (ppm); every row does where none applies. */
  readonly isAbove: (row: number, cutoffPpm: number) => boolean;
}

const text = messages.table;
const { metres } = messages.words;

function numbers(key: string, label: string, unit: string, read: (row: number) => number, format: (value: number) => string): TableColumn {
  return { key, label, unit, isText: false, text: (row) => format(read(row)), sortBy: read };
}

function words(key: string, label: string, read: (row: number) => string): TableColumn {
  return { key, label, unit: '', isText: true, text: read, sortBy: read };
}

const fixed = (places: number) => (value: number) => formatFixed(value, places);

export function tableSource(run: Run, subject: TableSubject): TableSource {
  if (subject === 'holes') return holeSource(run);
  return subject === 'composites' ? compositeSource(run) : blockSource(run);
}

function blockSource(run: Run): TableSource {
  const { grid, pieces, columns } = run.model;
  const frame = gridFrame(grid);
  const column = (name: string) => columns.get(name) ?? new Float64Array(pieces.count).fill(Number.NaN);
  const cutoffGrade = column(run.scenario.deposit.cutoff.variable);
  const position = (p: number) => blockPosition(grid, pieces.block[p] as number);
  const centre = (p: number) => columnCentre(grid, frame, position(p)[0], position(p)[1]);
  const classes = column('class');
  const grades = variablesOf(run)
    .filter((variable) => variable.family === 'group' || variable.family === 'analyte')
    .map((variable) => numbers(variable.id, variable.label, variable.unit, (p) => (column(variable.id)[p] as number) * variable.scale, formatGrade));
  return {
    rowCount: pieces.count,
    selectionOf: (piece) => ({ kind: 'block', piece }),
    isAbove: (p, cutoffPpm) => (cutoffGrade[p] as number) >= cutoffPpm,
    columns: [
      { ...words('block', text.block, (p) => position(p).join(' · ')), sortBy: (p) => pieces.block[p] as number },
      words('unit', text.unit, (p) => unitName(run, pieces.unit[p] as number)),
      words('class', text.class, (p) => messages.classes[RESOURCE_CLASSES[classes[p] as number] ?? 'unclassified']),
      numbers('x', text.x, metres, (p) => centre(p)[0], fixed(0)),
      numbers('y', text.y, metres, (p) => centre(p)[1], fixed(0)),
      numbers('bottom', text.bottom, metres, (p) => pieces.bottom[p] as number, fixed(2)),
      numbers('top', text.top, metres, (p) => pieces.top[p] as number, fixed(2)),
      numbers('tonnes', text.tonnes, 't', (p) => column('tonnes')[p] as number, formatInteger),
      ...grades,
      numbers('samples', text.samples, '', (p) => column('samples')[p] as number, formatInteger),
      numbers('spacing', text.spacing, metres, (p) => column('spacing')[p] as number, fixed(0)),
    ],
  };
}

function holeSource(run: Run): TableSource {
  const { holes, assays } = run.database;
  const composites = new Int32Array(holes.count);
  for (const hole of run.composites.hole) composites[hole] = (composites[hole] as number) + 1;
  const samples = rowsByHole(assays.hole, holes.count);
  return {
    rowCount: holes.count,
    selectionOf: (hole) => ({ kind: 'hole', hole }),
    isAbove: () => true,
    columns: [
      words('id', text.hole, (h) => holes.id[h] ?? ''),
      words('type', text.type, (h) => holes.type[h] ?? ''),
      numbers('x', text.x, metres, (h) => holes.x[h] as number, fixed(1)),
      numbers('y', text.y, metres, (h) => holes.y[h] as number, fixed(1)),
      numbers('z', text.z, metres, (h) => holes.z[h] as number, fixed(1)),
      numbers('end', text.endOfHole, metres, (h) => holes.endOfHole[h] as number, fixed(1)),
      numbers('samples', text.assayed, '', (h) => (samples[h + 1] as number) - (samples[h] as number), formatInteger),
      numbers('composites', text.composites, '', (h) => composites[h] as number, formatInteger),
    ],
  };
}

function compositeSource(run: Run): TableSource {
  const { composites } = run;
  const cutoffGrade = compositeGrades(run, run.scenario.deposit.cutoff.variable);
  const grades = variablesOf(run)
    .filter((variable) => variable.family === 'group' || variable.family === 'analyte')
    .map((variable) => {
      const values = compositeGrades(run, variable.id);
      return numbers(variable.id, variable.label, variable.unit, (c) => (values[c] as number) * variable.scale, formatGrade);
    });
  return {
    rowCount: composites.count,
    selectionOf: (c) => ({ kind: 'hole', hole: composites.hole[c] as number }),
    isAbove: (c, cutoffPpm) => (cutoffGrade[c] as number) >= cutoffPpm,
    columns: [
      words('id', text.hole, (c) => run.database.holes.id[composites.hole[c] as number] ?? ''),
      words('domain', text.domain, (c) => ((composites.domain[c] as number) < 0 ? messages.words.none : domainName(run, composites.domain[c] as number))),
      numbers('from', text.from, metres, (c) => composites.from[c] as number, fixed(2)),
      numbers('to', text.to, metres, (c) => composites.to[c] as number, fixed(2)),
      numbers('x', text.x, metres, (c) => composites.x[c] as number, fixed(1)),
      numbers('y', text.y, metres, (c) => composites.y[c] as number, fixed(1)),
      numbers('z', text.z, metres, (c) => composites.z[c] as number, fixed(1)),
      ...grades,
    ],
  };
}

/** Rows above the cut-off, ordered by a column; rows without a value come last either way. */
export function orderRows(source: TableSource, cutoffPpm: number | null, key: string | null, isDescending: boolean): Int32Array {
  const kept: number[] = [];
  for (let row = 0; row < source.rowCount; row++) if (cutoffPpm === null || source.isAbove(row, cutoffPpm)) kept.push(row);
  const rows = Int32Array.from(kept);
  const column = source.columns.find((candidate) => candidate.key === key);
  if (column === undefined) return rows;
  const values = Array.from({ length: source.rowCount }, (_, row) => column.sortBy(row));
  const sign = isDescending ? -1 : 1;
  return rows.sort((a, b) => compareValues(values[a] as number | string, values[b] as number | string, sign) || a - b);
}

function compareValues(a: number | string, b: number | string, sign: number): number {
  if (typeof a === 'string' || typeof b === 'string') return sign * (a < b ? -1 : Number(a > b));
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
}
