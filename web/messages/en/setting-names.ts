/** Headings of the settings, in the order that they are listed. */
export const settingSections = {
  cutoff: 'Cut-off',
  data: 'Data',
  composites: 'Composites',
  topCut: 'Top cut',
  domains: 'Domains',
  variograms: 'Variograms',
  estimate: 'Estimate',
  blockModel: 'Block model',
  classification: 'Classification',
  report: 'Report',
  other: 'Other',
};
export type SettingSection = keyof typeof settingSections;

/** A setting's name; places in lists (from 1) fill it. */
export interface SettingName {
  readonly section: SettingSection;
  readonly name: (...places: number[]) => string;
}

const axis = (place: number | undefined) => ['x', 'y', 'z'][(place ?? 1) - 1] ?? String(place);
const direction = (place: number | undefined) => ['major', 'minor', 'vertical'][(place ?? 1) - 1] ?? String(place);

const named = (section: SettingSection, names: Readonly<Record<string, string | ((...places: number[]) => string)>>) =>
  Object.entries(names).map(([path, name]): [string, SettingName] => [path, { section, name: typeof name === 'string' ? () => name : name }]);

/** Names by path, `[]` for a place in a list. */
export const settingNames: ReadonlyMap<string, SettingName> = new Map([
  ...named('cutoff', { 'deposit.cutoff.variable': 'Variable', 'deposit.cutoff.ppm': 'Cut-off, ppm', 'deposit.cutoff.source': 'Source' }),
  ...named('data', {
    'data.collar.file': 'Collar file',
    'data.survey': 'Survey',
    'data.survey.file': 'Survey file',
    'data.assays[]': (n) => `Assay file ${n}`,
    'data.assays[].file': (n) => `Assay file ${n}`,
    'data.geology': 'Geology',
    'data.geology.file': 'Geology file',
    'data.topography': 'Topography',
    'data.topography.file': 'Topography file',
    'data.licence': 'Licence',
    'data.licence.file': 'Licence file',
    'data.lengthUnit': 'Length unit of the files',
    'data.dipSign': 'Sign of dips',
    'data.analytes': 'Assay columns',
    'data.defaultUnit': 'Unit where the header names none',
    'data.expressAs': 'Rare earths expressed as',
    'data.belowDetection': 'Below detection',
    'data.overRange': 'Over range',
    'data.missingCodes': 'Codes of missing values',
    'data.missingCodes[]': (n) => `Code of missing values ${n}`,
  }),
  ...named('composites', {
    'composites.lengthM': 'Length, m',
    'composites.minimumLengthM': 'Shortest residual, m',
    'composites.minimumCoverage': 'Least assayed share',
  }),
  ...named('topCut', {
    topCut: 'Top cut',
    'topCut.variable': 'Variable',
    'topCut.limits[]': (n) => `Limit ${n}`,
    'topCut.limits[].ppm': (n) => `Limit ${n}, ppm`,
    'topCut.limits[].domains': (n) => `Domains of limit ${n}`,
    'topCut.limits[].domains[]': (n, m) => `Domain ${m} of limit ${n}`,
  }),
  ...named('domains', { flattening: 'Vertical coordinate', 'flattening.kind': 'Vertical coordinate', 'flattening.topOf': 'Height above the top of' }),
  ...named('variograms', {
    'variograms[]': (n) => `Model ${n}`,
    'variograms[].domains': (n) => `Model ${n}: domains`,
    'variograms[].domains[]': (n, m) => `Model ${n}: domain ${m}`,
    'variograms[].nugget': (n) => `Model ${n}: nugget`,
    'variograms[].structures[]': (n, m) => `Model ${n}: structure ${m}`,
    'variograms[].structures[].type': (n, m) => `Model ${n}, structure ${m}: type`,
    'variograms[].structures[].contribution': (n, m) => `Model ${n}, structure ${m}: sill`,
    'variograms[].structures[].rangesM': (n, m) => `Model ${n}, structure ${m}: ranges, m`,
    'variograms[].structures[].rangesM[]': (n, m, a) => `Model ${n}, structure ${m}: ${direction(a)} range, m`,
    'variograms[].structures[].azimuth': (n, m) => `Model ${n}, structure ${m}: azimuth, °`,
    'variograms[].structures[].dip': (n, m) => `Model ${n}, structure ${m}: dip, °`,
    'variograms[].structures[].plunge': (n, m) => `Model ${n}, structure ${m}: plunge, °`,
    'variograms[].source': (n) => `Model ${n}: source`,
  }),
  ...named('estimate', {
    variables: 'Variables',
    'variables[]': (n) => `Variable ${n}`,
    'kriging.type': 'Kriging',
    'kriging.discretisation': 'Discretisation points',
    'kriging.discretisation[]': (a) => `Discretisation points, ${axis(a)}`,
    'neighbourhood.passes[]': (n) => `Search pass ${n}`,
    'neighbourhood.passes[].radiiM': (n) => `Pass ${n}: radii, m`,
    'neighbourhood.passes[].radiiM[]': (n, a) => `Pass ${n}: ${direction(a)} radius, m`,
    'neighbourhood.passes[].azimuth': (n) => `Pass ${n}: azimuth, °`,
    'neighbourhood.passes[].dip': (n) => `Pass ${n}: dip, °`,
    'neighbourhood.passes[].plunge': (n) => `Pass ${n}: plunge, °`,
    'neighbourhood.passes[].minSamples': (n) => `Pass ${n}: least samples`,
    'neighbourhood.passes[].maxSamples': (n) => `Pass ${n}: most samples`,
    'neighbourhood.passes[].maxPerHole': (n) => `Pass ${n}: most per hole`,
    'neighbourhood.passes[].minHoles': (n) => `Pass ${n}: least holes`,
    'neighbourhood.passes[].sectors': (n) => `Pass ${n}: sectors`,
    'neighbourhood.passes[].maxPerSector': (n) => `Pass ${n}: most per sector`,
  }),
  ...named('blockModel', {
    'blockModel.sizeM': 'Block size, m',
    'blockModel.sizeM[]': (a) => `Block size ${axis(a)}, m`,
    'blockModel.originM': 'Origin (corner)',
    'blockModel.originM[]': (a) => `Origin (corner) ${axis(a)}, m`,
    'blockModel.count': 'Blocks',
    'blockModel.count[]': (a) => `Blocks along ${axis(a)}`,
    'blockModel.azimuth': 'Azimuth, °',
    'blockModel.marginM': 'Margin around holes, m',
    'blockModel.belowEndOfHoleM': 'Below end of hole, m',
  }),
  ...named('classification', {
    'classification.classes[]': (n) => `Class ${n}`,
    'classification.classes[].class': (n) => `Class ${n}`,
    'classification.classes[].maximumSpacingM': (n) => `Class ${n}: spacing up to, m`,
    'classification.distanceToSpacing': 'Distance to spacing',
    'classification.extrapolationSpacings': 'Past the last hole, spacings',
    'classification.maximumExtrapolationM': 'Past the last hole at most, m',
    'classification.verticalSearchM': 'Vertical search, m',
  }),
  ...named('report', { 'reporting.cutoffsPpm': 'Cut-offs of the table', 'reporting.cutoffsPpm[]': (n) => `Cut-off ${n} of the table, ppm` }),
  ...named('other', { format: 'Format', version: 'Version of the format', seed: 'Seed' }),
]);
