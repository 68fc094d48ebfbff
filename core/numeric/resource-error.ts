/** Closed list of refusals: bad settings or a broken contract. Bad data gives issues instead; one block's outcome is a status. */
export type ErrorCode =
  | 'settingsInvalid'
  | 'settingsUnknownKey'
  | 'variogramInvalid'
  | 'neighbourhoodInvalid'
  | 'gridInvalid'
  | 'gridTooLarge'
  | 'inputMissing'
  | 'inputUnusable'
  | 'crsUnknown'
  | 'variableUnknown'
  | 'domainUnknown'
  | 'noComposites'
  | 'columnLengthMismatch'
  | 'workerFailed'
  | 'cancelled'
  | 'rasterUnreadable'
  | 'polygonInvalid'
  | 'jobInvalid'
  | 'numberOutOfRange';

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

export interface PlainResourceError {
  readonly name: 'ResourceError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/**
 * A refusal that a program can switch on. `message` is for logs only; the sentence that a person reads is made from `code` and
 * `details` by the app or the command line.
 */
export class ResourceError extends Error {
  override readonly name = 'ResourceError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }

  /** Structured clone drops subclasses, so errors cross a worker's boundary as plain objects. */
  toPlain(): PlainResourceError {
    return { name: 'ResourceError', code: this.code, details: this.details };
  }

  static fromPlain(plain: PlainResourceError): ResourceError {
    return new ResourceError(plain.code, plain.details);
  }
}

/** Recognises an error that came through `toPlain`. */
export function isPlainResourceError(value: unknown): value is PlainResourceError {
  return typeof value === 'object' && value !== null && (value as { name?: unknown }).name === 'ResourceError' && 'code' in value && 'details' in value;
}
