import { blockPosition, columnCentre, createBlockGrid, gridFrame } from '../blocks/index.ts';
import { createIssueTally, describeIssue, type IssueTally, type ParsedTable, type TableColumn } from '../formats/index.ts';
import type { EstimationMethod, SampleSet, SearchPass } from '../kriging/index.ts';
import { type Issue, ResourceError } from '../numeric/index.ts';
import type { VariogramSpec } from '../variography/index.ts';
import { DEFAULT_TILE_SIZE, type DomainEstimation, type EstimationJob, type JobTargets } from './estimation-job.ts';
import { type KrigeJob, refuseJob } from './krige-job-schema.ts';

/** A job file made ready to run, and what was wrong with its samples. */
export interface PreparedKrigeJob {
  readonly job: EstimationJob;
  readonly issues: readonly Issue[];
}

/** The files that a job needs, by the names that it gives them. */
export interface KrigeJobFiles {
  readonly samples: string;
  /** External drift at the blocks; null where the job needs none. */
  readonly gridDrift: string | null;
  /** Azimuth and dip of the anisotropy at the blocks; null where they do not vary. */
  readonly gridAngles: string | null;
}

/** Which files the caller has to read before `prepareKrigeJob`. */
export function krigeJobFiles({ samples, grid, kriging, mode }: KrigeJob): KrigeJobFiles {
  const needsDrift = kriging.type === 'externalDrift' && mode === 'grid';
  return {
    samples: samples.file,
    gridDrift: needsDrift ? (grid?.drift?.file ?? null) : null,
    gridAngles: mode === 'grid' ? (grid?.angles?.file ?? null) : null,
  };
}

/**
 * Puts a job file and its table of samples together: one domain, targets in block order (or in the samples' order where samples are
 * left out).
 *
 * Rows without a usable position are left out, cells that are no number count as missing; both are issues. `gridDrift` and `gridAngles`
 * are the tables of the files that `krigeJobFiles` names.
 *
 * @throws ResourceError `jobInvalid` for a column that a table lacks, or a table of the grid that has not one row for each block; `gridInvalid`,
 * `gridTooLarge`; `inputMissing` without a table that the job needs; `numberOutOfRange` for an angle that is no number
 */
export function prepareKrigeJob(
  krige: KrigeJob,
  table: ParsedTable,
  gridDrift: ParsedTable | null = null,
  gridAngles: ParsedTable | null = null,
): PreparedKrigeJob {
  const tally = createIssueTally();
  for (const read of [table, gridDrift, gridAngles]) for (const issue of read?.issues ?? []) tally.add(issue);
  const samples = readSamples(krige, table, tally);
  const domain: DomainEstimation = {
    name: 'all',
    samples,
    variogram: krige.variogram === undefined ? null : variogramOf(krige.variogram),
    ...variogramGroupsOf(krige),
    passes: [searchPassOf(krige)],
    discretisation: krige.discretisation,
    blockSize: krige.grid?.size ?? [1, 1, 1],
    azimuth: krige.grid?.azimuth ?? 0,
    method: methodOf(krige),
  };
  const targets =
    krige.mode === 'grid'
      ? { ...gridTargets(krige), ...gridDriftOf(krige, gridDrift, tally), ...gridAnglesOf(krige, gridAngles, tally) }
      : sampleTargets(samples, krige.mode);
  return { job: { variables: krige.samples.variables, domains: [domain], targets, tileSize: DEFAULT_TILE_SIZE }, issues: tally.finish() };
}

function variogramGroupsOf({ variogramGroups, samples }: KrigeJob): Pick<DomainEstimation, 'variogramGroups'> {
  if (variogramGroups === undefined) return {};
  return {
    variogramGroups: variogramGroups.map(({ variables, variogram }) => ({
      variables: variables.map((name) => samples.variables.indexOf(name)),
      variogram: variogramOf(variogram),
    })),
  };
}

function variogramOf({ nugget, rangeConvention, structures }: NonNullable<KrigeJob['variogram']>): VariogramSpec {
  const metres = (range: number | 'infinite') => (range === 'infinite' ? Number.POSITIVE_INFINITY : range);
  return {
    nugget,
    rangeConvention,
    structures: structures.map(({ ranges: [a, b, c], ...rest }) => ({ ...rest, ranges: [metres(a), metres(b), metres(c)] as const })),
  };
}

function searchPassOf({ search, samples }: KrigeJob): SearchPass {
  const { maxPerOctant, octantFrame, maxPerHole, minOctants, minHoles, highGrade, ...rest } = search;
  return {
    ...rest,
    maxPerHole: maxPerHole ?? null,
    minHoles: minHoles ?? 1,
    sectors: maxPerOctant === undefined ? 'none' : 'octants',
    maxPerSector: maxPerOctant ?? null,
    sectorFrame: octantFrame,
    ...(minOctants === undefined ? {} : { minSectors: minOctants }),
    ...(highGrade === undefined ? {} : { highGrade: { ...highGrade, variable: samples.variables.indexOf(highGrade.variable) } }),
  };
}

function methodOf({ kriging, samples }: KrigeJob): EstimationMethod {
  if (kriging.type !== 'simple') return kriging;
  const { mean } = kriging;
  return { type: 'simple', means: samples.variables.map((_, variable) => (typeof mean === 'number' ? mean : (mean[variable] as number))) };
}

