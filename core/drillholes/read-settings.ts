import type { GradeUnit } from './analyte-headers.ts';

/** A file as it arrives, gzip or plain. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** International foot (0.3048 m) or US survey foot (1200/3937 m). */
export type LengthUnit = 'm' | 'ft' | 'usft';

/** Which assay column is which analyte. */
export interface AnalyteMapping {
  /** Header of the column. */
  readonly column: string;
  /** Id that the analyte gets. */
  readonly analyte: string;
  readonly unit: GradeUnit;
}

export interface ReadSettings {
  /** Unit of depths, and of coordinates. */
  readonly lengthUnit: LengthUnit;
  /** Auto: the sign that most stations have points down. */
  readonly dipSign: 'auto' | 'negativeDown' | 'positiveDown';
  /** Value of an assay below the detection limit: half the limit, zero, the limit, or missing. */
  readonly belowDetection: 'half' | 'zero' | 'limit' | 'missing';
  /** Value of an assay above the range: the limit, or missing. */
  readonly overRange: 'limit' | 'missing';
  /** Cell contents that stand for no value, regardless of case; numbers also match as numbers (−99 and −99.0). */
  readonly missingCodes: readonly string[];
  /** Assay columns to read; null takes every column whose header is an analyte. */
  readonly analytes: readonly AnalyteMapping[] | null;
  /** Unit of assay columns whose header names none. */
  readonly defaultUnit: GradeUnit;
  /** By file name, then by field: the header of the column to take, where the recognised one is wrong. */
  readonly columns?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What is assumed of files that come without settings, as when they are only checked. */
export const DEFAULT_READ_SETTINGS: ReadSettings = {
  lengthUnit: 'm',
  dipSign: 'auto',
  belowDetection: 'half',
  overRange: 'limit',
  missingCodes: ['-99', '-999', '-9999', 'NS', 'NA', 'N/A', 'LNR', 'IS', 'NULL'],
  analytes: null,
  defaultUnit: 'ppm',
};

/** Metres per unit. */
export function metresPerUnit(unit: LengthUnit): number {
  if (unit === 'm') return 1;
  return unit === 'ft' ? 0.3048 : 1200 / 3937;
}
