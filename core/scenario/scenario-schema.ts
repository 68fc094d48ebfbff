import { z } from 'zod';
import { DEFAULT_READ_SETTINGS } from '../drillholes/index.ts';
import { depositSchema } from './deposit-schema.ts';

// zod's compiled validators probe `new Function`, which the page's content security policy forbids.
z.config({ jitless: true });

const positive = z.number().positive();
const vector3 = z.tuple([z.number(), z.number(), z.number()]);
const size3 = z.tuple([positive, positive, positive]);
/** A range may be infinite on an axis (zonal structure); JSON has no Infinity, so it is a word. */
const range = z.union([positive, z.literal('infinite')]);
const angles = { azimuth: z.number().default(0), dip: z.number().default(0), plunge: z.number().default(0) };

const tableFile = z.strictObject({
  file: z.string().min(1),
  /** Field (holeId, x, y, z, endOfHole, depth, azimuth, dip, from, to, code …) → column, where the header is not recognised by itself. */
  columns: z.record(z.string(), z.string()).optional(),
});

const analyteMapping = z.strictObject({
  column: z.string().min(1),
  analyte: z.string().min(1),
  unit: z.enum(['ppm', 'pct', 'gpt', 'ppb']),
});

export const dataSchema = z.strictObject({
  collar: tableFile,
  survey: tableFile.nullable().default(null),
  assays: z.array(tableFile).min(1),
  geology: tableFile.nullable().default(null),
  topography: z
    .strictObject({ file: z.string().min(1) })
    .nullable()
    .default(null),
  licence: z
    .strictObject({ file: z.string().min(1) })
    .nullable()
    .default(null),
  lengthUnit: z.enum(['m', 'ft', 'usft']).default(DEFAULT_READ_SETTINGS.lengthUnit),
  dipSign: z.enum(['auto', 'negativeDown', 'positiveDown']).default(DEFAULT_READ_SETTINGS.dipSign),
  /** Assay columns; null takes every column whose header is an analyte. */
  analytes: z.array(analyteMapping).nullable().default(null),
  /** Unit of analyte columns whose header names none. */
  defaultUnit: z.enum(['ppm', 'pct', 'gpt', 'ppb']).default(DEFAULT_READ_SETTINGS.defaultUnit),
  /** Rare earths, Sc, U and Th assayed as elements become oxides. */
  expressAs: z.enum(['oxides', 'asAssayed']).default('asAssayed'),
  belowDetection: z.enum(['half', 'zero', 'limit', 'missing']).default(DEFAULT_READ_SETTINGS.belowDetection),
  overRange: z.enum(['limit', 'missing']).default(DEFAULT_READ_SETTINGS.overRange),
  missingCodes: z.array(z.string()).default([...DEFAULT_READ_SETTINGS.missingCodes]),
});

export const compositesSchema = z.strictObject({
  lengthM: positive.default(1),
  /** A residual at a contact or hole end that is shorter than this is merged into the composite above it. */
  minimumLengthM: z.number().nonnegative().default(0.5),
  /** Composites with a smaller assayed share of their length carry no grade. */
  minimumCoverage: z.number().min(0).max(1).default(0.5),
});

const topCut = z.strictObject({
  /** Group or analyte that is cut; all analytes of the sample are scaled by the same factor, so that patterns and sums hold. */
  variable: z.string().min(1),
  limits: z.array(z.strictObject({ domains: z.union([z.literal('all'), z.array(z.string()).min(1)]), ppm: positive })).min(1),
});

const structure = z.strictObject({
  type: z.enum(['spherical', 'exponential', 'gaussian']),
  contribution: positive,
  /** Practical ranges, m: major, minor, vertical. */
  rangesM: z.tuple([range, range, range]),
  ...angles,
});

const variogram = z.strictObject({
  domains: z.union([z.literal('all'), z.array(z.string()).min(1)]).default('all'),
  nugget: z.number().nonnegative(),
  structures: z.array(structure).min(1).max(4),
  /** Where the model comes from: a fit's record, or the word assumption. */
  source: z.string().default('assumption'),
});