/** Block centres, x fastest, then y, then z. */
function gridTargets({ grid }: KrigeJob): JobTargets {
  if (grid === undefined) return refuseJob('grid', null, 'a grid');
  const { origin, size, count, azimuth } = grid;
  const blocks = createBlockGrid({ origin, size, count, azimuth });
  const frame = gridFrame(blocks);
  const total = count[0] * count[1] * count[2];
  const targets = { x: new Float64Array(total), y: new Float64Array(total), z: new Float64Array(total), domain: new Int32Array(total) };
  for (let block = 0; block < total; block++) {
    const [i, j, k] = blockPosition(blocks, block);
    const [x, y] = columnCentre(blocks, frame, i, j);
    targets.x[block] = x;
    targets.y[block] = y;
    targets.z[block] = origin[2] + (k + 0.5) * size[2];
  }
  return targets;
}

/** The external drift at the blocks, in block order. */
function gridDriftOf(krige: KrigeJob, table: ParsedTable | null, tally: IssueTally): Pick<JobTargets, 'drift'> {
  if (krigeJobFiles(krige).gridDrift === null) return {};
  const names = krige.grid?.drift?.columns ?? [];
  return { drift: names.map((name, index) => readGridColumn(krige, table, 'grid.drift', name, `columns[${index}]`, tally)) };
}

/** The attitude of the anisotropy at the blocks, in block order. */
function gridAnglesOf(krige: KrigeJob, table: ParsedTable | null, tally: IssueTally): Pick<JobTargets, 'angles'> {
  const { angles } = krige.grid ?? {};
  if (krigeJobFiles(krige).gridAngles === null || angles === undefined) return {};
  const read = (axis: 'azimuth' | 'dip') => readGridColumn(krige, table, 'grid.angles', angles[axis], axis, tally);
  return { angles: { azimuth: read('azimuth'), dip: read('dip') } };
}

function readGridColumn(krige: KrigeJob, table: ParsedTable | null, path: string, name: string, key: string, tally: IssueTally): Float64Array {
  if (table === null) throw new ResourceError('inputMissing', { input: `${path}.file`, method: krige.kriging.type });
  const blocks = (krige.grid?.count ?? []).reduce((product, along) => product * along, 1);
  if (table.rowCount !== blocks) refuseJob(`${path}.file`, table.rowCount, `${blocks} rows in ${table.name}, one for each block`);
  return readVariable(table, findColumn(table, name, `${path}.${key}`), tally);
}

function sampleTargets(samples: SampleSet, mode: 'leaveOneOut' | 'leaveHoleOut'): JobTargets {
  const { x, y, z, count } = samples;
  const sample = Int32Array.from({ length: count }, (_, row) => row);
  return { x, y, z, domain: new Int32Array(count), leaveOut: { kind: mode === 'leaveOneOut' ? 'sample' : 'hole', sample } };
}

function readSamples(krige: KrigeJob, table: ParsedTable, tally: IssueTally): SampleSet {
  const { x, y, z, hole, variables, drift = [] } = krige.samples;
  const position = [x, y, ...(z === undefined ? [] : [z])].map((name, axis) => {
    const column = findColumn(table, name, `samples.${['x', 'y', 'z'][axis]}`);
    return { column, ...column.numbers() };
  });
  const holes = hole === undefined ? null : numberHoles(findColumn(table, hole, 'samples.hole').texts());
  const values = variables.map((name, index) => findColumn(table, name, `samples.variables[${index}]`));
  const drifts = krige.kriging.type === 'externalDrift' ? drift.map((name, index) => findColumn(table, name, `samples.drift[${index}]`)) : [];

  const usable: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const bad = position.find(({ values: numbers }) => Number.isNaN(numbers[row]));
    if (bad === undefined) usable.push(row);
    else tally.add(cellIssue(table, bad.column, row, 'rowIgnored'));
  }
  const pick = (column: Float64Array) => Float64Array.from(usable, (row) => column[row] as number);
  return {
    count: usable.length,
    x: pick((position[0] as { values: Float64Array }).values),
    y: pick((position[1] as { values: Float64Array }).values),
    z: position[2] === undefined ? new Float64Array(usable.length) : pick(position[2].values),
    hole: Int32Array.from(usable, (row) => holes?.[row] ?? -1),
    values: values.map((column) => pick(readVariable(table, column, tally))),
    ...(drifts.length === 0 ? {} : { drift: drifts.map((column) => pick(readVariable(table, column, tally))) }),
  };
}

/** Numbers of a variable; every cell without one is reported. */
function readVariable(table: ParsedTable, column: TableColumn, tally: IssueTally): Float64Array {
  const { values } = column.numbers();
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) tally.add(cellIssue(table, column, row, 'valueSetMissing'));
  }
  return values;
}

function cellIssue(table: ParsedTable, column: TableColumn, row: number, action: 'rowIgnored' | 'valueSetMissing'): Issue {
  const found = column.text(row);
  const parts = { row: table.lineOf(row), column: column.name, found, expected: 'a number', action };
  const severity = action === 'rowIgnored' ? 'error' : 'warning';
  return describeIssue(found.trim() === '' ? 'valueMissing' : 'notANumber', severity, table.name, parts);
}

function findColumn(table: ParsedTable, name: string, path: string): TableColumn {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column !== undefined) return column;
  return refuseJob(path, name, `a column of ${table.name}: ${table.columns.map((candidate) => candidate.name).join(', ')}`);
}

/** Holes numbered by the order of their names, not of the rows, so that the order of the rows never matters; an empty name is no hole. */
function numberHoles(names: readonly string[]): Int32Array {
  const sorted = [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '').sort();
  const numbers = new Map(sorted.map((name, index) => [name, index]));
  return Int32Array.from(names, (name) => numbers.get(name.trim()) ?? -1);
}
