import type { DrillholeDatabase } from '../drillholes/index.ts';
import { createPointGrid } from '../numeric/index.ts';
import { elementToOxide, MAKUUTU_GROUPS, oxideOf, oxideOfElement } from '../ree/index.ts';
import { quantile } from '../statistics/index.ts';
import { parseScenario } from './parse-scenario.ts';
import type { Scenario, ScenarioInput } from './scenario-schema.ts';

/** What the person said about own files beyond what is in them. */
export interface ProposalOptions {
  readonly name: string;
  readonly data: ScenarioInput['data'];
  readonly crs: string | null;
  readonly densityTonnesPerM3: number;
}

/** About what a page estimates in a few seconds; the proposed blocks grow until the model stays under it. */
const PROPOSED_BLOCKS = 250_000;
const NICE_STEPS = [1, 2, 2.5, 5, 10] as const;
const ASSUMED = 'assumption, proposed from the drill spacing; not fitted';

/** The nearest round number at or above `value`: 1, 2, 2.5 or 5 times a power of ten. */
function roundUp(value: number): number {
  let decade = 1;
  while (decade > value) decade /= 10;
  while (decade * 10 <= value) decade *= 10;
  return decade * (NICE_STEPS.find((step) => decade * step >= value) ?? 10);
}

/**
 * A first scenario for files that nobody has set up: blocks of about half the drill spacing, composites of the usual sample length, ranges
 * and radii in drill spacings. Every figure is an assumption to be looked at, and says so; it lets a person see her data at once.
 */
export function proposeScenario(database: DrillholeDatabase, options: ProposalOptions): Scenario {
  const spacingM = medianSpacing(database);
  const sampleM = medianSample(database);
  const lengthM = roundUp(sampleM);
  const isRareEarth = database.assays.analytes.filter((a) => oxideOfElement(a.id) !== null || oxideOf(a.id) !== null).length >= 10;
  const cutoff = proposeCutoff(database, isRareEarth);
  const [plan, height] = blockSize(database, spacingM, lengthM);
  const range = roundUp(2.5 * spacingM);
  const vertical = Math.max(roundUp(range / 4), 4 * lengthM);
  const input: ScenarioInput = {
    name: `${options.name} · proposed`,
    description: 'Proposed from the files: spacings, lengths and ranges are assumptions.',
    deposit: {
      id: 'own',
      name: options.name,
      crs: options.crs,
      stratigraphy: [{ code: 'ALL', name: 'All rock', reportable: true, domain: 'all', densityTonnesPerM3: options.densityTonnesPerM3, source: 'assumption' }],
      domains: [{ id: 'all', name: 'All' }],
      groups: isRareEarth ? MAKUUTU_GROUPS.map((group) => ({ ...group, members: [...group.members] })) : [],
      cutoff: { ...cutoff, source: 'assumption' },
    },
    data: { ...options.data, geology: null, expressAs: isRareEarth ? 'oxides' : 'asAssayed' },
    composites: { lengthM, minimumLengthM: lengthM / 2 },
    variograms: [{ nugget: 0.2, structures: [{ type: 'spherical', contribution: 0.8, rangesM: [range, range, vertical] }], source: ASSUMED }],
    neighbourhood: {
      passes: [
        { radiiM: [range, range, vertical], minSamples: 6, maxSamples: 20, maxPerHole: 6, minHoles: 2 },
        { radiiM: [2 * range, 2 * range, 2 * vertical], minSamples: 3, maxSamples: 20, maxPerHole: 6 },
      ],
    },
    blockModel: { sizeM: [plan, plan, height], marginM: Math.max(spacingM, plan) },
    classification: { classes: [{ class: 'inferred', maximumSpacingM: 2 * roundUp(spacingM) }], verticalSearchM: vertical, maximumExtrapolationM: spacingM },
  };
  return parseScenario(input);
}

function medianSpacing({ holes }: DrillholeDatabase): number {
  if (holes.count < 2) return 100;
  const grid = createPointGrid(holes.x, holes.y);
  const nearest = new Int32Array(4);
  const distance2 = new Float64Array(4);
  const spacings: number[] = [];
  for (let h = 0; h < holes.count; h++) {
    const found = grid.nearest(holes.x[h] as number, holes.y[h] as number, Math.min(4, holes.count), nearest, distance2);
    let total = 0;
    for (let n = 1; n < found; n++) total += Math.sqrt(distance2[n] as number);
    if (total > 0) spacings.push(total / (found - 1));
  }
  return spacings.length === 0 ? 100 : quantile(spacings, 0.5);
}

function medianSample({ assays }: DrillholeDatabase): number {
  const assayed = Array.from({ length: assays.count }, (_, row) => row).filter((row) => assays.analytes.some((a) => !Number.isNaN(a.values[row])));
  return assayed.length === 0
    ? 1
    : quantile(
        assayed.map((row) => (assays.to[row] as number) - (assays.from[row] as number)),
        0.5,
      );
}

/** Plan and height of proposed blocks: half the spacing and two composites, grown until the box of the drilling holds few enough. */
function blockSize({ holes }: DrillholeDatabase, spacingM: number, lengthM: number): readonly [number, number] {
  const span = (values: Float64Array): number =>
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const depth = holes.endOfHole.reduce((a, b) => Math.max(a, b), 0) + span(holes.z);
  const area = Math.max(span(holes.x), spacingM) * Math.max(span(holes.y), spacingM);
  let plan = roundUp(spacingM / 2);
  let height = roundUp(2 * lengthM);
  while ((area / (plan * plan)) * (depth / height) > PROPOSED_BLOCKS) {
    if (height < plan / 2) height = roundUp(height * 1.01);
    else plan = roundUp(plan * 1.01);
  }
  return [plan, height];
}

/** TREO−CeO2 for rare earths, else the first analyte; the cut-off is a round number near the median grade. */
function proposeCutoff({ assays }: DrillholeDatabase, isRareEarth: boolean): { readonly variable: string; readonly ppm: number } {
  if (!isRareEarth) {
    const first = assays.analytes.find((a) => a.values.some((v) => v > 0));
    const graded = first === undefined ? [] : Array.from(first.values).filter((v) => v > 0);
    return { variable: first?.id ?? 'none', ppm: graded.length === 0 ? 0 : roundUp(quantile(graded, 0.5)) };
  }
  const sums: number[] = [];
  for (let row = 0; row < assays.count; row++) {
    let total = 0;
    for (const { id, values } of assays.analytes) {
      const oxide = oxideOfElement(id);
      const name = oxide?.analyte ?? id;
      if (!MAKUUTU_GROUPS[1]?.members.includes(name)) continue;
      total += oxide === null ? (values[row] as number) : elementToOxide(oxide, values[row] as number);
    }
    if (total > 0) sums.push(total);
  }
  return { variable: 'treoMinusCeo2', ppm: sums.length === 0 ? 0 : roundUp(quantile(sums, 0.25)) };
}
