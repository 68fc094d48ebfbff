import type { Composites } from '../../core/composites/index.ts';
import type { DrillholeDatabase } from '../../core/drillholes/index.ts';
import { codeHoles, createStratigraphy, type HoleProfiles } from '../../core/geology/index.ts';
import { createRandom, exp } from '../../core/numeric/index.ts';
import { type OxideGroup, REE_OXIDES } from '../../core/ree/index.ts';
import { classCode, type ReportedPieces, roundCutoffLadder, stateResource, tabulateGradeTonnage } from '../../core/resource/index.ts';
import { type Run, type ScenarioInput, scenarioSchema } from '../../core/scenario/index.ts';

/** What an invented run is made from. The numbers mean nothing; their scale is that of the deposits. */
export interface Invention {
  readonly depositId: string;
  readonly depositName: string;
  readonly scenarioName: string;
  readonly groups: readonly OxideGroup[];
  readonly cutoff: { readonly variable: string; readonly ppm: number };
  readonly medianPpm: number;
  /** Analytes with their share of the total, or their median in ppm where there are no groups. */
  readonly shares: Readonly<Record<string, number>>;
  readonly pieceTonnes: number;
  readonly settings?: Partial<ScenarioInput>;
}

const UNITS = [
  { code: 'SO', name: 'Soil', to: 0.8, boost: 0.5, ce: 1.6 },
  { code: 'HC', name: 'Hardcap', to: 2.6, boost: 0.6, ce: 2.6 },
  { code: 'MZ', name: 'Mottled zone', to: 4.4, boost: 0.8, ce: 1.2 },
  { code: 'CL', name: 'Clay', to: 11, boost: 1.5, ce: 0.5 },
  { code: 'US', name: 'Upper saprolite', to: 17, boost: 1.2, ce: 0.7 },
  { code: 'LS', name: 'Lower saprolite', to: 23.5, boost: 0.6, ce: 0.95 },
];
const PIECES = 4000;
const CLASS_DRAW = ['measured', ...Array.from({ length: 11 }, () => 'indicated' as const), 'inferred', 'inferred', 'inferred', 'inferred'] as const;
const SYNTHETIC = 'Synthetic, shaped to published summaries; not company data; not a Mineral Resource.';

export const MAKUUTU_SHARES: Readonly<Record<string, number>> = Object.fromEntries(
  REE_OXIDES.map(({ analyte }, n) => [analyte, [20, 33, 4.4, 17, 3.1, 0.7, 2.7, 0.4, 2.3, 0.45, 1.25, 0.18, 1.1, 0.16, 13.26][n] as number]).map(
    ([analyte, percent]) => [analyte, (percent as number) / 100],
  ),
);

/** A run whose tables come from the real reporting functions, over invented pieces. */
export function inventRun(invention: Invention): Run {
  const scenario = scenarioSchema.parse({
    name: invention.scenarioName,
    deposit: {
      id: invention.depositId,
      name: invention.depositName,
      synthetic: true,
      notice: SYNTHETIC,
      stratigraphy: UNITS.map(({ code, name }) => ({ code, name, reportable: code !== 'SO', domain: 'clay', densityTonnesPerM3: 1.5, source: 'invented' })),
      domains: [{ id: 'clay', name: 'Clay' }],
      groups: invention.groups.map((group) => ({ ...group, members: [...group.members] })),
      cutoff: { ...invention.cutoff, source: 'invented' },
    },
    data: { collar: { file: `${invention.depositId}-collar.csv` }, assays: [{ file: `${invention.depositId}-assay.csv` }] },
    variograms: [{ nugget: 0.2, structures: [{ type: 'spherical', contribution: 0.8, rangesM: [600, 600, 8] }] }],
    neighbourhood: { passes: [{ radiiM: [300, 300, 5], minSamples: 4, maxSamples: 16 }] },
    blockModel: { sizeM: [50, 50, 1] },
    classification: {
      classes: [
        { class: 'indicated', maximumSpacingM: 200 },
        { class: 'inferred', maximumSpacingM: 400 },
      ],
    },
    ...invention.settings,
  } satisfies ScenarioInput);
  const pieces = inventPieces(invention);
  const highest = pieces.cutoffGrade.reduce((a, b) => Math.max(a, b), 0);
  const gradeTonnage = tabulateGradeTonnage(pieces, invention.cutoff.variable, roundCutoffLadder(highest, invention.cutoff.ppm));
  const basis = { tonnes: 'dry', clippedToLicence: false, belowEndOfHoleM: null, reportableUnits: ['CL'] } as const;
  const header = {
    deposit: invention.depositName,
    scenario: scenario.name,
    synthetic: true,
    notice: SYNTHETIC,
    cutoff: invention.cutoff,
    groups: scenario.deposit.groups,
    basis,
  };
  const { database, profiles, composites } = inventHoles(invention);
  const run: Partial<Run> = {
    scenario,
    database,
    profiles,
    composites,
    gradeTonnage,
    statement: stateResource(pieces, ['CL'], [true], header),
    issues: [],
    licence: [],
  };
  // Block model and manifest are not read by charts.
  return run as Run;
}

