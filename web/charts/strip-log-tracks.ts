import { type CsvColumn, writeCsv } from '../../core/formats/index.ts';
import type { HoleProfiles } from '../../core/geology/index.ts';
import { ceriumAnomaly, groupValue, type OxideGroup } from '../../core/ree/index.ts';
import type { RegolithUnitSettings, Run } from '../../core/scenario/index.ts';
import { categoryColour } from '../map/colour-ramps.ts';
import { stripLog as text } from '../messages/en/charts.ts';
import { variableLabel } from './variable-label.ts';

/** A value over a stretch of hole, m along it. */
export interface StripStep {
  readonly fromM: number;
  readonly toM: number;
  readonly value: number;
}

export interface StripTrack {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** A grade is drawn from zero, an anomaly as a ratio about one. */
  readonly kind: 'grade' | 'anomaly';
  readonly steps: readonly StripStep[];
  readonly composites: readonly StripStep[];
  /** The deposit's cut-off, where it is on this variable, ppm. */
  readonly cutoffPpm: number | null;
}

export interface RegolithRun {
  readonly name: string;
  readonly colour: string;
  readonly fromM: number;
  readonly toM: number;
}

export interface StripLogData {
  readonly holeId: string;
  readonly endOfHoleM: number;
  /** Where the depth axis ends: the end of hole, or the deepest row of a table that goes further. */
  readonly depthM: number;
  /** Null where the deposit has no log at all; empty where this hole has none. */
  readonly regolith: readonly RegolithRun[] | null;
  readonly tracks: readonly StripTrack[];
  readonly hasAssays: boolean;
}

const GROUPS_SHOWN = ['treo', 'mreo'];
const TRACKS_WITHOUT_RARE_EARTHS = 3;

/** What is known of one hole against depth: its regolith, grades and cerium anomaly, as measured and as composited. */
export function stripLogOf(run: Run, hole: number): StripLogData {
  const { database, profiles, scenario } = run;
  const endOfHoleM = database.holes.endOfHole[hole] ?? 0;
  const regolith = profiles === null ? null : regolithOf(profiles, scenario.deposit.stratigraphy, hole);
  const tracks = tracksOf(run, hole);
  const depths = [...(regolith ?? []), ...tracks.flatMap((track) => track.steps)].map((part) => part.toM);
  return {
    holeId: database.holes.id[hole] ?? '',
    endOfHoleM,
    depthM: depths.reduce((deepest, depth) => Math.max(deepest, depth), endOfHoleM),
    regolith,
    tracks: tracks.map((track) => ({ ...track, cutoffPpm: scenario.deposit.cutoff.variable === track.id ? scenario.deposit.cutoff.ppm : null })),
    hasAssays: tracks.some((track) => track.steps.length > 0),
  };
}

function regolithOf(profiles: HoleProfiles, units: readonly RegolithUnitSettings[], hole: number): readonly RegolithRun[] {
  const runs: RegolithRun[] = [];
  for (let at = profiles.start[hole] ?? 0; at < (profiles.start[hole + 1] ?? 0); at++) {
    const unit = profiles.unit[at] as number;
    const { name = '' } = units[unit] ?? {};
    runs.push({ name, colour: categoryColour(unit), fromM: profiles.from[at] as number, toM: profiles.to[at] as number });
  }
  return runs;
}

/** Rows of a table that is in order of depth within the hole, each with its grades by analyte. */
interface GradedRow {
  readonly fromM: number;
  readonly toM: number;
  readonly grades: ReadonlyMap<string, number>;
}

