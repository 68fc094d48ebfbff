import { cellText, openCursor, scanNextRecord } from './csv-cells.ts';
import { type DecimalMark, parseNumber } from './parse-number.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file writes its cells and numbers. */
export interface CsvDialect {
  readonly delimiter: Delimiter;
  readonly decimalMark: DecimalMark;
}

/** Records that the guess is made on. */
const SAMPLE_RECORDS = 500;
const MAX_SAMPLE_CELLS = 4096;

interface DelimiterTrial {
  readonly delimiter: Delimiter;
  readonly columns: number;
  /** Share of the sampled records that have as many cells as the header. */
  readonly regularity: number;
}

function tryDelimiter(bytes: Uint8Array, delimiter: Delimiter): DelimiterTrial {
  const cursor = openCursor(bytes, delimiter);
  const starts = new Uint32Array(2);
  let columns = 0;
  let records = 0;
  let regular = 0;
  while (records < SAMPLE_RECORDS) {
    const { cells } = scanNextRecord(cursor, starts);
    if (cells === 0) break;
    if (columns === 0) columns = cells;
    records++;
    if (cells === columns) regular++;
  }
  return { delimiter, columns, regularity: records === 0 ? 0 : regular / records };
}

/** Counts sampled cells that are numbers only with a decimal comma, and only with a point. */
function countMarks(bytes: Uint8Array, delimiter: Delimiter): { commas: number; points: number } {
  const cursor = openCursor(bytes, delimiter);
  const starts = new Uint32Array(MAX_SAMPLE_CELLS + 1);
  let commas = 0;
  let points = 0;
  for (let record = 0; record < SAMPLE_RECORDS; record++) {
    const cells = Math.min(scanNextRecord(cursor, starts).cells, MAX_SAMPLE_CELLS);
    if (cells === 0) break;
    for (let cell = 0; cell < cells; cell++) {
      const text = cellText(bytes, starts[cell] as number, (starts[cell + 1] as number) - 1);
      const withPoint = parseNumber(text, '.') !== null;
      const withComma = parseNumber(text, ',') !== null;
      if (withComma && !withPoint) commas++;
      if (withPoint && !withComma) points++;
    }
  }
  return { commas, points };
}

/** What the recogniser found, and whether another reading of the file is as likely. */
export interface RecognisedDialect {
  readonly dialect: CsvDialect;
  readonly isDelimiterAmbiguous: boolean;
  readonly isDecimalMarkAmbiguous: boolean;
}

/**
 * Recognises delimiter and decimal mark from the first records of UTF-8 bytes.
 *
 * The delimiter that splits most records like the header wins, then the one that makes more columns. A decimal comma is only
 * looked for where the comma is not the delimiter: the mark that more numbers need wins; where none needs either, it is the
 * comma for semicolon files (how spreadsheets of comma countries export) and the point for all others.
 */
export function recogniseDialect(bytes: Uint8Array, given: Partial<CsvDialect> = {}): RecognisedDialect {
  const trials = DELIMITERS.map((delimiter) => tryDelimiter(bytes, delimiter)).filter((trial) => trial.columns > 1);
  trials.sort((a, b) => b.regularity - a.regularity || b.columns - a.columns);
  const delimiter = given.delimiter ?? trials[0]?.delimiter ?? ',';
  const rival = trials[1];
  const isDelimiterAmbiguous = given.delimiter === undefined && rival !== undefined && rival.regularity === trials[0]?.regularity;
  if (given.decimalMark !== undefined || delimiter === ',') {
    return { dialect: { delimiter, decimalMark: given.decimalMark ?? '.' }, isDelimiterAmbiguous, isDecimalMarkAmbiguous: false };
  }
  const { commas, points } = countMarks(bytes, delimiter);
  const usual: DecimalMark = delimiter === ';' ? ',' : '.';
  const needed: DecimalMark = commas > points ? ',' : '.';
  return {
    dialect: { delimiter, decimalMark: commas === points ? usual : needed },
    isDelimiterAmbiguous,
    isDecimalMarkAmbiguous: commas > 0 && points > 0,
  };
}
