import type { ErrorCode, ErrorDetails } from '../../../core/numeric/index.ts';

const detail = (details: ErrorDetails, key: string, otherwise: string) => {
  const value = details[key];
  return value === undefined || value === null ? otherwise : String(value);
};

/** What happened and what to do about it. */
export const errorSentences: Readonly<Record<ErrorCode, (details: ErrorDetails) => string>> = {
  settingsInvalid: (d) =>
    `A setting is not valid: ${detail(d, 'path', detail(d, 'setting', 'unnamed'))}${d.reason === undefined ? '' : ` (${detail(d, 'reason', '')})`}. Correct it and run again.`,
  settingsUnknownKey: (d) =>
    `The scenario holds a setting that is not known: ${detail(d, 'path', detail(d, 'key', 'unnamed'))}. Remove it or correct its name.`,
  variogramInvalid: (d) => `A variogram model is not valid (${detail(d, 'reason', 'see its nugget, contributions and ranges')}).`,
  neighbourhoodInvalid: (d) => `A search pass is not valid (${detail(d, 'reason', 'the least samples must not be more than the most')}).`,
  gridInvalid: () => 'The block grid is not valid: sizes must be positive and counts whole.',
  gridTooLarge: (d) =>
    `The block grid has ${detail(d, 'blocks', 'too many')} blocks, more than ${detail(d, 'limit', 'can be numbered')}. Choose larger blocks or a smaller margin.`,
  inputMissing: (d) => `The file ${detail(d, 'file', 'that the scenario names')} is missing. Drop it on the page with the others.`,
  inputUnusable: (d) => `The file ${detail(d, 'file', 'given')} cannot be used. See the issues for the reason.`,
  crsUnknown: (d) => `The coordinate system ${detail(d, 'crs', 'given')} is not known. Give an EPSG code or a proj4 definition.`,
  variableUnknown: (d) => `There is no variable called ${detail(d, 'variable', detail(d, 'formula', 'that'))} in the data.`,
  domainUnknown: (d) => `There is no domain called ${detail(d, 'domain', 'that')} in the stratigraphy.`,
  noComposites: () => 'No composite has a grade, so there is nothing to estimate from. See the issues of the assay table.',
  columnLengthMismatch: () => 'Two columns of one table differ in length. This is a fault of the program; please report it.',
  workerFailed: (d) => `A worker stopped (${detail(d, 'reason', 'no reason given')}). Run again; with large models close other tabs first.`,
  cancelled: () => 'The run was cancelled. Nothing was changed.',
  rasterUnreadable: (d) => `The raster ${detail(d, 'file', '')} cannot be read (${detail(d, 'reason', 'it is not a plain GeoTIFF')}).`,
  polygonInvalid: (d) => `A polygon in ${detail(d, 'file', 'the licence file')} is not valid (${detail(d, 'reason', 'its rings are not closed')}).`,
  jobInvalid: (d) => `The job is not valid (${detail(d, 'reason', 'unknown reason')}).`,
  numberOutOfRange: (d) => `A number is out of range: ${detail(d, 'name', 'value')} ${detail(d, 'value', '')}.`,
};

export const errors = {
  unexpected: (message: string) => `The program met a fault that it does not know: ${message}`,
  fetchFailed: (file: string) => `The file ${file} could not be loaded. Check that the app is served whole, then try again.`,
};
