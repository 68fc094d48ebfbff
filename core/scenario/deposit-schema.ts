import { z } from 'zod';

/**
 * What is known of a deposit apart from any run: coordinate system, owners, stratigraphy, groups, cut-off, published estimates.
 * Every figure carries its source; the word "assumption" marks what nobody published.
 */
const source = z.string().min(1);

const regolithUnit = z.strictObject({
  /** Code as logged; compared without regard to case and surrounding space. */
  code: z.string().min(1),
  name: z.string().min(1),
  /** Further codes that mean the same unit. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Whether tonnes of this unit may stand in a statement. */
  reportable: z.boolean(),
  /** Estimation domain that the unit is estimated in. */
  domain: z.string().min(1),
  densityTonnesPerM3: z.number().positive(),
  source,
});

const estimationDomain = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Neighbours whose composites may be used up to a distance across the contact; every other boundary is hard. */
  softBoundaries: z.array(z.strictObject({ domain: z.string().min(1), distanceM: z.number().positive() })).default([]),
});

const oxideGroup = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string().min(1),
  members: z.array(z.string().min(1)).min(1),
  definition: z.string().min(1),
  source,
});

const cutoff = z.strictObject({ variable: z.string().min(1), ppm: z.number().nonnegative(), source });

const publishedEstimate = z.strictObject({
  name: z.string().min(1),
  date: z.string().min(4),
  /** Class or part that the row is of: total, indicated, inferred, reserve … */
  category: z.string().min(1),
  tonnesMt: z.number().positive(),
  gradesPpm: z.record(z.string(), z.number().nonnegative()),
  cutoff: z.string().optional(),
  source,
});

const sourcedParameter = z.strictObject({
  name: z.string().min(1),
  value: z.union([z.number(), z.string(), z.array(z.number())]),
  unit: z.string(),
  source,
});

export const depositSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  place: z.string().default(''),
  /** True where the drillholes are invented; every screen, file and report that shows them must say so. */
  synthetic: z.boolean().default(false),
  /** The sentence that is shown with synthetic data. */
  notice: z.string().default(''),
  /** EPSG code such as EPSG:32636, a proj4 definition, or null where the grid is unknown. */
  crs: z.string().min(1).nullable().default(null),
  owners: z.array(z.strictObject({ name: z.string().min(1), sharePercent: z.number().min(0).max(100), source })).default([]),
  /** Units from the surface down. Empty where nothing is logged: the whole model is then one unit and one domain. */
  stratigraphy: z.array(regolithUnit).default([]),
  domains: z.array(estimationDomain).default([]),
  groups: z.array(oxideGroup).default([]),
  cutoff,
  published: z.array(publishedEstimate).default([]),
  parameters: z.array(sourcedParameter).default([]),
});

export type Deposit = z.output<typeof depositSchema>;
export type RegolithUnitSettings = Deposit['stratigraphy'][number];
export type PublishedEstimate = Deposit['published'][number];
