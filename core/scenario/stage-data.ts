import { checkDrillholes, type DrillholeDatabase, type NamedBytes, readDrillholes } from '../drillholes/index.ts';
import { describeIssue, inflateIfGzip, projectToGrid, type Raster, readGeoTiff, readPolygons } from '../formats/index.ts';
import type { GridPolygon } from '../geology/index.ts';
import { type Issue, ResourceError, sha256Hex } from '../numeric/index.ts';
import { expressAsOxides } from '../ree/index.ts';
import type { InputFileRecord, StageRecord } from './manifest.ts';
import type { Scenario } from './scenario-schema.ts';

export interface DataOutput {
  readonly database: DrillholeDatabase;
  readonly topography: Raster | null;
  readonly licence: readonly GridPolygon[];
  readonly issues: readonly Issue[];
  readonly inputs: readonly InputFileRecord[];
  readonly record: StageRecord;
}

/** The file of that name, or the same with .gz. @throws ResourceError `inputMissing` */
function findFile(files: readonly NamedBytes[], name: string): NamedBytes {
  const file = files.find((f) => f.name === name) ?? files.find((f) => f.name === `${name}.gz`);
  if (file === undefined) throw new ResourceError('inputMissing', { file: name });
  return file;
}

/** Names of every file that a scenario reads, in the order it names them. */
export function inputFiles(scenario: Scenario): readonly string[] {
  const { collar, survey, assays, geology, topography, licence } = scenario.data;
  return [collar, survey, ...assays, geology, topography, licence].flatMap((entry) => (entry === null ? [] : [entry.file]));
}

/**
 * Files to tables: drillholes read and checked, rare earths as oxides where the scenario says so, elevation model, licence in grid metres.
 *
 * @throws ResourceError `inputMissing`, `inputUnusable` (no hole can be read), `rasterUnreadable`, `crsUnknown`
 */
export async function readData(scenario: Scenario, files: readonly NamedBytes[]): Promise<DataOutput> {
  const { data, deposit } = scenario;
  const inputs = inputFiles(scenario).map((name) => {
    const file = findFile(files, name);
    return { file: name, sha256: sha256Hex(inflateIfGzip(file.bytes)), bytes: file.bytes.length };
  });
  const read = readDrillholes(
    {
      collar: findFile(files, data.collar.file),
      survey: data.survey === null ? null : findFile(files, data.survey.file),
      assays: data.assays.map((entry) => findFile(files, entry.file)),
      geology: data.geology === null ? null : findFile(files, data.geology.file),
    },
    { ...data, columns: columnOverrides(scenario) },
  );
  if (read.holes.count === 0) throw new ResourceError('inputUnusable', { file: data.collar.file, issues: read.issues.length });
  const given = withoutGivenTotals(read, deposit.groups);
  const oxides = data.expressAs === 'oxides' ? expressAsOxides(given.database.assays.analytes) : null;
  const database: DrillholeDatabase = oxides === null ? given.database : { ...given.database, assays: { ...read.assays, analytes: oxides.columns } };
  const topography = data.topography === null ? null : await readGeoTiff(data.topography.file, findFile(files, data.topography.file).bytes);
  const licence = data.licence === null ? { polygons: [], issues: [] } : readLicence(findFile(files, data.licence.file), deposit.crs);
  const issues = [...database.issues, ...given.issues, ...checkDrillholes(database), ...licence.issues];
  return {
    database,
    topography,
    licence: licence.polygons,
    issues,
    inputs,
    record: {
      stage: 'data',
      counts: { holes: database.holes.count, assays: database.assays.count, analytes: database.assays.analytes.length, issues: issues.length },
      notes: (oxides?.record.converted ?? []).map((c) => `${c.from} × ${c.factor.toFixed(4)} = ${c.to}`),
    },
  };
}

/** A total that a file brings along (a TREO column) is left out: a group is always the sum of its members. */
function withoutGivenTotals(
  database: DrillholeDatabase,
  groups: Scenario['deposit']['groups'],
): { readonly database: DrillholeDatabase; readonly issues: readonly Issue[] } {
  const totals = database.assays.analytes.filter((analyte) => groups.some((group) => group.id.toLowerCase() === analyte.id));
  const analytes = database.assays.analytes.filter((analyte) => !totals.includes(analyte));
  const issues = totals.map(({ id }) =>
    describeIssue('columnIgnored', 'info', database.sources[database.assays.origin?.source[0] ?? 0]?.name ?? '', {
      column: id,
      expected: 'the sum of its oxides',
      action: 'columnIgnored',
    }),
  );
  return { database: { ...database, assays: { ...database.assays, analytes } }, issues };
}

/** Columns that the scenario names itself, per file. */
function columnOverrides(scenario: Scenario): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { collar, survey, assays, geology } = scenario.data;
  return new Map(
    [collar, survey, ...assays, geology].flatMap((entry) =>
      entry?.columns === undefined ? [] : [[entry.file, new Map(Object.entries(entry.columns))] as const],
    ),
  );
}

/** Vertices are projected to grid metres (rounded to the millimetre there, so that they are the same in every browser). */
function readLicence(file: NamedBytes, crs: string | null): { readonly polygons: readonly GridPolygon[]; readonly issues: readonly Issue[] } {
  if (crs === null) throw new ResourceError('crsUnknown', { crs: null, file: file.name });
  const { polygons, issues } = readPolygons(file.name, inflateIfGzip(file.bytes));
  return { polygons: polygons.map(({ name, rings }) => ({ name, rings: rings.map((ring) => ring.map((position) => projectToGrid(crs, position))) })), issues };
}
