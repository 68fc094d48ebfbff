import type { GradeUnit, LengthUnit } from '../../core/drillholes/index.ts';
import { isGeographic } from '../../core/formats/index.ts';
import { ResourceError } from '../../core/numeric/index.ts';
import { oxideOf, oxideOfElement } from '../../core/ree/index.ts';
import { type ProposalOptions, proposeScenario, type Scenario } from '../../core/scenario/index.ts';
import type { FileKind, RecognisedFile, Recognition } from '../../workers/browser/index.ts';
import type { Failure } from './workbench-state.ts';

/** What a person says of her files beyond what is in them. */
export interface ImportAnswers {
  readonly name: string;
  readonly lengthUnit: LengthUnit;
  readonly defaultUnit: GradeUnit;
  readonly dipSign: 'auto' | 'negativeDown' | 'positiveDown';
  /** EPSG code, proj4 text, or empty for a local grid. */
  readonly crs: string;
  /** Dry density, t/m³; null until the files suggest one. */
  readonly densityTonnesPerM3: number | null;
}

/** Own files on their way in. The bytes lie in the run registry, what was read of them in the import's own place. */
export interface ImportDraft {
  readonly filesId: string;
  readonly answers: ImportAnswers;
  readonly state: 'reading' | 'read' | 'failed';
  readonly failure: Failure | null;
}

export const FIRST_ANSWERS: ImportAnswers = { name: '', lengthUnit: 'm', defaultUnit: 'ppm', dipSign: 'auto', crs: '', densityTonnesPerM3: null };

/** Recognitions are large (they hold the drillholes) and so stay outside the store. */
let recognition: Recognition | null = null;

export function keepRecognition(next: Recognition | null): void {
  recognition = next;
}

export function currentRecognition(): Recognition | null {
  return recognition;
}

/** The files that a scenario would read: the first of each kind, and every assay table. */
export function chosenFiles({ files }: Recognition): Readonly<Record<Exclude<FileKind, 'unknown' | 'density'>, readonly RecognisedFile[]>> {
  const of = (kind: FileKind) => files.filter((file) => file.kind === kind);
  const first = (kind: FileKind) => of(kind).slice(0, 1);
  return {
    collar: first('collar'),
    survey: first('survey'),
    assay: of('assay'),
    geology: first('geology'),
    topography: first('topography'),
    licence: first('licence'),
  };
}

/** Why files cannot be estimated yet. */
export type ImportObstacle = 'needsCollar' | 'needsAssay' | 'needsHoles' | 'crsUnknown';

export function importObstacle(found: Recognition, { crs }: ImportAnswers): ImportObstacle | null {
  const { collar, assay } = chosenFiles(found);
  if (collar.length === 0) return 'needsCollar';
  if (assay.length === 0) return 'needsAssay';
  if (found.database === null || found.database.holes.count === 0 || found.database.assays.count === 0) return 'needsHoles';
  return isKnownCrs(crs) ? null : 'crsUnknown';
}

/** Whether a text names a projected coordinate system that can be drawn on; empty names none and is fine. */
export function isKnownCrs(crs: string): boolean {
  if (crs.trim() === '') return true;
  try {
    return !isGeographic(crs);
  } catch (error) {
    if (error instanceof ResourceError) return false;
    throw error;
  }
}

/** Rare-earth clays are light; anything else gets the density of rock. Both are assumptions to be looked at. */
const CLAY_DENSITY = 1.6;
const ROCK_DENSITY = 2.7;
/** Rare-earth analytes from which a deposit is taken for a rare-earth one. */
const RARE_EARTHS_AT_LEAST = 10;

export function suggestedDensity({ files }: Recognition): number {
  const analytes = files.flatMap((file) => file.columns.flatMap((column) => (column.analyte === null ? [] : [column.analyte.id])));
  const rareEarths = analytes.filter((id) => oxideOf(id) !== null || oxideOfElement(id) !== null).length;
  return rareEarths >= RARE_EARTHS_AT_LEAST ? CLAY_DENSITY : ROCK_DENSITY;
}

/** Whether some assay column's header names no unit, so that one must be asked for. */
export function needsUnit({ files }: Recognition): boolean {
  return files.some((file) => file.kind === 'assay' && file.columns.some((column) => column.analyte?.unit === null));
}

/** The scenario that the files and answers make; only where there is no obstacle. */
export function proposeImport(found: Recognition, answers: ImportAnswers): Scenario | null {
  const { collar, survey, assay, topography, licence } = chosenFiles(found);
  const [collarFile] = collar;
  if (found.database === null || collarFile === undefined) return null;
  const crs = answers.crs.trim() === '' ? null : answers.crs.trim();
  const named = ([file]: readonly RecognisedFile[]) => (file === undefined ? null : { file: file.name });
  const options: ProposalOptions = {
    name: answers.name,
    crs,
    densityTonnesPerM3: answers.densityTonnesPerM3 ?? suggestedDensity(found),
    data: {
      collar: { file: collarFile.name },
      survey: named(survey),
      assays: assay.map((file) => ({ file: file.name })),
      topography: named(topography),
      // A licence is in degrees and needs a coordinate system to be laid on the grid.
      licence: crs === null ? null : named(licence),
      lengthUnit: answers.lengthUnit,
      dipSign: answers.dipSign,
      defaultUnit: answers.defaultUnit,
    },
  };
  return proposeScenario(found.database, options);
}
