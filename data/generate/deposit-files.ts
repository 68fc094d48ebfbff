import { gzip } from '../../core/formats/index.ts';
import { createDepositTruth } from '../../core/truth/index.ts';
import { drillHole } from './drill-hole.ts';
import { assayFile, collarFile, controlFile, densityFile, desorptionFile, geologyFile, majorsFile, standardFile, surveyFile } from './drillhole-files.ts';
import type { DrillingPlan } from './drilling-plan.ts';
import { collarElevations, licenceFile, prospectFile, terrainFile, terrainRaster } from './ground-files.ts';
import { layOutHoles } from './lay-out-holes.ts';
import { controlSamples } from './quality-control.ts';
import { sampleGrades } from './sample-grades.ts';

/** Files larger than this are stored as gzip. */
const PLAIN_LIMIT_BYTES = 2_000_000;

export interface GeneratedFile {
  readonly name: string;
  /** Content before any compression. */
  readonly content: Uint8Array;
}

/** Drills, logs and assays a deposit; the files as rigs, surveyors and laboratories would deliver them. */
export async function generateDeposit(plan: DrillingPlan): Promise<GeneratedFile[]> {
  const truth = createDepositTruth(plan.truth);
  const terrain = terrainRaster(plan, truth);
  const planned = layOutHoles(plan);
  const holes = planned.map((hole) => drillHole(plan, truth, hole));
  const samples = sampleGrades(plan, holes);
  const controls = controlSamples(plan, samples);
  return [
    { name: 'collar.csv', content: collarFile(holes, collarElevations(plan, terrain, planned)) },
    { name: 'survey.csv', content: surveyFile(plan, holes) },
    { name: 'assay.csv', content: assayFile(plan, samples) },
    { name: 'majors.csv', content: majorsFile(samples) },
    { name: 'geology.csv', content: geologyFile(plan, holes) },
    { name: 'density.csv', content: densityFile(plan, holes) },
    { name: 'desorption.csv', content: desorptionFile(plan, samples) },
    { name: 'qaqc.csv', content: controlFile(plan, controls) },
    { name: 'standards.csv', content: standardFile(plan) },
    { name: 'topography.tif', content: await terrainFile(terrain) },
    { name: 'licences.geojson', content: licenceFile(plan) },
    { name: 'prospects.geojson', content: prospectFile(plan) },
  ];
}

/** The file as it is stored: tables over the limit as gzip with `.gz` after their name. */
export function storedFile(file: GeneratedFile): { readonly name: string; readonly bytes: Uint8Array } {
  const compress = file.content.length > PLAIN_LIMIT_BYTES;
  return compress ? { name: `${file.name}.gz`, bytes: gzip(file.content) } : { name: file.name, bytes: file.content };
}
