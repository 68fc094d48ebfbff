import { describeIssue } from '../formats/index.ts';
import type { HoleTable } from './drillhole-tables.ts';
import { fieldNumbers, fieldTexts, type OpenTable, reportNoNumber } from './open-table.ts';
import { metresPerUnit, type ReadSettings } from './read-settings.ts';

/** Collars, and the attitude that the collar table itself gives for holes without a survey. */
export interface CollarReading {
  /** `endOfHole` is NaN where the file does not give it. */
  readonly holes: HoleTable;
  /** Degrees as in the file; NaN where it says nothing. */
  readonly azimuth: Float64Array;
  readonly dip: Float64Array;
  /** Line of the file that each hole stands on. */
  readonly line: Int32Array;
}

function emptyReading(): CollarReading {
  const none = (): Float64Array => new Float64Array(0);
  return { holes: { count: 0, id: [], x: none(), y: none(), z: none(), endOfHole: none(), type: [] }, azimuth: none(), dip: none(), line: new Int32Array(0) };
}

/** Rows that make a hole: an id not seen before and three coordinates. The first of several rows with one id stands. */
function selectRows(open: OpenTable, ids: readonly string[], coordinates: readonly (readonly ['x' | 'y' | 'z', Float64Array])[]): number[] {
  const { table, issues } = open;
  const firstLine = new Map<string, number>();
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const id = ids[row] as string;
    const line = table.lineOf(row);
    const bad = coordinates.find(([, values]) => Number.isNaN(values[row]));
    const first = firstLine.get(id);
    if (id === '') issues.add(describeIssue('holeIdEmpty', 'error', table.name, { row: line, action: 'rowIgnored' }));
    else if (bad !== undefined) reportNoNumber(open, bad[0], row, id);
    else if (first !== undefined)
      issues.add(describeIssue('holeDuplicate', 'error', table.name, { row: line, holeId: id, found: `first on line ${first}`, action: 'keptFirst' }));
    else {
      firstLine.set(id, line);
      rows.push(row);
    }
  }
  return rows;
}

/** Reads the collar table; null (the file could not be opened) gives no holes. Lengths come out in metres. */
export function readCollars(open: OpenTable | null, settings: ReadSettings): CollarReading {
  if (open === null) return emptyReading();
  const metres = metresPerUnit(settings.lengthUnit);
  const nothing = new Float64Array(open.table.rowCount).fill(Number.NaN);
  const numbers = (field: 'x' | 'y' | 'z' | 'endOfHole' | 'azimuth' | 'dip'): Float64Array => fieldNumbers(open, field)?.values ?? nothing;
  const [x, y, z, endOfHole, azimuth, dip] = [numbers('x'), numbers('y'), numbers('z'), numbers('endOfHole'), numbers('azimuth'), numbers('dip')];
  const ids = fieldTexts(open, 'holeId') ?? [];
  const types = fieldTexts(open, 'holeType');
  const rows = selectRows(open, ids, [
    ['x', x],
    ['y', y],
    ['z', z],
  ]);
  const pick = (values: Float64Array, factor: number): Float64Array => Float64Array.from(rows, (row) => (values[row] as number) * factor);
  const depths = pick(endOfHole, metres);
  return {
    holes: {
      count: rows.length,
      id: rows.map((row) => ids[row] as string),
      x: pick(x, metres),
      y: pick(y, metres),
      z: pick(z, metres),
      // Zero and codes such as −99 say that nobody entered the depth.
      endOfHole: depths.map((depth) => (depth > 0 ? depth : Number.NaN)),
      type: rows.map((row) => types?.[row] ?? ''),
    },
    azimuth: pick(azimuth, 1),
    dip: pick(dip, 1),
    line: Int32Array.from(rows, (row) => open.table.lineOf(row)),
  };
}
