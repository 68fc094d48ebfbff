import { createRandom } from '../../core/numeric/index.ts';
import { OXIDES } from '../../core/ree/index.ts';
import { MAJORS } from '../../core/truth/index.ts';
import type { DrilledHole } from './drill-hole.ts';
import type { DrillingPlan } from './drilling-plan.ts';
import { addSamplingError } from './laboratory.ts';

/** One sample with everything that is measured on it. */
export interface AssayedSample {
  readonly hole: DrilledHole;
  readonly sampleId: string;
  readonly from: number;
  readonly to: number;
  /** Running number of the laboratory's job, from 0. */
  readonly batch: number;
  /** False where the sample was lost on the way. */
  readonly received: boolean;
  /** ppm, in the order of `OXIDES`. */
  readonly oxidesPpm: Float64Array;
  /** %, in the order of `MAJORS`. */
  readonly majorsPct: Float64Array;
  /** Desorbed share of each rare-earth oxide where it was measured. */
  readonly desorbed: Float64Array | null;
}

const ANALYTE_COUNT = 18;
const RARE_EARTHS = 15;
/** Every n-th interval goes to desorption. */
const DESORPTION_EVERY = 5;
const DESORPTION_RSD = 0.05;
const MAJOR_RSD = 0.01;
/** Share of the samples that are lost or too small. */
const LOST_SHARE = 0.002;

/** Samples all holes in order, with what each kind of drilling does to them and what sampling adds. Averages over the interval, not points. */
export function sampleGrades(plan: DrillingPlan, holes: readonly DrilledHole[]): AssayedSample[] {
  const samples: AssayedSample[] = [];
  for (const hole of holes) {
    const random = createRandom(plan.seed, `samples ${hole.plan.id}`);
    let above: Float64Array | null = null;
    for (const { from, to } of hole.samples) {
      const inGround = new Float64Array(ANALYTE_COUNT);
      hole.column.averageBetween(from, to, inGround);
      const oxidesPpm = recover(hole, inGround, above);
      above = inGround;
      addSamplingError(oxidesPpm, random);
      const number = samples.length;
      const desorbs = number % DESORPTION_EVERY === 2;
      samples.push({
        hole,
        sampleId: `SYN${String(number + 1).padStart(6, '0')}`,
        from,
        to,
        batch: Math.floor(number / plan.laboratory.samplesPerBatch),
        received: random.uniform() >= LOST_SHARE,
        oxidesPpm,
        majorsPct: majorsAt(hole, (from + to) / 2, () => random.normal()),
        desorbed: desorbs ? desorbedAt(hole, (from + to) / 2, () => random.normal()) : null,
      });
    }
  }
  plantNodules(plan, samples);
  return samples;
}

/** Carry-down from the sample above, and fines lost: a few per cent, different by kind of drilling. */
function recover(hole: DrilledHole, inGround: Float64Array, above: Float64Array | null): Float64Array {
  const { carryDown, recovery } = hole.rig;
  return inGround.map((grade, i) => {
    const mixed = above === null ? grade : (1 - carryDown) * grade + carryDown * (above[i] as number);
    return i < RARE_EARTHS ? mixed * recovery : mixed;
  });
}

function majorsAt(hole: DrilledHole, depth: number, normal: () => number): Float64Array {
  const majors = new Float64Array(MAJORS.length);
  hole.column.majorsAt(depth, majors);
  return majors.map((value) => value * Math.max(0, 1 + MAJOR_RSD * normal()));
}

function desorbedAt(hole: DrilledHole, depth: number, normal: () => number): Float64Array {
  const shares = new Float64Array(RARE_EARTHS);
  hole.column.desorbableSharesAt(depth, shares);
  return shares.map((share) => Math.max(0, Math.min(1, share * (1 + DESORPTION_RSD * normal()))));
}

/** Cerianite nodules in one batch: cerium beyond the range of the method, in a few samples of the layer named. */
function plantNodules(plan: DrillingPlan, samples: readonly AssayedSample[]): void {
  const { overRange } = plan.laboratory;
  if (overRange === null) return;
  const layer = plan.truth.units.findIndex((unit) => unit.code === overRange.layer);
  const cerium = OXIDES.findIndex((oxide) => oxide.analyte === overRange.analyte);
  const random = createRandom(plan.seed, 'nodules');
  samples
    .filter((sample) => sample.batch === overRange.batch && sample.hole.column.unitAt((sample.from + sample.to) / 2) === layer)
    .slice(0, overRange.count)
    .forEach((sample) => {
      sample.oxidesPpm[cerium] = overRange.limitPpm * (1.05 + 0.5 * random.uniform());
    });
}