function inventPieces(invention: Invention): ReportedPieces {
  const random = createRandom(7, `${invention.depositId} ${invention.scenarioName}`);
  const analytes = Object.entries(invention.shares);
  const grades = new Map(analytes.map(([id]) => [id, new Float64Array(PIECES)]));
  const classes = new Float64Array(PIECES);
  for (let p = 0; p < PIECES; p++) {
    const total = invention.medianPpm * exp(0.42 * random.normal());
    for (const [id, share] of analytes) (grades.get(id) as Float64Array)[p] = total * share * exp(0.1 * random.normal());
    classes[p] = classCode(CLASS_DRAW[random.integer(CLASS_DRAW.length)] ?? 'inferred');
  }
  for (const group of invention.groups) {
    grades.set(
      group.id,
      Float64Array.from({ length: PIECES }, (_, p) => group.members.reduce((sum, member) => sum + (grades.get(member)?.[p] ?? 0), 0)),
    );
  }
  return {
    count: PIECES,
    tonnes: new Float64Array(PIECES).fill(invention.pieceTonnes),
    volume: new Float64Array(PIECES).fill(invention.pieceTonnes / 1.5),
    class: classes,
    unit: new Int32Array(PIECES),
    eligible: new Uint8Array(PIECES).fill(1),
    cutoffGrade: grades.get(invention.cutoff.variable) as Float64Array,
    grades,
  };
}

/** Three holes: one of 23.5 m with everything, one that ends at 9.25 m with a gap in its assays, one without assays. */
function inventHoles(invention: Invention): { readonly database: DrillholeDatabase; readonly profiles: HoleProfiles; readonly composites: Composites } {
  const random = createRandom(11, invention.depositId);
  const ends = [23.5, 9.25, 12];
  const log = ends.flatMap((end, hole) =>
    UNITS.flatMap(({ code, to }, u) => {
      const from = UNITS[u - 1]?.to ?? 0;
      return from < end ? [{ hole, from, to: Math.min(to, end), code }] : [];
    }),
  );
  const samples = [0, 1]
    .flatMap((hole) => Array.from({ length: Math.ceil(ends[hole] as number) }, (_, m) => ({ hole, from: m, to: Math.min(m + 1, ends[hole] as number) })))
    .filter((sample) => !(sample.hole === 1 && sample.from === 5));
  const analytes = Object.entries(invention.shares).map(([id, share]) => ({
    id,
    values: Float64Array.from(samples, ({ from }) => {
      const unit = UNITS.find((u) => u.to > from + 0.4) ?? UNITS[0];
      return invention.medianPpm * share * (unit?.boost ?? 1) * (id === 'ceo2' ? (unit?.ce ?? 1) : 1) * exp(0.15 * random.normal());
    }),
    flags: new Uint8Array(samples.length),
  }));
  const table = { hole: Int32Array.from(samples, (s) => s.hole), from: Float64Array.from(samples, (s) => s.from), to: Float64Array.from(samples, (s) => s.to) };
  const logTable = {
    count: log.length,
    hole: Int32Array.from(log, (row) => row.hole),
    from: Float64Array.from(log, (row) => row.from),
    to: Float64Array.from(log, (row) => row.to),
    code: log.map((row) => row.code),
  };
  const stratigraphy = createStratigraphy(
    UNITS.map(({ code, name }) => ({ code, name, aliases: [], reportable: true, domain: 'clay', densityTonnesPerM3: 1.5 })),
    [{ id: 'clay', name: 'Clay', softBoundaries: [] }],
  );
  const three = () => new Float64Array(3);
  const database: DrillholeDatabase = {
    holes: { count: 3, id: ['SYN-0001', 'SYN-0002', 'SYN-0003'], x: three(), y: three(), z: three(), endOfHole: Float64Array.from(ends), type: ['', '', ''] },
    surveys: { count: 0, hole: new Int32Array(0), depth: new Float64Array(0), azimuth: new Float64Array(0), dip: new Float64Array(0) },
    assays: { count: samples.length, ...table, analytes },
    log: logTable,
    issues: [],
    sources: [],
  };
  const blank = new Float64Array(samples.length);
  const composites: Composites = {
    count: samples.length,
    x: blank,
    y: blank,
    z: blank,
    flatZ: blank,
    ...table,
    domain: new Int32Array(samples.length),
    coverage: blank.map(() => 1),
    variables: analytes.map((a) => a.id),
    values: analytes.map((a) => a.values.map((v, row) => (row % 2 === 0 ? v : (a.values[row - 1] as number)))),
  };
  return { database, profiles: codeHoles(logTable, 3, stratigraphy, 'log.csv').profiles, composites };
}
