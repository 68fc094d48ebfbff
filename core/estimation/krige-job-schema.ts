import { z } from 'zod';
import { MAXIMUM_SAMPLES, TREND_TERMS } from '../kriging/index.ts';
import { ResourceError } from '../numeric/index.ts';
import { ADMITTED_TYPES, RANGE_CONVENTIONS, STRUCTURE_TYPES } from '../variography/index.ts';

// zod's compiled validators probe `new Function`, which a content security policy may forbid.
z.config({ jitless: true });

const positive = z.number().positive();
const vector3 = z.tuple([z.number(), z.number(), z.number()]);
const size3 = z.tuple([positive, positive, positive]);
const count3 = z.tuple([z.int().min(1), z.int().min(1), z.int().min(1)]);
const points = z.int().min(1).max(10);
/** JSON has no Infinity, so a zonal axis is a word. */
const range = z.union([positive, z.literal('infinite')]);
/** Degrees, GSLIB's ang1, ang2 (positive up), ang3. */
const angles = { azimuth: z.number().default(0), dip: z.number().default(0), plunge: z.number().default(0) };
const columnName = z.string().min(1);

const samples = z.strictObject({
  file: z.string().min(1),
  x: columnName,
  y: columnName,
  z: columnName.optional(),
  hole: columnName.optional(),
  variables: z.array(columnName).min(1),
  drift: z.array(columnName).optional(),
});

const grid = z.strictObject({
  origin: vector3,
  size: size3,
  count: count3,
  azimuth: z.number().default(0),
  drift: z.strictObject({ file: z.string().min(1), columns: z.array(columnName).min(1) }).optional(),
  /** Locally varying anisotropy: columns of azimuth and dip, one row for each block. */
  angles: z.strictObject({ file: z.string().min(1), azimuth: columnName, dip: columnName }).optional(),
});

const search = z.strictObject({
  radii: size3,
  ...angles,
  minSamples: z.int().min(1).max(MAXIMUM_SAMPLES),
  maxSamples: z.int().min(1).max(MAXIMUM_SAMPLES),
  maxPerOctant: z.int().min(1).optional(),
  octantFrame: z.enum(['search', 'world']).default('search'),
  maxPerHole: z.int().min(1).optional(),
  /** Octants that have to hold a sample. */
  minOctants: z.int().min(1).max(8).optional(),
  minHoles: z.int().min(1).optional(),
  /** Samples above the threshold count only within the smaller ellipsoid. */
  highGrade: z.strictObject({ variable: columnName, threshold: z.number(), radii: size3 }).optional(),
});

const variogram = z.strictObject({
  nugget: z.number().nonnegative(),
  /** Ranges where 95 % of the contribution is reached, or the lengths inside the formulas. */
  rangeConvention: z.enum(RANGE_CONVENTIONS).default('practical'),
  structures: z.array(
    z.strictObject({
      type: z.enum(STRUCTURE_TYPES, { error: ADMITTED_TYPES }),
      contribution: z.number().nonnegative(),
      ranges: z.tuple([range, range, range]),
      ...angles,
    }),
  ),
});

const kriging = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ordinary') }),
  z.strictObject({ type: z.literal('simple'), mean: z.union([z.number(), z.array(z.number()).min(1)]) }),
  z.strictObject({ type: z.literal('universal'), trend: z.array(z.enum(TREND_TERMS)).min(1) }),
  z.strictObject({ type: z.literal('externalDrift') }),
  z.strictObject({ type: z.literal('inverseDistance'), power: positive.default(2) }),
  z.strictObject({ type: z.literal('nearest') }),
]);

const krigeJobSchema = z.strictObject({
  samples,
  /** May be absent where samples are estimated instead of blocks. */
  grid: grid.optional(),
  discretisation: z.tuple([points, points, points]).default([1, 1, 1]),
  search,
  variogram: variogram.optional(),
  /** Variables with a variogram of their own. */
  variogramGroups: z.array(z.strictObject({ variables: z.array(columnName).min(1), variogram })).optional(),
  kriging,
  mode: z.enum(['grid', 'leaveOneOut', 'leaveHoleOut']).default('grid'),
});

/** The job file of `ionclay krige`, checked and complete. */
export type KrigeJob = z.output<typeof krigeJobSchema>;

/**
 * Reads the parsed JSON of a job file.
 *
 * @throws ResourceError `jobInvalid` with the path of the first key that is wrong, what was found there, and all problems in one text
 */
