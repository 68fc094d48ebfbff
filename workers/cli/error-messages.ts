import { type ErrorCode, type ErrorDetails, ResourceError } from '../../core/numeric/index.ts';

/** What a refusal means, before its particulars. */
const MEANINGS: Readonly<Record<ErrorCode, string>> = {
  settingsInvalid: 'A setting cannot be used',
  settingsUnknownKey: 'There is a setting that does not exist',
  variogramInvalid: 'The variogram model is not valid',
  neighbourhoodInvalid: 'The search neighbourhood is not valid',
  gridInvalid: 'The block grid is not valid',
  gridTooLarge: 'The block model would be too large',
  inputMissing: 'A file is missing',
  inputUnusable: 'A file cannot be used',
  crsUnknown: 'The coordinate system is not known',
  variableUnknown: 'A variable is named that the data do not have',
  domainUnknown: 'A domain is named that the deposit does not have',
  noComposites: 'The samples give no composites to estimate from',
  columnLengthMismatch: 'Columns that belong together differ in length',
  workerFailed: 'A worker thread was lost again and again',
  cancelled: 'Stopped',
  rasterUnreadable: 'The elevation model cannot be read',
  polygonInvalid: 'A polygon is not valid',
  jobInvalid: 'The job cannot be used',
  numberOutOfRange: 'A number is outside the range it may have',
};

/** Details that have their own place in the sentence, in this order: where, then what. */
const PLACES: Readonly<Record<string, string>> = { file: ' in', row: ', line', column: ', column', hole: ', hole', path: ' at', key: ' at', where: ' at' };
const REASONS: Readonly<Record<string, string>> = {
  tooFewRows: 'too few rows',
  columnConstant: 'a column that never changes',
  columnsDependent: 'columns that say the same',
};

/** Sentences of the file system's codes; the path follows. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  ENOTDIR: 'There is a file where a folder should be',
  EISDIR: 'There is a folder where a file should be',
  EACCES: 'Access is denied',
  EPERM: 'Access is denied',
  EROFS: 'The disk can only be read',
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EMFILE: 'Too many files are open',
  EEXIST: 'There is a file of that name already',
};

/** The sentence that a person reads for anything that stopped a command. */
export function describeError(error: unknown): string {
  if (error instanceof ResourceError) return describeRefusal(error.code, error.details);
  if (error instanceof Error && 'code' in error) {
    const fault = FILE_FAULTS[String(error.code)];
    if (fault !== undefined) return `${fault}: ${'path' in error ? String(error.path) : error.message}.`;
  }
  return `Unexpected failure: ${error instanceof Error ? error.message : String(error)}`;
}

function describeRefusal(code: ErrorCode, details: ErrorDetails): string {
  if (code === 'inputMissing') return `There is no file ${String(details.file)}.`;
  const { problems, expected, found, reason, ...rest } = details;
  const isOfFile = code === 'inputUnusable' && !isAbsent(rest.file);
  const meaning = isOfFile ? `The file ${String(rest.file)} cannot be used` : MEANINGS[code];
  const given = Object.entries(rest).filter(([name, value]) => value !== null && !(isOfFile && name === 'file'));
  const places = given.filter(([name]) => PLACES[name] !== undefined).map(([name, value]) => `${PLACES[name]} ${String(value)}`);
  const others = given.filter(([name]) => PLACES[name] === undefined).map(([name, value]) => `${wordsOf(name)} ${String(value)}`);
  const list = typeof problems === 'string' ? problems.split('; ') : [];
  const what = [
    ...others,
    ...(list.length > 0 || isAbsent(found) ? [] : [`found ${String(found)}`]),
    ...(list.length > 0 || isAbsent(expected) ? [] : [`expected ${String(expected)}`]),
    ...(isAbsent(reason) ? [] : [REASONS[String(reason)] ?? String(reason)]),
  ];
  const sentence = `${[meaning, ...places].join('')}${what.length > 0 ? `: ${what.join(', ')}` : ''}`;
  return list.length > 0 ? [`${sentence}:`, ...list.map((problem) => `  ${problem}`)].join('\n') : `${sentence}.`;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** `maximumPieces` as `maximum pieces`. */
function wordsOf(name: string): string {
  return name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
