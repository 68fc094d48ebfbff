import { exp, type Random } from '../../core/numeric/index.ts';
import { elementToOxide, OXIDES, type Oxide, oxideToElement } from '../../core/ree/index.ts';
import type { LaboratoryPlan } from './drilling-plan.ts';

/**
 * Detection limits, ppm of the element, in the order of `OXIDES`.
 *
 * **Source:** as commercial laboratories publish them for lithium borate fusion with mass spectrometry.
 */
const DETECTION_LIMIT_PPM = [0.1, 0.1, 0.02, 0.1, 0.03, 0.02, 0.05, 0.01, 0.05, 0.01, 0.03, 0.01, 0.03, 0.01, 0.1, 0.5, 0.05, 0.05];
/** Relative standard deviation of each analyte besides the sampling error that all share, La to Y, then Sc, U, Th. */
const ANALYTE_RSD = [0.025, 0.025, 0.025, 0.025, 0.03, 0.03, 0.03, 0.035, 0.03, 0.035, 0.03, 0.04, 0.03, 0.04, 0.025, 0.04, 0.04, 0.04];
/** Variance of ln grade that sampling adds to a sample. */
const SAMPLING_VARIANCE = 0.02;
const SIGNIFICANT_DIGITS = 3;

/** A column of the assay table. */
export interface LaboratoryColumn {
  readonly oxide: Oxide;
  /** `La_ppm` or `La2O3_ppm`. */
  readonly header: string;
  readonly limitPpm: number;
}

export function laboratoryColumns(plan: LaboratoryPlan): readonly LaboratoryColumn[] {
  return OXIDES.map((oxide, i) => {
    const element = DETECTION_LIMIT_PPM[i] as number;
    return plan.form === 'elements'
      ? { oxide, header: `${oxide.element}_ppm`, limitPpm: element }
      : { oxide, header: `${oxide.formula}_ppm`, limitPpm: roundLimit(elementToOxide(oxide, element)) };
  });
}

/** Limits of oxides are printed with as many decimals as the element's. */
function roundLimit(limit: number): number {
  return Math.round(limit * 100) / 100;
}

/** Adds what sampling does: one error common to the rare earths of a sample, one for every analyte. In place, ppm of oxides. */
export function addSamplingError(oxidesPpm: Float64Array, random: Random): void {
  const common = exp(Math.sqrt(SAMPLING_VARIANCE) * random.normal() - SAMPLING_VARIANCE / 2);
  for (let i = 0; i < oxidesPpm.length; i++) oxidesPpm[i] = (oxidesPpm[i] as number) * common;
  addAnalyticalError(oxidesPpm, 1, random);
}

/** Adds the laboratory's own error, in shares of each analyte's relative standard deviation. In place. */
export function addAnalyticalError(oxidesPpm: Float64Array, share: number, random: Random): void {
  for (let i = 0; i < oxidesPpm.length; i++) oxidesPpm[i] = (oxidesPpm[i] as number) * Math.max(0, 1 + share * (ANALYTE_RSD[i] as number) * random.normal());
}

/** The cell that the laboratory prints: three significant digits, no more decimals than the limit has, `<limit` and `>limit` outside the range. */
export function printAssay(plan: LaboratoryPlan, column: LaboratoryColumn, oxidePpm: number, batch: number): string {
  const early = batch < plan.earlyBatches && plan.earlyAnalytes.includes(column.oxide.analyte);
  const limit = early ? plan.earlyLimitPpm : column.limitPpm;
  const value = plan.form === 'elements' ? oxideToElement(column.oxide, oxidePpm) : oxidePpm;
  if (value < limit) return `<${limit}`;
  const { overRange } = plan;
  if (overRange !== null && overRange.batch === batch && overRange.analyte === column.oxide.analyte && value > overRange.limitPpm)
    return `>${overRange.limitPpm}`;
  return roundSignificant(value, SIGNIFICANT_DIGITS, decimalsOf(limit)).toString();
}

function decimalsOf(limit: number): number {
  return limit >= 0.1 ? 1 : 2;
}

function roundSignificant(value: number, digits: number, mostDecimals: number): number {
  let whole = 1;
  for (let bound = 10; value >= bound; bound *= 10) whole++;
  const decimals = Math.max(0, Math.min(mostDecimals, digits - whole));
  const power = [1, 10, 100][decimals] as number;
  if (whole <= digits) return Math.round(value * power) / power;
  let step = 1;
  for (let i = digits; i < whole; i++) step *= 10;
  return Math.round(value / step) * step;
}
