import type { Issue, IssueAction, IssueCode, IssueSeverity } from '../../../core/numeric/index.ts';
import { formatCount } from '../format-number.ts';

/** What an issue says besides its code; every part may be missing. */
export type IssueFacts = Pick<Issue, 'column' | 'holeId' | 'found' | 'expected' | 'count'>;

const quoted = (text: string) => `“${text}”`;
/** `: text`, or nothing where there is no text. */
const after = (text: string | null) => (text === null || text === '' ? '' : `: ${text}`);
const holeOf = ({ holeId }: IssueFacts) => (holeId === null ? 'A hole' : `Hole ${quoted(holeId)}`);
const columnOf = ({ column }: IssueFacts) => (column === null ? 'A value' : quoted(column));
/** One hole by name, or how many holes with the first names. */
const holesOf = ({ holeId, found, count }: IssueFacts, one: string, many: string) =>
  holeId === null ? `${formatCount(count ?? 1, `hole ${one}`, `holes ${many}`)}${after(found)}.` : `Hole ${quoted(holeId)} ${one}.`;

const unitWords: Readonly<Record<string, string>> = { ppm: 'ppm', pct: '%', gpt: 'g/t', ppb: 'ppb' };

export const issueSentences: Readonly<Record<IssueCode, (facts: IssueFacts) => string>> = {
  fileUnreadable: ({ found, expected }) => `The file cannot be read${expected === null ? '' : ` as ${expected}`}${after(found)}.`,
  fileEmpty: () => 'The file holds no rows.',
  fileKindUnknown: ({ found, expected }) => `The file is of ${found ?? 'no known kind'}${expected === null ? '' : `; wanted: ${expected}`}.`,
  encodingAssumed: ({ found }) => `The file is not UTF-8; ${found ?? 'Windows-1252'} is assumed for its letters.`,
  dialectAssumed: ({ found }) => `The file could be read in more than one way; ${found === null ? 'the commonest mark' : quoted(found)} is taken.`,
  quoteUnbalanced: () => 'A quotation mark is opened and never closed.',
  polygonInvalid: ({ found }) => `A polygon cannot be used${after(found)}.`,
  geometryIgnored: ({ found }) => `A shape that is no polygon is not used${after(found)}.`,
  columnMissing: ({ column, expected }) =>
    column === null
      ? `There is no column for ${expected ?? 'a needed field'}.`
      : `There is no column for ${quoted(column)}${expected === null ? '' : `, such as ${expected}`}.`,
  columnAmbiguous: (facts) => `${columnOf(facts)} would fit too; another column is used.`,
  columnIgnored: ({ column, found }) =>
    column === null ? `Columns that are not used${after(found)}.` : `Column ${quoted(column)} is not used${after(found)}.`,
  rowTooShort: ({ found, expected }) => `The row has ${found ?? 'too few'} fields where the header has ${expected ?? 'more'}.`,
  rowTooLong: ({ found, expected }) => `The row has ${found ?? 'too many'} fields where the header has ${expected ?? 'fewer'}.`,
  notANumber: (facts) => `${columnOf(facts)} is not a number${facts.found === null ? '' : `: ${quoted(facts.found)}`}.`,
  valueMissing: (facts) => `${columnOf(facts)} has no value${facts.found === null || facts.found === '' ? '' : `: ${quoted(facts.found)}`}.`,
  valueBelowDetection: (facts) => `${columnOf(facts)} is below detection${after(facts.found)}.`,
  valueOverRange: (facts) => `${columnOf(facts)} is over the laboratory’s range${after(facts.found)}.`,
  valueNegative: (facts) => `${columnOf(facts)} is negative${after(facts.found)}.`,
  holeIdEmpty: () => 'The row names no hole.',
  holeDuplicate: (facts) => `${holeOf(facts)} stands in the collar table more than once${facts.found === null ? '' : `, ${facts.found}`}.`,
  holeUnknown: (facts) => `${holeOf(facts)} has no collar.`,
  holeWithoutSurvey: (facts) => holesOf(facts, 'has no survey and is taken as vertical', 'have no survey and are taken as vertical'),
  holeWithoutAssays: (facts) => holesOf(facts, 'has no assays', 'have no assays'),
  endOfHoleDerived: (facts) => holesOf(facts, 'gives no end of hole; its deepest row is taken', 'give no end of hole; their deepest row is taken'),
  dipSignConverted: ({ found }) => `Dips are ${found ?? 'positive down'}; they were turned to negative downward.`,
  dipOutOfRange: ({ found }) => `A dip of ${found ?? '?'} is outside −90 to 90 degrees.`,
  azimuthOutOfRange: ({ found }) => `An azimuth of ${found ?? '?'} is outside 0 to 360 degrees.`,
  intervalReversed: ({ found }) => `The interval ends at or above its start${after(found)}.`,
  intervalOverlap: ({ found, expected }) => `The interval overlaps the one before${after(found)}${expected === null ? '' : `, expected ${expected}`}.`,
  intervalGap: ({ found, count }) =>
    `The hole has ${formatCount(count ?? 1, 'unsampled gap', 'unsampled gaps')}${found === null ? '' : `, the first ends ${found}`}.`,
  intervalBeyondEndOfHole: ({ found, expected }) =>
    `The interval goes below the end of hole${after(found)}${expected === null ? '' : `, expected ${expected}`}.`,
  surveyBeyondEndOfHole: ({ found, expected }) =>
    `A survey station lies below the end of hole${after(found)}${expected === null ? '' : `, expected ${expected}`}.`,
  logCodeUnknown: ({ found }) => `${found === null ? 'A logged code' : `The logged code ${quoted(found)}`} is not in the stratigraphy.`,
  collarOffTopography: ({ found }) => `The collar does not lie on the topography${after(found)}.`,
  collarOutsideLicence: () => 'The collar lies outside the licence.',
  oxideSumMismatch: ({ found, expected }) => `The oxides do not add up to the reported sum${after(found)}${expected === null ? '' : ` against ${expected}`}.`,
  unitAssumed: (facts) => `The header ${columnOf(facts)} names no unit; ${unitWords[facts.found ?? ''] ?? 'the default unit'} is assumed.`,
};

export const issueActions: Readonly<Record<IssueAction, string>> = {
  none: 'Kept as it is',
  rowIgnored: 'Row left out',
  fileIgnored: 'File left out',
  columnIgnored: 'Column left out',
  valueSetMissing: 'Value set to missing',
  valueReplaced: 'Value replaced',
  keptFirst: 'First one kept',
  derived: 'Derived',
  converted: 'Converted',
};

export const severities: Readonly<Record<IssueSeverity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
