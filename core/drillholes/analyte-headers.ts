import { headerWords } from './column-aliases.ts';

export type GradeUnit = 'ppm' | 'pct' | 'gpt' | 'ppb';

/** What a header says of an assay column. */
export interface AnalyteHeader {
  /** Lower case: `la`, `la2o3`, `treo`; further words are kept (`la_desorbed`), names of laboratory methods are not. */
  readonly analyte: string;
  /** Null where the header names none. */
  readonly unit: GradeUnit | null;
}

const UNITS: ReadonlyMap<string, GradeUnit> = new Map([
  ['ppm', 'ppm'],
  ['mgkg', 'ppm'],
  ['pct', 'pct'],
  ['perc', 'pct'],
  ['percent', 'pct'],
  ['wtpct', 'pct'],
  ['gpt', 'gpt'],
  ['ppb', 'ppb'],
]);

const SYMBOLS =
  'ag al as au b ba be bi br c ca cd ce cl co cr cs cu dy er eu f fe ga gd ge hf hg ho i in ir k la li lu mg mn mo n na nb nd ni os p pb pd pr pt rb re rh ru s sb sc se si sm sn sr ta tb te th ti tl tm u v w y yb zn zr';
const ELEMENTS: ReadonlySet<string> = new Set(SYMBOLS.split(' '));
/** Oxides without a digit that may stand alone; `no` is left to mean "number". */
const MONOXIDES: ReadonlySet<string> = new Set(['bao', 'cao', 'coo', 'cuo', 'feo', 'mgo', 'mno', 'nio', 'pbo', 'sro', 'zno']);
/** Sums and losses that laboratories report beside the single analytes. */
const TOTALS: ReadonlySet<string> = new Set(['treo', 'treyo', 'tree', 'lreo', 'hreo', 'mreo', 'creo', 'loi']);
const METHOD = /^(icp|me|ms|mems|xrf|aas|aa|oes|aes|fa|fus|gf|pf|lb|inaa|4a|ar)[a-z]{0,4}\d{0,3}[a-z]?$/;
/** Percentages that are no grade. */
const NOT_GRADES: ReadonlySet<string> = new Set([
  'recovery',
  'rec',
  'recuperacao',
  'rqd',
  'moisture',
  'umidade',
  'core',
  'mass',
  'weight',
  'coarse',
  'fines',
  'passing',
]);

function isChemical(word: string): boolean {
  if (ELEMENTS.has(word) || MONOXIDES.has(word) || TOTALS.has(word)) return true;
  const oxide = /^([a-z]{1,2})(\d*)o(\d*)$/.exec(word);
  return oxide !== null && ELEMENTS.has(oxide[1] ?? '') && (oxide[2] !== '' || oxide[3] !== '');
}

/**
 * Reads an assay column's header: `La_ppm`, `CeO2 (ppm)`, `Cu %`, `ME-MS81 La ppm`, `CU`.
 *
 * A header is an analyte if it is an element, an oxide or a reported total, with or without a unit, or anything else with a unit of
 * grade; null for all other headers.
 */
export function readAnalyteHeader(header: string): AnalyteHeader | null {
  const words = headerWords(header);
  const unitWord = words.find((word) => UNITS.has(word));
  const unit = unitWord === undefined ? null : (UNITS.get(unitWord) ?? null);
  const others = words.filter((word) => word !== unitWord);
  const chemical = others.find(isChemical);
  if (unit === null) return others.length === 1 && chemical !== undefined ? { analyte: chemical, unit } : null;
  if (others.some((word) => NOT_GRADES.has(word))) return null;
  const qualifiers = others.filter((word) => word !== chemical && !METHOD.test(word));
  const parts = chemical === undefined ? qualifiers : [chemical, ...qualifiers];
  return parts.length === 0 ? null : { analyte: parts.join('_'), unit };
}