const searchPass = z.strictObject({
  radiiM: size3,
  ...angles,
  minSamples: z.int().min(1),
  maxSamples: z.int().min(1).max(512),
  maxPerHole: z.int().min(1).nullable().default(null),
  minHoles: z.int().min(1).default(1),
  sectors: z.enum(['none', 'quadrants', 'octants']).default('none'),
  /** Null shares maxSamples evenly among the sectors. */
  maxPerSector: z.int().min(1).nullable().default(null),
});

const blockModel = z.strictObject({
  sizeM: size3,
  /** Corner of the first block; null lays the grid over the holes on round coordinates. */
  originM: vector3.nullable().default(null),
  count: z
    .tuple([z.int().min(1), z.int().min(1), z.int().min(1)])
    .nullable()
    .default(null),
  azimuth: z.number().default(0),
  /** Columns whose centre is further than this from every hole are left out. */
  marginM: positive.default(300),
  /** How far below the end of the nearest hole the model goes, m; null goes to the base of the grid. */
  belowEndOfHoleM: z.number().nonnegative().nullable().default(null),
});

const classification = z.strictObject({
  /** From the best class down; a piece takes the first whose spacing it meets. */
  classes: z.array(z.strictObject({ class: z.enum(['measured', 'indicated', 'inferred']), maximumSpacingM: positive })).min(1),
  /** Mean distance to the three nearest informing holes, divided by this, is the spacing; 0.66 makes it the side of a square grid. */
  distanceToSpacing: positive.default(0.66),
  /** How far past the last hole, in spacings of the holes there, and in metres at most. */
  extrapolationSpacings: z.number().nonnegative().default(0.5),
  maximumExtrapolationM: z.number().nonnegative().default(200),
  /** A hole informs a piece only where it has composites of the piece's domain within this vertical distance. */
  verticalSearchM: positive.default(10),
});

export const scenarioSchema = z.strictObject({
  format: z.literal('ionclay-scenario').default('ionclay-scenario'),
  version: z.literal(1).default(1),
  name: z.string().min(1),
  description: z.string().default(''),
  deposit: depositSchema,
  data: dataSchema,
  /** Analytes to estimate; "all" takes every analyte with a grade. */
  variables: z.union([z.literal('all'), z.array(z.string()).min(1)]).default('all'),
  composites: compositesSchema.prefault({}),
  topCut: topCut.nullable().default(null),
  /** Vertical coordinate of the estimate: real elevation, or height above the top of a regolith unit. */
  flattening: z
    .discriminatedUnion('kind', [z.strictObject({ kind: z.literal('none') }), z.strictObject({ kind: z.literal('contact'), topOf: z.string().min(1) })])
    .default({ kind: 'none' }),
  /** The first entry that names a domain serves it. */
  variograms: z.array(variogram).min(1),
  neighbourhood: z.strictObject({ passes: z.array(searchPass).min(1).max(5) }),
  kriging: z
    .strictObject({
      type: z.enum(['ordinary']).default('ordinary'),
      discretisation: z.tuple([z.int().min(1).max(10), z.int().min(1).max(10), z.int().min(1).max(10)]).default([4, 4, 2]),
    })
    .prefault({}),
  blockModel,
  classification,
  reporting: z
    .strictObject({
      /** Cut-offs of the grade–tonnage table, ppm of the deposit's cut-off variable; null makes a round ladder. */
      cutoffsPpm: z.array(z.number().nonnegative()).min(1).nullable().default(null),
    })
    .prefault({}),
  seed: z.int().min(0).default(1),
});

/** A scenario as stored: plain JSON, readable by a person, units in its keys. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
/** A scenario after parsing, every default filled in. */
export type Scenario = z.output<typeof scenarioSchema>;
export type SearchPassSettings = Scenario['neighbourhood']['passes'][number];
export type VariogramSettings = Scenario['variograms'][number];
