import { type CsvColumn, writeCsv } from '../../core/formats/index.ts';
import { createRandom } from '../../core/numeric/index.ts';
import { MAJORS } from '../../core/truth/index.ts';
import { type DrilledHole, roundTo } from './drill-hole.ts';
import type { DrillingPlan } from './drilling-plan.ts';
import { laboratoryColumns, printAssay } from './laboratory.ts';
import { type ControlSample, referenceMaterials } from './quality-control.ts';
import type { AssayedSample } from './sample-grades.ts';

/** Density of one piece of ground varies by this share around its layer's. */
const DENSITY_RSD = 0.04;
const DENSITY_CORE_M = 0.2;
/** Water content of the ground as weighed, % of the wet mass. */
const MOISTURE_PCT: readonly [number, number] = [14, 26];
/** Holes longer than this get a second survey station; a vertical hole strays by so many degrees. */
const SURVEYED_M = 25;
const STRAY_DEG = 0.4;
/** What the laboratory writes for a sample that never arrived. */
const NOT_SUPPLIED = 'NS';

function column<T>(name: string, rows: readonly T[], read: (row: T) => number, decimals: number): CsvColumn {
  return { name, values: Float64Array.from(rows, read), decimals };
}

function text<T>(name: string, rows: readonly T[], read: (row: T) => string): CsvColumn {
  return { name, values: rows.map(read) };
}

export function collarFile(holes: readonly DrilledHole[], elevations: Float64Array): Uint8Array {
  return writeCsv([
    text('HOLE_ID', holes, (h) => h.plan.id),
    column('EASTING', holes, (h) => h.plan.x, 2),
    column('NORTHING', holes, (h) => h.plan.y, 2),
    { name: 'RL', values: elevations, decimals: 2 },
    column('EOH', holes, (h) => h.endOfHole, 1),
    text('HOLE_TYPE', holes, (h) => h.plan.type),
    text('PROSPECT', holes, (h) => h.plan.patch.name),
    text('GRID', holes, (h) => h.plan.purpose),
    text('CAMPAIGN', holes, (h) => (h.plan.firstCampaign ? '1' : '2')),
    text('TWIN_OF', holes, (h) => h.plan.twinOf),
  ]);
}

export function surveyFile(plan: DrillingPlan, holes: readonly DrilledHole[]): Uint8Array {
  const random = createRandom(plan.seed, 'surveys');
  const stations = holes.flatMap((hole) => {
    const collar = { id: hole.plan.id, depth: 0, azimuth: 0, dip: -90 };
    if (hole.endOfHole <= SURVEYED_M || hole.plan.type === 'AUGER') return [collar];
    return [
      collar,
      {
        id: hole.plan.id,
        depth: hole.endOfHole,
        azimuth: roundTo(360 * random.uniform(), 0.1),
        dip: roundTo(-90 + Math.abs(STRAY_DEG * random.normal()), 0.1),
      },
    ];
  });
  return writeCsv([
    text('HOLE_ID', stations, (s) => s.id),
    column('DEPTH', stations, (s) => s.depth, 1),
    column('AZIMUTH', stations, (s) => s.azimuth, 1),
    column('DIP', stations, (s) => s.dip, 1),
  ]);
}

function intervalColumns(samples: readonly AssayedSample[]): CsvColumn[] {
  return [
    text('HOLE_ID', samples, (s) => s.hole.plan.id),
    column('FROM', samples, (s) => s.from, 1),
    column('TO', samples, (s) => s.to, 1),
    text('SAMPLE_ID', samples, (s) => s.sampleId),
  ];
}

function batchName(batch: number): string {
  return `SYN-B${String(batch + 1).padStart(3, '0')}`;
}

export function assayFile(plan: DrillingPlan, samples: readonly AssayedSample[]): Uint8Array {
  const analytes = laboratoryColumns(plan.laboratory);
  return writeCsv([
    ...intervalColumns(samples),
    text('BATCH', samples, (s) => batchName(s.batch)),
    ...analytes.map((analyte, i) =>
      text(analyte.header, samples, (s) => (s.received ? printAssay(plan.laboratory, analyte, s.oxidesPpm[i] as number, s.batch) : NOT_SUPPLIED)),
    ),
  ]);
}

export function majorsFile(samples: readonly AssayedSample[]): Uint8Array {
  const received = samples.filter((s) => s.received);
  return writeCsv([...intervalColumns(received), ...MAJORS.map((name, m) => column(`${name}_pct`, received, (s) => s.majorsPct[m] as number, 2))]);
}

