/**
 * A fault found in data. Bad data is expected, so faults are values: every one is listed, none stops the reading, and each says
 * where it is and what was done about it. The sentence that a person reads is made by the app or the command line.
 */
export type IssueSeverity = 'error' | 'warning' | 'info';

/** Closed list of the faults that reading and checking can find. */
export type IssueCode =
  | 'fileUnreadable'
  | 'fileEmpty'
  | 'fileKindUnknown'
  | 'encodingAssumed'
  | 'dialectAssumed'
  | 'quoteUnbalanced'
  | 'columnMissing'
  | 'columnAmbiguous'
  | 'columnIgnored'
  | 'rowTooShort'
  | 'rowTooLong'
  | 'notANumber'
  | 'valueMissing'
  | 'valueBelowDetection'
  | 'valueOverRange'
  | 'valueNegative'
  | 'holeIdEmpty'
  | 'holeDuplicate'
  | 'holeUnknown'
  | 'holeWithoutSurvey'
  | 'holeWithoutAssays'
  | 'endOfHoleDerived'
  | 'dipSignConverted'
  | 'dipOutOfRange'
  | 'azimuthOutOfRange'
  | 'intervalReversed'
  | 'intervalOverlap'
  | 'intervalGap'
  | 'intervalBeyondEndOfHole'
  | 'surveyBeyondEndOfHole'
  | 'logCodeUnknown'
  | 'polygonInvalid'
  | 'geometryIgnored'
  | 'collarOffTopography'
  | 'collarOutsideLicence'
  | 'oxideSumMismatch'
  | 'unitAssumed';

/** What the reader did about the fault; nothing is repaired silently. */
export type IssueAction = 'none' | 'rowIgnored' | 'fileIgnored' | 'columnIgnored' | 'valueSetMissing' | 'valueReplaced' | 'keptFirst' | 'derived' | 'converted';

export interface Issue {
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  /** File name as the user gave it. */
  readonly table: string;
  /** Line in the file, the header being line 1; null where the fault is of the whole file or of a hole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly holeId: string | null;
  readonly found: string | null;
  readonly expected: string | null;
  readonly action: IssueAction;
  /** How many rows this issue stands for, where one row would be repeated thousands of times (counts of missing values, say). */
  readonly count?: number;
}
