import { createRandom, type Random } from '../../core/numeric/index.ts';
import { OXIDES } from '../../core/ree/index.ts';
import type { DrillingPlan } from './drilling-plan.ts';
import { addAnalyticalError, addSamplingError } from './laboratory.ts';
import type { AssayedSample } from './sample-grades.ts';

export type ControlKind = 'STANDARD' | 'BLANK' | 'FIELD_DUPLICATE' | 'PULP_DUPLICATE';

/** A control sample that went to the laboratory among the others. */
export interface ControlSample {
  readonly kind: ControlKind;
  readonly sampleId: string;
  /** Sample it repeats, or an empty text. */
  readonly parentId: string;
  /** Reference material, or an empty text. */
  readonly standard: string;
  readonly batch: number;
  readonly holeId: string;
  /** ppm, in the order of `OXIDES`. */
  readonly oxidesPpm: Float64Array;
}

/** A reference material: certified grades and what laboratories differ by. */
export interface ReferenceMaterial {
  readonly id: string;
  readonly certifiedPpm: Float64Array;
  readonly rsd: number;
}

/** One control of each kind for so many samples. */
const EVERY: Readonly<Record<ControlKind, number>> = { STANDARD: 25, BLANK: 40, FIELD_DUPLICATE: 25, PULP_DUPLICATE: 50 };
/** Grades of the reference materials as factors of the deposit's base. */
const STANDARD_LEVELS = [0.5, 1, 1.8];
const TRACE_PPM = [20, 15, 40];
const STANDARD_RSD = 0.03;
/** Quartz sand, in shares of the base grade. */
const BLANK_SHARE = 0.003;
/** Batches that the laboratory ran high, and by how much: controls must show something. */
const HIGH_BATCH_EVERY = 37;
const HIGH_BATCH_FACTOR = 1.08;

export function referenceMaterials(plan: DrillingPlan): readonly ReferenceMaterial[] {
  const { percent } = plan.truth.pattern;
  return STANDARD_LEVELS.map((level, s) => ({
    id: `SYN-STD-${'ABC'[s]}`,
    certifiedPpm: Float64Array.from(OXIDES, (_, i) => {
      const ppm = i < percent.length ? (level * plan.truth.treo.basePpm * (percent[i] as number)) / 100 : (TRACE_PPM[i - percent.length] as number);
      return Math.round(ppm * 100) / 100;
    }),
    rsd: STANDARD_RSD,
  }));
}

/** Control samples of the whole drilling, in the order of the samples they went with. */
export function controlSamples(plan: DrillingPlan, samples: readonly AssayedSample[]): ControlSample[] {
  const random = createRandom(plan.seed, 'controls');
  const standards = referenceMaterials(plan);
  const controls: ControlSample[] = [];
  samples.forEach((sample, n) => {
    for (const kind of Object.keys(EVERY) as ControlKind[]) {
      const every = EVERY[kind];
      // Kinds are set off against each other so that controls do not bunch.
      if ((n + kind.length) % every !== 0) continue;
      const standard = standards[Math.floor(n / every) % standards.length] as ReferenceMaterial;
      controls.push({
        kind,
        sampleId: `SYNQ${String(controls.length + 1).padStart(5, '0')}`,
        parentId: kind.endsWith('DUPLICATE') ? sample.sampleId : '',
        standard: kind === 'STANDARD' ? standard.id : '',
        batch: sample.batch,
        holeId: sample.hole.plan.id,
        oxidesPpm: controlGrades(plan, kind, sample, standard, random),
      });
    }
  });
  return controls;
}

function controlGrades(plan: DrillingPlan, kind: ControlKind, sample: AssayedSample, standard: ReferenceMaterial, random: Random): Float64Array {
  if (kind === 'STANDARD') {
    const bias = sample.batch % HIGH_BATCH_EVERY === HIGH_BATCH_EVERY - 1 ? HIGH_BATCH_FACTOR : 1;
    const grades = standard.certifiedPpm.map((ppm) => ppm * bias);
    addAnalyticalError(grades, 1, random);
    return grades;
  }
  if (kind === 'BLANK') {
    const percent = plan.truth.pattern.percent;
    const grades = Float64Array.from(
      OXIDES,
      (_, i) => BLANK_SHARE * (i < percent.length ? (plan.truth.treo.basePpm * (percent[i] as number)) / 100 : (TRACE_PPM[i - percent.length] as number)),
    );
    addAnalyticalError(grades, 5, random);
    return grades;
  }
  const grades = sample.oxidesPpm.slice();
  if (kind === 'FIELD_DUPLICATE') addSamplingError(grades, random);
  else addAnalyticalError(grades, 0.7, random);
  return grades;
}
