import { blockPosition, columnCentre, gridFrame } from '../blocks/index.ts';

import { type CsvColumn, writeCsvPieces } from '../formats/index.ts';
import { ESTIMATE_STATUSES } from '../kriging/index.ts';
import { RESOURCE_CLASSES } from '../resource/index.ts';
import type { Run } from '../scenario/index.ts';

/** Decimals of what a tape or a laboratory measures: more would be noise in a file that people read. */
const COORDINATE_DECIMALS = 3;
const GRADE_DECIMALS = 4;

/** Columns that are counts or codes; written whole. */
const WHOLE = new Set(['pass', 'samples', 'holes']);
/** Columns that are not grades, in the order they are written, with their unit in the name and the decimals that mean something. */
const QUALITY: readonly (readonly [column: string, header: string, decimals: number])[] = [
  ['spacing', 'spacing_m', 1],
  ['pass', 'pass', 0],
  ['samples', 'samples', 0],
  ['holes', 'holes', 0],
  ['meanDistance', 'mean_distance', 4],
  ['variance', 'kriging_variance', 6],
  ['slope', 'slope', 6],
  ['efficiency', 'efficiency', 6],
  ['lagrange', 'lagrange', 6],
  ['negativeWeights', 'negative_weights', 6],
];

/**
 * The block model as CSV, one row per piece, in pieces of bytes: centre and size of the piece (m), indices of its parent block, unit,
 * domain, class, density (t/m³), tonnes (dry), every group and analyte (ppm), and how it was estimated. Not estimated: empty grades.
 */
export function* writeBlockModelCsv(run: Run): Generator<Uint8Array, void> {
  const { model, scenario } = run;
  const { grid, pieces, columns } = model;
  const frame = gridFrame(grid);
  const count = pieces.count;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const position = [new Int32Array(count), new Int32Array(count), new Int32Array(count)] as const;
  for (let p = 0; p < count; p++) {
    const [i, j, k] = blockPosition(grid, pieces.block[p] as number);
    const [cx, cy] = columnCentre(grid, frame, i, j);
    x[p] = cx;
    y[p] = cy;
    position[0][p] = i;
    position[1][p] = j;
    position[2][p] = k;
  }
  const units = unitNames(run);
  const domains = scenario.deposit.domains.length > 0 ? scenario.deposit.domains.map((d) => d.id) : ['all'];
  const text = (codes: ArrayLike<number>, names: readonly string[]): string[] => Array.from(codes, (code) => names[code] ?? '');
  const column = (name: string): Float64Array => columns.get(name) ?? new Float64Array(count).fill(Number.NaN);
  const qualities = new Set(['density', 'tonnes', 'class', 'status', ...QUALITY.map(([name]) => name)]);
  const grades = [...columns.keys()].filter((name) => !qualities.has(name));
  const table: CsvColumn[] = [
    { name: 'x', values: x, decimals: COORDINATE_DECIMALS },
    { name: 'y', values: y, decimals: COORDINATE_DECIMALS },
    { name: 'z', values: pieces.top.map((top, p) => (top + (pieces.bottom[p] as number)) / 2), decimals: COORDINATE_DECIMALS },
    { name: 'dx', values: new Float64Array(count).fill(grid.size[0]) },
    { name: 'dy', values: new Float64Array(count).fill(grid.size[1]) },
    { name: 'dz', values: pieces.top.map((top, p) => top - (pieces.bottom[p] as number)), decimals: COORDINATE_DECIMALS },
    { name: 'i', values: position[0] },
    { name: 'j', values: position[1] },
    { name: 'k', values: position[2] },
    { name: 'unit', values: text(pieces.unit, units) },
    { name: 'domain', values: text(pieces.domain, domains) },
    { name: 'class', values: text(column('class'), RESOURCE_CLASSES) },
    { name: 'status', values: text(column('status'), ESTIMATE_STATUSES) },
    { name: 'volume_m3', values: pieces.volume, decimals: COORDINATE_DECIMALS },
    { name: 'density_t_m3', values: column('density') },
    { name: 'tonnes', values: column('tonnes'), decimals: COORDINATE_DECIMALS },
    ...grades.map((name) => ({ name: `${name}_ppm`, values: column(name), decimals: GRADE_DECIMALS })),
    ...QUALITY.map(([name, header, decimals]) => ({ name: header, values: column(name), ...(WHOLE.has(name) ? {} : { decimals }) })),
  ];
  yield* writeCsvPieces(table);
}

function unitNames(run: Run): readonly string[] {
  const { stratigraphy } = run.scenario.deposit;
  return stratigraphy.length > 0 ? stratigraphy.map((unit) => unit.code) : ['ALL'];
}
