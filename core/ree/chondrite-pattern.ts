import { oxideOf, oxideToElement } from './oxides.ts';

/**
 * Concentrations in CI carbonaceous chondrite, ppm of the element, La to Lu then Y, by the element's analyte id.
 *
 * **Source:** W. F. McDonough and S.-s. Sun, The composition of the Earth, Chemical Geology 120 (1995) 223–253, table 1.
 */
export const CI_CHONDRITE: ReadonlyMap<string, number> = new Map([
  ['la', 0.237],
  ['ce', 0.613],
  ['pr', 0.0928],
  ['nd', 0.457],
  ['sm', 0.148],
  ['eu', 0.0563],
  ['gd', 0.199],
  ['tb', 0.0361],
  ['dy', 0.246],
  ['ho', 0.0546],
  ['er', 0.16],
  ['tm', 0.0247],
  ['yb', 0.161],
  ['lu', 0.0246],
  ['y', 1.57],
]);

/**
 * A sample's rare-earth pattern over CI chondrite, by the element's analyte id, in the order La to Lu, Y.
 *
 * Grades in ppm, of the element or of its oxide (an oxide is turned back into its element; the element stands where both are
 * given). Elements without a grade are left out.
 */
export function chondriteNormalise(valuesByAnalyte: ReadonlyMap<string, number>): Map<string, number> {
  const elements = new Map<string, number>();
  for (const [analyte, grade] of valuesByAnalyte) {
    const oxide = oxideOf(analyte);
    if (oxide !== null && !valuesByAnalyte.has(oxide.elementAnalyte)) elements.set(oxide.elementAnalyte, oxideToElement(oxide, grade));
    if (oxide === null) elements.set(analyte, grade);
  }
  const pattern = new Map<string, number>();
  for (const [element, chondrite] of CI_CHONDRITE) {
    const grade = elements.get(element);
    if (grade !== undefined && !Number.isNaN(grade)) pattern.set(element, grade / chondrite);
  }
  return pattern;
}

function anomaly(valuesByAnalyte: ReadonlyMap<string, number>, element: string, before: string, after: string): number {
  const pattern = chondriteNormalise(valuesByAnalyte);
  const neighbours = (pattern.get(before) ?? Number.NaN) * (pattern.get(after) ?? Number.NaN);
  return neighbours > 0 ? (pattern.get(element) ?? Number.NaN) / Math.sqrt(neighbours) : Number.NaN;
}

/**
 * Cerium anomaly Ce/Ce* = Ce_N / √(La_N · Pr_N), from grades in ppm of elements or oxides; NaN where one of the three is missing.
 * Above 1 cerium is enriched (hardcap), below 1 depleted (leached saprolite).
 *
 * **Source:** geometric mean of the neighbours on the normalised pattern, as S. R. Taylor and S. M. McLennan, The Continental Crust
 * (1985), take it for Eu.
 */
export function ceriumAnomaly(valuesByAnalyte: ReadonlyMap<string, number>): number {
  return anomaly(valuesByAnalyte, 'ce', 'la', 'pr');
}

/** Europium anomaly Eu/Eu* = Eu_N / √(Sm_N · Gd_N); arguments, NaN and source as for {@link ceriumAnomaly}. */
export function europiumAnomaly(valuesByAnalyte: ReadonlyMap<string, number>): number {
  return anomaly(valuesByAnalyte, 'eu', 'sm', 'gd');
}