interface GradedTable {
  readonly count: number;
  readonly hole: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

function rowsOfHole(table: GradedTable, columns: readonly { readonly id: string; readonly values: Float64Array }[], hole: number): readonly GradedRow[] {
  const rows: GradedRow[] = [];
  for (let row = 0; row < table.count; row++) {
    if (table.hole[row] !== hole) continue;
    const grades = new Map(columns.map(({ id, values }) => [id, values[row] as number]));
    rows.push({ fromM: table.from[row] as number, toM: table.to[row] as number, grades });
  }
  return rows;
}

type Reader = (grades: ReadonlyMap<string, number>) => number;

function tracksOf(run: Run, hole: number): readonly Omit<StripTrack, 'cutoffPpm'>[] {
  const { assays } = run.database;
  const measured = rowsOfHole(assays, assays.analytes, hole);
  const composited = rowsOfHole(
    run.composites,
    run.composites.variables.map((id, v) => ({ id, values: run.composites.values[v] as Float64Array })),
    hole,
  );
  const stepsOf = (rows: readonly GradedRow[], read: Reader): readonly StripStep[] =>
    rows.map(({ fromM, toM, grades }) => ({ fromM, toM, value: read(grades) })).filter((step) => Number.isFinite(step.value));
  return trackReaders(run).map(({ read, ...track }) => ({ ...track, steps: stepsOf(measured, read), composites: stepsOf(composited, read) }));
}

/** Which tracks a run's holes have: TREO, MREO and Ce/Ce* of rare earths, else the cut-off's analyte and the first others. */
function trackReaders(run: Run): readonly (Pick<StripTrack, 'id' | 'label' | 'unit' | 'kind'> & { readonly read: Reader })[] {
  const { groups, cutoff } = run.scenario.deposit;
  const analytes = run.database.assays.analytes.map((analyte) => analyte.id);
  const gradeTrack = (id: string, read: Reader) => ({ id, label: variableLabel(id, groups), unit: text.ppm, kind: 'grade' as const, read });
  const shown = GROUPS_SHOWN.flatMap((id) => groups.find((group) => group.id === id && group.members.every((member) => analytes.includes(member))) ?? []);
  const hasAnomaly = [...['la', 'ce', 'pr'].entries()].every(
    ([n, element]) => analytes.includes(element) || analytes.includes(['la2o3', 'ceo2', 'pr6o11'][n] ?? ''),
  );
  const grades = shown.map((group) => gradeTrack(group.id, (values) => groupValue(group satisfies OxideGroup, values)));
  const wanted = hasAnomaly ? GROUPS_SHOWN.length : TRACKS_WITHOUT_RARE_EARTHS;
  const others = [cutoff.variable, ...analytes.filter((id) => id !== cutoff.variable)].filter((id) => analytes.includes(id)).slice(0, wanted - grades.length);
  const anomaly = { id: 'ceriumAnomaly', label: text.ceriumAnomaly, unit: text.ratio, kind: 'anomaly' as const, read: ceriumAnomaly };
  return [...grades, ...others.map((id) => gradeTrack(id, (values) => values.get(id) ?? Number.NaN)), ...(hasAnomaly ? [anomaly] : [])];
}

/** The unit and the values of every track at a depth; null between intervals. */
export interface DepthReading {
  readonly unit: string | null;
  readonly interval: { readonly fromM: number; readonly toM: number } | null;
  readonly values: readonly (number | null)[];
}

export function readAtDepth(log: StripLogData, depthM: number): DepthReading {
  const holds = (part: { readonly fromM: number; readonly toM: number }): boolean => part.fromM <= depthM && depthM < part.toM;
  const steps = log.tracks.map((track) => track.steps.find(holds) ?? null);
  return {
    unit: log.regolith?.find(holds)?.name ?? null,
    interval: steps.find((step) => step !== null) ?? null,
    values: steps.map((step) => step?.value ?? null),
  };
}

/** The log's numbers as CSV: a row per assayed interval, with the unit at its middle; the notice, where there is one, in every row. */
export function writeStripLogCsv(log: StripLogData, notice: string): Uint8Array {
  const intervals = new Map<string, { readonly fromM: number; readonly toM: number }>();
  for (const { fromM, toM } of log.tracks.flatMap((track) => track.steps)) intervals.set(`${fromM} ${toM}`, { fromM, toM });
  const rows = [...intervals.values()].sort((a, b) => a.fromM - b.fromM || a.toM - b.toM);
  const valueIn = (track: StripTrack, row: { readonly fromM: number; readonly toM: number }): number =>
    track.steps.find((step) => step.fromM === row.fromM && step.toM === row.toM)?.value ?? Number.NaN;
  const columns: CsvColumn[] = [
    { name: 'hole_id', values: rows.map(() => log.holeId) },
    { name: 'from_m', values: Float64Array.from(rows, (row) => row.fromM) },
    { name: 'to_m', values: Float64Array.from(rows, (row) => row.toM) },
    { name: 'unit', values: rows.map((row) => readAtDepth(log, (row.fromM + row.toM) / 2).unit ?? '') },
    ...log.tracks.map((track) => ({
      name: track.kind === 'grade' ? `${track.id}_ppm` : 'ce_anomaly',
      values: Float64Array.from(rows, (row) => valueIn(track, row)),
    })),
  ];
  if (notice !== '') columns.push({ name: 'notice', values: rows.map(() => notice) });
  return writeCsv(columns);
}
