import { readFileSync } from 'node:fs';
import { type Estimates, krigeJobFiles, type PreparedKrigeJob, prepareKrigeJob, readKrigeJob, runTilesInline } from '../../../core/estimation/index.ts';
import { readCsv } from '../../../core/formats/index.ts';

/** A case of `cases.json`; see README.md. */
export interface ReferenceCase {
  readonly id: string;
  readonly input: string;
  readonly value: string;
  readonly mode: 'grid' | 'loo' | 'loho';
  readonly grid: { readonly n: readonly number[]; readonly min: readonly number[]; readonly size: readonly number[] };
  readonly discretisation: readonly number[];
  readonly search: {
    readonly radii: readonly number[];
    readonly angles: readonly number[];
    readonly min: number;
    readonly max: number;
    readonly octant?: number;
  };
  readonly model: null | { readonly nugget: number; readonly structures: readonly ReferenceStructure[] };
  readonly kriging: {
    readonly type: 'OK' | 'SK' | 'UK' | 'KED' | 'IDW';
    readonly mean?: number;
    readonly power?: number;
    readonly trend?: readonly string[];
    readonly gridDrift?: string;
  };
}

interface ReferenceStructure {
  readonly type: 'sph' | 'exp' | 'gau';
  readonly sill: number;
  readonly angles: readonly number[];
  readonly ranges: readonly number[];
}

const TYPES = { sph: 'spherical', exp: 'exponential', gau: 'gaussian' } as const;

const fileUrl = (name: string) => new URL(name, import.meta.url);

export const referenceCases = (JSON.parse(readFileSync(fileUrl('cases.json'), 'utf8')) as { cases: ReferenceCase[] }).cases;

export function referenceCase(id: string): ReferenceCase {
  const found = referenceCases.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

/** Columns of a CSV of numbers; NaN where a cell holds none. */
export function readNumbers(name: string): ReadonlyMap<string, Float64Array> {
  const table = readCsv(name, readFileSync(fileUrl(name)));
  return new Map(table.columns.map((column) => [column.name, column.numbers().values]));
}

export function column(table: ReadonlyMap<string, Float64Array>, name: string): Float64Array {
  const found = table.get(name);
  if (found === undefined) throw new Error(`no column ${name}`);
  return found;
}

/** The case as the job file that a user would write. */
export function jobFileOf(reference: ReferenceCase): unknown {
  const { grid, search, model, kriging } = reference;
  const columns = [...readNumbers(`inputs/${reference.input}.csv`).keys()];
  const angles = ([azimuth, dip, plunge]: readonly number[]) => ({ azimuth, dip, plunge });
  return {
    samples: {
      file: `${reference.input}.csv`,
      x: 'x',
      y: 'y',
      ...(columns.includes('z') ? { z: 'z' } : {}),
      ...(columns.includes('hole') ? { hole: 'hole' } : {}),
      variables: [reference.value],
      ...(kriging.type === 'KED' ? { drift: ['drift'] } : {}),
    },
    grid: { origin: grid.min.map((centre, axis) => centre - (grid.size[axis] as number) / 2), size: grid.size, count: grid.n, ...gridDriftOf(kriging) },
    discretisation: reference.discretisation,
    search: { radii: search.radii, ...angles(search.angles), minSamples: search.min, maxSamples: search.max, ...octantsOf(search) },
    ...(model === null
      ? {}
      : {
          variogram: {
            nugget: model.nugget,
            structures: model.structures.map((s) => ({ type: TYPES[s.type], contribution: s.sill, ranges: s.ranges, ...angles(s.angles) })),
          },
        }),
    kriging: methodOf(kriging),
    mode: ({ grid: 'grid', loo: 'leaveOneOut', loho: 'leaveHoleOut' } as const)[reference.mode],
  };
}

function gridDriftOf({ gridDrift }: ReferenceCase['kriging']): Readonly<Record<string, unknown>> {
  return gridDrift === undefined ? {} : { drift: { file: `${gridDrift}.csv`, columns: ['drift'] } };
}

/** KT3D counts octants along the axes of the map, whatever the ellipsoid's. */
function octantsOf({ octant }: ReferenceCase['search']): Readonly<Record<string, unknown>> {
  return octant === undefined ? {} : { maxPerOctant: octant, octantFrame: 'world' };
}

function methodOf({ type, mean, power, trend }: ReferenceCase['kriging']): unknown {
  if (type === 'SK') return { type: 'simple', mean };
  if (type === 'IDW') return { type: 'inverseDistance', power: power ?? 2 };
  if (type === 'UK') return { type: 'universal', trend };
  if (type === 'KED') return { type: 'externalDrift' };
  return { type: 'ordinary' };
}

export function prepareCase(reference: ReferenceCase): PreparedKrigeJob {
  const krige = readKrigeJob(jobFileOf(reference));
  const tableOf = (file: string) => readCsv(file, readFileSync(fileUrl(`inputs/${file}`)));
  const { samples, gridDrift } = krigeJobFiles(krige);
  return prepareKrigeJob(krige, tableOf(samples), gridDrift === null ? null : tableOf(gridDrift));
}

export async function runCase(reference: ReferenceCase): Promise<{ readonly estimates: Estimates; readonly values: Float64Array }> {
  const { job } = prepareCase(reference);
  const estimates = await runTilesInline(job);
  return { estimates, values: estimates.values[0] as Float64Array };
}

/** Standard deviation of the case's data. */
export function dataDeviation(reference: ReferenceCase): number {
  const values = column(readNumbers(`inputs/${reference.input}.csv`), reference.value);
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length);
}

export function totalSill({ model }: ReferenceCase): number {
  return model === null ? Number.NaN : model.structures.reduce((total, structure) => total + structure.sill, model.nugget);
}
