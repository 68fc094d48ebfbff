/** Counts that stages leave in the manifest. */
export const recordLabels: Readonly<Record<string, string>> = {
  composites: 'Composites',
  assayedMetres: 'Assayed metres',
  compositedMetres: 'Composited metres',
  metresOutsideZones: 'Assayed metres outside the log',
  residualsMerged: 'Residuals merged',
  gradesUnderCoverage: 'Grades dropped for coverage',
  holesWithoutSurvey: 'Holes taken as vertical',
  compositesCut: 'Composites cut',
  gradeMetresCutPercent: 'Grade-metres cut, %',
  compositesWithoutLog: 'Composites without a log',
  holesEndingAboveDatum: 'Holes ending above the datum',
  columns: 'Columns of blocks',
  pieces: 'Pieces',
  targets: 'Estimated targets',
  volumeM3: 'Volume, m³',
  tooFewHoles: 'Targets with fewer than three informing holes',
  tooFarPastHoles: 'Targets too far past the last hole',
  spacingTooWide: 'Targets with too wide a spacing',
  variancesClamped: 'Variances clamped',
  samplesMerged: 'Samples merged',
};

/** A label for a count that has none: its own name in words. */
export function recordLabel(name: string): string {
  const known = recordLabels[name];
  if (known !== undefined) return known;
  const words = name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