export function readKrigeJob(json: unknown): KrigeJob {
  const result = krigeJobSchema.safeParse(json);
  if (!result.success) refuseIssues(json, result.error.issues);
  const job = result.data;
  const needsModel = job.kriging.type !== 'inverseDistance' && job.kriging.type !== 'nearest';
  if (needsModel && job.variogram === undefined) refuseJob('variogram', null, `a variogram for ${job.kriging.type} kriging`);
  if (!needsModel && job.variogram !== undefined) refuseJob('variogram', 'a variogram', `none for ${job.kriging.type}`);
  checkGroups(job, needsModel);
  if (job.mode === 'grid' && job.grid === undefined) refuseJob('grid', null, 'a grid');
  if (job.search.minSamples > job.search.maxSamples) refuseJob('search.minSamples', job.search.minSamples, 'at most maxSamples');
  if (job.search.maxPerHole !== undefined && job.samples.hole === undefined)
    refuseJob('search.maxPerHole', job.search.maxPerHole, 'samples.hole, the column of holes');
  if (job.search.minOctants !== undefined && job.search.maxPerOctant === undefined)
    refuseJob('search.minOctants', job.search.minOctants, 'search.maxPerOctant, without which there are no octants');
  if (job.search.highGrade !== undefined && !job.samples.variables.includes(job.search.highGrade.variable))
    refuseJob('search.highGrade.variable', job.search.highGrade.variable, job.samples.variables.join(', '));
  if (job.mode === 'leaveHoleOut' && job.samples.hole === undefined) refuseJob('mode', job.mode, 'samples.hole, the column of holes');
  if (job.kriging.type === 'simple' && Array.isArray(job.kriging.mean) && job.kriging.mean.length !== job.samples.variables.length) {
    refuseJob('kriging.mean', job.kriging.mean.length, 'a number, or one for each variable');
  }
  if (job.kriging.type === 'universal' && new Set(job.kriging.trend).size < job.kriging.trend.length) {
    refuseJob('kriging.trend', job.kriging.trend.join(' '), 'each term once');
  }
  if (job.kriging.type === 'externalDrift') requireDrift(job);
  return job;
}

function checkGroups({ variogramGroups = [], samples: { variables }, kriging }: KrigeJob, needsModel: boolean): void {
  if (!needsModel && variogramGroups.length > 0) refuseJob('variogramGroups', variogramGroups.length, `none for ${kriging.type}`);
  const seen = new Set<string>();
  for (const [group, { variables: own }] of variogramGroups.entries()) {
    for (const [index, name] of own.entries()) {
      const isFree = variables.includes(name) && !seen.has(name);
      if (!isFree) refuseJob(`variogramGroups[${group}].variables[${index}]`, name, `one of ${variables.join(', ')}, in one group only`);
      seen.add(name);
    }
  }
}

/** External drift has to be known at the samples and, in a grid, at the blocks; columns correspond by their order. */
function requireDrift({ samples: { drift = [] }, grid, mode }: KrigeJob): void {
  if (drift.length === 0) refuseJob('samples.drift', null, 'the columns of the external drift');
  if (mode !== 'grid') return;
  if (grid?.drift === undefined) refuseJob('grid.drift', null, 'the file and the columns of the external drift at the blocks');
  if (grid.drift.columns.length !== drift.length) refuseJob('grid.drift.columns', grid.drift.columns.join(' '), 'as many as samples.drift, in its order');
}

/** Refuses a job because of one key. @throws ResourceError `jobInvalid` */
export function refuseJob(path: string, found: string | number | null, expected: string): never {
  throw new ResourceError('jobInvalid', { path, found, expected, problems: `${path}: ${expected}` });
}

function refuseIssues(json: unknown, issues: readonly z.core.$ZodIssue[]): never {
  const listed = issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    const expected = issue.code === 'unrecognized_keys' ? 'no such key' : issue.message;
    return keys.map((path) => ({ path, expected }));
  });
  const first = listed[0] ?? { path: [], expected: 'a job' };
  throw new ResourceError('jobInvalid', {
    path: pathText(first.path),
    found: textAt(json, first.path),
    expected: first.expected,
    problems: listed.map(({ path, expected }) => `${pathText(path)}: ${expected}`).join('; '),
  });
}

/** `variogram.structures[0].ranges[2]`: a path as a person writes it. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'job' : text.replace(/^\./, '');
}

function textAt(json: unknown, path: readonly PropertyKey[]): string | null {
  let value = json;
  for (const key of path) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined;
  return value === undefined ? null : JSON.stringify(value);
}
