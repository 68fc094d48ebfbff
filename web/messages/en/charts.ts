import { formatInteger, formatSetting } from '../format-number.ts';

/** Grade–tonnage chart, resource table, strip log, comparison and the saving of charts. */
export const gradeTonnageChart = {
  tonnesAxis: 'Tonnes, Mt',
  gradeAxis: (label: string) => `${label}, ppm`,
  cutoffAxis: (label: string) => `Cut-off on ${label}, ppm`,
  cutoffAxisMixed: 'Cut-off, ppm',
  figure: (grade: string, cutoff: string, series: string) =>
    `Grade–tonnage curves. Tonnes (Mt) and ${grade} (ppm) at and above each cut-off on ${cutoff}: ${series}.`,
  mixedCutoff: 'each run’s own variable',
  cutoffSlider: (label: string | null) => (label === null ? 'Cut-off' : `Cut-off on ${label}`),
  reading: (tonnes: string, grade: string) => `${tonnes} Mt @ ${grade} ppm`,
  interpolated: (reading: string) => `≈ ${reading}`,
  noReading: 'no tonnes',
  atCutoff: (ppm: string, readings: string) => `${ppm} ppm. ${readings}`,
  cutoffChip: (ppm: string) => `≥ ${ppm}`,
  named: (label: string, reading: string) => `${label}: ${reading}`,
  empty: 'No tonnes to draw: nothing is classified and reportable.',
  loading: 'Drawing the chart…',
  classes: { measured: 'Measured', indicated: 'Indicated', inferred: 'Inferred', unclassified: 'Unclassified', total: 'Total' },
};

export const resourceTable = {
  class: 'Class',
  tonnes: 'Tonnes',
  megatonnes: 'Mt',
  grade: 'Grade',
  containedOxides: 'Contained oxides',
  contained: 'Contained',
  kilotonnes: 'kt',
  ppm: 'ppm',
  caption: (label: string, ppm: string) => `${label} ≥ ${ppm} ppm, dry tonnes`,
  rounding: 'Three significant figures; totals may not add. Full figures on hover.',
  fullTonnes: (tonnes: string) => `${tonnes} t`,
  fullGrade: (ppm: string) => `${ppm} ppm`,
};

export const stripLog = {
  depth: 'm',
  regolith: 'Regolith',
  ceriumAnomaly: 'Ce/Ce*',
  ppm: 'ppm',
  ratio: 'ratio',
  endOfHole: (hole: string, metres: string) => `${hole}, end of hole ${metres} m`,
  notLogged: 'not logged',
  noAssays: 'This hole has no assays.',
  cutoff: (ppm: string) => `cut-off ${ppm}`,
  figure: (hole: string, tracks: string, depth: string) => `Strip log of ${hole} against depth to ${depth} m: ${tracks}.`,
  pointHint: 'Point at the log for values.',
  interval: (from: string, to: string) => `${from}–${to} m`,
  value: (label: string, value: string) => `${label} ${value}`,
};

export const comparison = {
  runs: 'The two runs',
  cutoff: (label: string, ppm: string) => `Cut-off ${label} ≥ ${ppm} ppm`,
  curves: 'Grade–tonnage',
  mixedCutoffs: 'The two cut-offs are on different variables: read each curve against its own.',
  noCommonGrade: 'The two runs have no grade in common, so no curves are drawn.',
  totals: 'Above each run’s own cut-off',
  figure: 'Figure',
  difference: 'Difference',
  percent: '%',
  unit: 'Unit',
  tonnes: 'Tonnes',
  containedOf: (label: string) => `Contained ${label}`,
  settings: 'Settings that differ',
  setting: 'Setting',
  noDifference: 'No setting differs.',
  facts: (count: number) => `${formatInteger(count)} more differences in what is known of the two deposits`,
  rounding: 'Four significant figures; differences are of unrounded figures. Full figures on hover.',
};

export const chartExport = {
  save: 'Save the chart',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
  csv: 'Numbers (CSV)',
  failed: (reason: string) => `The chart could not be saved: ${reason}`,
};

/** A setting's value as text. */
export const settingValue = {
  none: 'none',
  absent: '–',
  yes: 'yes',
  no: 'no',
  /** Words of the settings that are not said as they are stored. */
  words: {
    infinite: '∞',
    negativeDown: 'negative down',
    positiveDown: 'positive down',
    asAssayed: 'as assayed',
    half: 'half the limit',
    limit: 'the limit',
    contact: 'above a contact',
  } as Readonly<Record<string, string>>,
  number: formatSetting,
};