/** What ammonium sulfate took off, in the form and unit of the assays, never more than the assay. */
export function desorptionFile(plan: DrillingPlan, samples: readonly AssayedSample[]): Uint8Array {
  const tested = samples.filter((s) => s.received && s.desorbed !== null);
  const analytes = laboratoryColumns({ ...plan.laboratory, overRange: null }).slice(0, plan.truth.pattern.percent.length);
  return writeCsv([
    ...intervalColumns(tested),
    ...analytes.map((analyte, i) => {
      const desorbed = (s: AssayedSample): number => (s.oxidesPpm[i] as number) * (s.desorbed?.[i] ?? 0);
      return text(analyte.header.replace('_ppm', '_desorbed_ppm'), tested, (s) =>
        printAssay({ ...plan.laboratory, overRange: null }, analyte, desorbed(s), s.batch),
      );
    }),
  ]);
}

export function geologyFile(plan: DrillingPlan, holes: readonly DrilledHole[]): Uint8Array {
  const runs = holes.flatMap((hole) => hole.log.map((run) => ({ hole, ...run })));
  return writeCsv([
    text('HOLE_ID', runs, (r) => r.hole.plan.id),
    column('FROM', runs, (r) => r.from, 1),
    column('TO', runs, (r) => r.to, 1),
    text('REGOLITH', runs, (r) => plan.truth.units[r.unit]?.code ?? ''),
  ]);
}

/** Dry density and moisture on pieces of core, spread over the core holes and their depth. */
export function densityFile(plan: DrillingPlan, holes: readonly DrilledHole[]): Uint8Array {
  const random = createRandom(plan.seed, 'density');
  const core = holes.filter((hole) => hole.plan.type === 'CORE');
  const measured = Array.from({ length: plan.densityCount }, (_, n) => {
    const hole = core[Math.floor((n * core.length) / plan.densityCount)] as DrilledHole;
    const from = roundTo(random.uniform() * (hole.endOfHole - DENSITY_CORE_M), 0.1);
    const unit = plan.truth.units[hole.column.unitAt(from + DENSITY_CORE_M / 2)];
    const dry = (unit?.densityTonnesPerM3 ?? Number.NaN) * (1 + DENSITY_RSD * random.normal());
    return { hole, from, code: unit?.code ?? '', dry, moisture: MOISTURE_PCT[0] + (MOISTURE_PCT[1] - MOISTURE_PCT[0]) * random.uniform() };
  });
  return writeCsv([
    text('HOLE_ID', measured, (m) => m.hole.plan.id),
    column('FROM', measured, (m) => m.from, 1),
    column('TO', measured, (m) => m.from + DENSITY_CORE_M, 1),
    text('REGOLITH', measured, (m) => m.code),
    column('DRY_DENSITY', measured, (m) => m.dry, 3),
    column('MOISTURE_PCT', measured, (m) => m.moisture, 1),
  ]);
}

export function controlFile(plan: DrillingPlan, controls: readonly ControlSample[]): Uint8Array {
  const laboratory = { ...plan.laboratory, overRange: null };
  return writeCsv([
    text('QC_TYPE', controls, (c) => c.kind),
    text('SAMPLE_ID', controls, (c) => c.sampleId),
    text('PARENT_SAMPLE_ID', controls, (c) => c.parentId),
    text('STANDARD_ID', controls, (c) => c.standard),
    text('HOLE_ID', controls, (c) => c.holeId),
    text('BATCH', controls, (c) => batchName(c.batch)),
    ...laboratoryColumns(laboratory).map((analyte, i) =>
      text(analyte.header, controls, (c) => printAssay(laboratory, analyte, c.oxidesPpm[i] as number, c.batch)),
    ),
  ]);
}

/** Certified grades of the reference materials and the standard deviation to judge them by. */
export function standardFile(plan: DrillingPlan): Uint8Array {
  const rows = referenceMaterials(plan).flatMap((material) =>
    laboratoryColumns(plan.laboratory).map((analyte, i) => ({
      material,
      analyte,
      ppm: (material.certifiedPpm[i] as number) / (plan.laboratory.form === 'elements' ? analyte.oxide.factor : 1),
    })),
  );
  return writeCsv([
    text('STANDARD_ID', rows, (r) => r.material.id),
    text('ANALYTE', rows, (r) => r.analyte.header.replace('_ppm', '')),
    column('CERTIFIED_PPM', rows, (r) => r.ppm, 2),
    column('SD_PPM', rows, (r) => r.ppm * r.material.rsd, 3),
  ]);
}
