import { describeIssue, type IssueTally } from '../formats/index.ts';
import type { SurveyTable } from './drillhole-tables.ts';
import { matchHoles, orderByHole, reorder } from './hole-index.ts';
import { fieldNumbers, type OpenTable, reportNoNumber } from './open-table.ts';
import type { CollarReading } from './read-collars.ts';
import { metresPerUnit, type ReadSettings } from './read-settings.ts';

interface Stations {
  readonly hole: number[];
  readonly depth: number[];
  readonly azimuth: number[];
  readonly dip: number[];
  readonly line: number[];
  readonly source: number[];
}

function noStations(): Stations {
  return { hole: [], depth: [], azimuth: [], dip: [], line: [], source: [] };
}

function addStation(stations: Stations, hole: number, depth: number, azimuth: number, dip: number, line: number, source: number): void {
  stations.hole.push(hole);
  stations.depth.push(depth);
  stations.azimuth.push(azimuth);
  stations.dip.push(dip);
  stations.line.push(line);
  stations.source.push(source);
}

function readStations(open: OpenTable, holeIds: readonly string[], metres: number): Stations {
  const { hole, ids } = matchHoles(open, holeIds);
  const none = new Float64Array(0);
  const depths = fieldNumbers(open, 'depth')?.values ?? none;
  const azimuths = fieldNumbers(open, 'azimuth');
  const dips = fieldNumbers(open, 'dip')?.values ?? none;
  const stations = noStations();
  let verticalsWithoutAzimuth = 0;
  for (let row = 0; row < hole.length; row++) {
    const index = hole[row] as number;
    if (index < 0) continue;
    const [depth, azimuth, dip] = [depths[row] as number, azimuths?.values[row] as number, dips[row] as number];
    // A vertical station needs no azimuth, and loggers leave it blank.
    const isVertical = Math.abs(dip) === 90;
    if (Number.isNaN(depth)) reportNoNumber(open, 'depth', row, ids[row] as string);
    else if (Number.isNaN(dip)) reportNoNumber(open, 'dip', row, ids[row] as string);
    else if (Number.isNaN(azimuth) && !isVertical) reportNoNumber(open, 'azimuth', row, ids[row] as string);
    else {
      if (Number.isNaN(azimuth)) verticalsWithoutAzimuth++;
      addStation(stations, index, depth * metres, Number.isNaN(azimuth) ? 0 : azimuth, dip, open.table.lineOf(row), open.source);
    }
  }
  if (verticalsWithoutAzimuth > 0) {
    const parts = { column: azimuths?.name ?? null, found: '', expected: 'a number', action: 'derived', count: verticalsWithoutAzimuth } as const;
    open.issues.add(describeIssue('valueMissing', 'info', open.table.name, parts));
  }
  return stations;
}

/** One station at depth 0 for each hole that has an attitude in the collar table and no survey. */
function addCollarStations(stations: Stations, surveyed: ReadonlySet<number>, collars: CollarReading, source: number): void {
  for (let hole = 0; hole < collars.holes.count; hole++) {
    const dip = collars.dip[hole] as number;
    const azimuth = collars.azimuth[hole] as number;
    if (surveyed.has(hole) || Number.isNaN(dip) || (Number.isNaN(azimuth) && Math.abs(dip) !== 90)) continue;
    addStation(stations, hole, 0, Number.isNaN(azimuth) ? 0 : azimuth, dip, collars.line[hole] as number, source);
  }
}

function pointsDownWhenPositive(dips: readonly number[], dipSign: ReadSettings['dipSign']): boolean {
  if (dipSign !== 'auto') return dipSign === 'positiveDown';
  let majority = 0;
  for (const dip of dips) majority += Math.sign(dip);
  return majority > 0;
}

/** Turns the dips of one file to negative down, where they are not, and says so. */
function turnDips(stations: Stations, settings: ReadSettings, file: string, issues: IssueTally): Stations {
  if (!pointsDownWhenPositive(stations.dip, settings.dipSign)) return stations;
  issues.add(
    describeIssue('dipSignConverted', 'info', file, {
      column: 'dip',
      found: 'positive down',
      expected: 'negative down',
      action: 'converted',
      count: stations.dip.length,
    }),
  );
  return { ...stations, dip: stations.dip.map((dip) => 0 - dip) };
}

/**
 * Reads the survey table, and takes the collar table's attitude for holes that it leaves out. Depths come out in metres, dips
 * negative down; the sign is settled for each file by itself.
 */
export function readSurveys(survey: OpenTable | null, collar: OpenTable | null, collars: CollarReading, settings: ReadSettings): SurveyTable {
  const measured = survey === null ? noStations() : readStations(survey, collars.holes.id, metresPerUnit(settings.lengthUnit));
  const atCollars = noStations();
  if (collar !== null) addCollarStations(atCollars, new Set(measured.hole), collars, collar.source);
  const turned = [
    survey === null ? measured : turnDips(measured, settings, survey.table.name, survey.issues),
    collar === null ? atCollars : turnDips(atCollars, settings, collar.table.name, collar.issues),
  ];
  const column = (name: keyof Stations): number[] => turned.flatMap((stations) => stations[name]);
  const hole = Int32Array.from(column('hole'));
  const depth = Float64Array.from(column('depth'));
  const order = orderByHole(hole, depth);
  return {
    count: hole.length,
    hole: reorder(hole, order),
    depth: reorder(depth, order),
    azimuth: reorder(Float64Array.from(column('azimuth')), order),
    dip: reorder(Float64Array.from(column('dip')), order),
    origin: { source: reorder(Int32Array.from(column('source')), order), line: reorder(Int32Array.from(column('line')), order) },
  };
}
