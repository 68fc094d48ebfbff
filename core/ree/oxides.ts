import { ResourceError } from '../numeric/index.ts';
import { ATOMIC_WEIGHTS } from './atomic-weights.ts';

/** One oxide and the element that a laboratory may report instead of it. */
export interface Oxide {
  /** As it is printed: `Pr6O11`. */
  readonly formula: string;
  /** Analyte id of the oxide: `pr6o11`. */
  readonly analyte: string;
  /** Symbol of the metal: `Pr`. */
  readonly element: string;
  /** Analyte id of the metal: `pr`. */
  readonly elementAnalyte: string;
  /** Mass of oxide per mass of element. */
  readonly factor: number;
}

const FORMULA = /^([A-Z][a-z]?)(\d*)O(\d*)$/;

/**
 * Mass of oxide that holds one mass of its metal, for any oxide M_mO_n of the elements in {@link ATOMIC_WEIGHTS}.
 *
 * @throws ResourceError `variableUnknown` where the text is not such a formula
 *
 * **Source:** stoichiometry, (m·M + n·O) / (m·M), with IUPAC abridged weights.
 * @example oxideFactor('CeO2') // 1.22836…
 */
export function oxideFactor(formula: string): number {
  const match = FORMULA.exec(formula);
  const metal = ATOMIC_WEIGHTS.get(match?.[1] ?? '');
  const oxygen = ATOMIC_WEIGHTS.get('O');
  if (match === null || metal === undefined || oxygen === undefined) throw new ResourceError('variableUnknown', { formula });
  const metalMass = Number(match[2] || 1) * metal;
  return (metalMass + Number(match[3] || 1) * oxygen) / metalMass;
}

function describeOxide(formula: string): Oxide {
  const element = FORMULA.exec(formula)?.[1] ?? '';
  return { formula, analyte: formula.toLowerCase(), element, elementAnalyte: element.toLowerCase(), factor: oxideFactor(formula) };
}

/** The fifteen rare-earth oxides whose sum is TREO, La to Lu, then Y. Promethium has no stable isotope and is not assayed. */
export const REE_OXIDES: readonly Oxide[] = [
  'La2O3',
  'CeO2',
  'Pr6O11',
  'Nd2O3',
  'Sm2O3',
  'Eu2O3',
  'Gd2O3',
  'Tb4O7',
  'Dy2O3',
  'Ho2O3',
  'Er2O3',
  'Tm2O3',
  'Yb2O3',
  'Lu2O3',
  'Y2O3',
].map(describeOxide);

/** The fifteen, then scandium, uranium and thorium, in the form each is reported in. One oxide per element. */
export const OXIDES: readonly Oxide[] = [...REE_OXIDES, ...['Sc2O3', 'U3O8', 'ThO2'].map(describeOxide)];

/** Forms that some companies report instead of Pr6O11 and Tb4O7. */
export const ALTERNATIVE_OXIDES: readonly Oxide[] = ['Pr2O3', 'Tb2O3'].map(describeOxide);

const byAnalyte = new Map([...OXIDES, ...ALTERNATIVE_OXIDES].map((oxide) => [oxide.analyte, oxide]));
const byElement = new Map(OXIDES.map((oxide) => [oxide.elementAnalyte, oxide]));

/** The oxide with this analyte id (`pr6o11`, `pr2o3`), or null for anything else. */
export function oxideOf(analyte: string): Oxide | null {
  return byAnalyte.get(analyte) ?? null;
}

/** The oxide that an element's analyte id (`pr`) is reported as, or null where the analyte is no element of the list. */
export function oxideOfElement(elementAnalyte: string): Oxide | null {
  return byElement.get(elementAnalyte) ?? null;
}

/** Turns a grade of the metal into the grade of its oxide; the unit stays the same. */
export function elementToOxide(oxide: Oxide, elementGrade: number): number {
  return elementGrade * oxide.factor;
}

/** Turns a grade of the oxide into the grade of its metal; the unit stays the same. */
export function oxideToElement(oxide: Oxide, oxideGrade: number): number {
  return oxideGrade / oxide.factor;
}
