import { createIssueTally, describeIssue, type IssueTally } from '../formats/index.ts';
import type { AssayTable, DrillholeDatabase, HoleTable, LogTable, SurveyTable } from './drillhole-tables.ts';
import { type OpenTable, openTable, type ReadingContext } from './open-table.ts';
import { readAssays } from './read-assays.ts';
import { readCollars } from './read-collars.ts';
import { readLog } from './read-log.ts';
import type { NamedBytes, ReadSettings } from './read-settings.ts';
import { readSurveys } from './read-surveys.ts';

/** The files of one drillhole set by what they are. */
export interface DrillholeFiles {
  readonly collar: NamedBytes;
  /** Null: every hole is vertical, or as the collar table says. */
  readonly survey: NamedBytes | null;
  readonly assays: readonly NamedBytes[];
  readonly geology: NamedBytes | null;
}

/**
 * How deep each hole was seen to go, m: its deepest interval, and only where it has none its deepest survey station, because
 * databases close surveys with a station at some huge depth. 0 where it has neither.
 */
function deepestRows(holeCount: number, surveys: SurveyTable, assays: AssayTable, log: LogTable | null): Float64Array {
  const deepest = new Float64Array(holeCount);
  const visit = (hole: Int32Array, depth: Float64Array): void => {
    for (let row = 0; row < hole.length; row++) {
      const index = hole[row] as number;
      deepest[index] = Math.max(deepest[index] as number, depth[row] as number);
    }
  };
  visit(assays.hole, assays.to);
  if (log !== null) visit(log.hole, log.to);
  const stations = new Float64Array(holeCount);
  for (let row = 0; row < surveys.count; row++) {
    const index = surveys.hole[row] as number;
    stations[index] = Math.max(stations[index] as number, surveys.depth[row] as number);
  }
  return deepest.map((depth, hole) => (depth > 0 ? depth : (stations[hole] as number)));
}

/** Fills ends of hole that the collar table does not give with the depth that the hole was seen to reach, and counts them. */
function deriveEndOfHole(holes: HoleTable, deepest: Float64Array, collarName: string, issues: IssueTally): HoleTable {
  let derived = 0;
  const endOfHole = holes.endOfHole.map((end, hole) => {
    if (!Number.isNaN(end)) return end;
    derived++;
    return deepest[hole] as number;
  });
  if (derived === 0) return holes;
  issues.add(describeIssue('endOfHoleDerived', 'warning', collarName, { expected: 'a depth for every hole', action: 'derived', count: derived }));
  return { ...holes, endOfHole };
}

/**
 * Reads collar, survey, assay and log files (gzip or plain) into one database: metres, ppm, dips negative down, rows sorted by hole
 * and depth.
 *
 * Bad data never stops the reading: a row or file that cannot be used is left out, and everything that was left out, replaced or
 * derived is in the database's issues. Ids are compared exactly, surrounding space aside.
 *
 * @throws ResourceError `settingsUnknownKey` where an override names a field that does not exist
 */
export function readDrillholes(files: DrillholeFiles, settings: ReadSettings): DrillholeDatabase {
  const context: ReadingContext = { settings, issues: createIssueTally(), sources: [] };
  const collar = openTable(files.collar, 'collar', context);
  const collars = readCollars(collar, settings);
  const survey = files.survey === null ? null : openTable(files.survey, 'survey', context);
  const surveys = readSurveys(survey, collar, collars, settings);
  const assayFiles = files.assays.map((file) => openTable(file, 'assay', context)).filter((open): open is OpenTable => open !== null);
  const assays = readAssays(assayFiles, collars.holes.id, settings);
  const geology = files.geology === null ? null : openTable(files.geology, 'geology', context);
  const log = geology === null ? null : readLog(geology, collars.holes.id, settings);
  const deepest = deepestRows(collars.holes.count, surveys, assays, log);
  const holes = deriveEndOfHole(collars.holes, deepest, files.collar.name, context.issues);
  return { holes, surveys, assays, log, issues: context.issues.finish(), sources: context.sources };
}
