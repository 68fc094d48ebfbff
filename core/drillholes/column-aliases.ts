/** What a column of a drillhole table can mean, apart from assays. */
export const FIELDS = ['holeId', 'x', 'y', 'z', 'endOfHole', 'holeType', 'depth', 'azimuth', 'dip', 'from', 'to', 'code', 'density', 'sampleId'] as const;
export type Field = (typeof FIELDS)[number];

export type TableKind = 'collar' | 'survey' | 'assay' | 'geology' | 'density';

type Aliases = readonly (readonly [Field, readonly string[]])[];

/*
 * Headers as they are met in the files of Datamine, Leapfrog, Micromine, acQuire, GSWA and Brazilian laboratories, brought to the
 * form of `normaliseHeader`: lower case, no accents, no separators. Earlier aliases win where two columns of a table match a field.
 */
const HOLE_ID: readonly string[] = [
  'holeid',
  'bhid',
  'dhid',
  'hole',
  'dhno',
  'holeno',
  'holenumber',
  'holename',
  'drillhole',
  'drillholeid',
  'borehole',
  'boreholeid',
  'furo',
  'idfuro',
  'furoid',
  'nomefuro',
  'nomedofuro',
  'sondagem',
  'companyholeid',
  'anumber',
  'collar',
  'collarid',
  'pointid',
  'siteid',
  'name',
  'nome',
  'id',
];
const AZIMUTH: readonly string[] = ['azimuth', 'az', 'azi', 'azim', 'azm', 'brg', 'bearing', 'azimute', 'azimuthgrid', 'gridazimuth', 'azgrid', 'azimutegrid'];
const DIP: readonly string[] = ['dip', 'incl', 'inclination', 'plunge', 'inclinacao', 'mergulho'];
const FROM: readonly string[] = ['from', 'depthfrom', 'fromdepth', 'depfrom', 'sampfrom', 'samplefrom', 'intervalfrom', 'geolfrom', 'startdepth', 'de'];
const TO: readonly string[] = ['to', 'depthto', 'todepth', 'depto', 'sampto', 'sampleto', 'intervalto', 'geolto', 'enddepth', 'ate', 'para'];
const SAMPLE_ID: readonly string[] = ['sampleid', 'sample', 'sampleno', 'samplenumber', 'samp', 'sampid', 'amostra', 'idamostra', 'numeroamostra'];
const DENSITY: readonly string[] = ['density', 'sg', 'dbd', 'drydensity', 'bulkdensity', 'bulkdens', 'drybulkdensity', 'densidade', 'densidadeaparente'];
const CODE: readonly string[] = [
  'regolith',
  'regolithcode',
  'regolithunit',
  'regolito',
  'code',
  'codigo',
  'lith',
  'lithology',
  'lithcode',
  'lith1',
  'lith1code',
  'litologia',
  'lito',
  'rock',
  'rocktype',
  'rockcode',
  'rockunit',
  'rockclass',
  'geology',
  'geol',
  'unit',
  'unidade',
  'stratigraphy',
  'strat',
  'weath',
  'weathering',
  'domain',
];

const COLLAR: Aliases = [
  ['holeId', HOLE_ID],
  ['x', ['x', 'xcollar', 'collarx', 'east', 'easting', 'eastings', 'xcoord', 'coordx', 'utmx', 'xutm', 'utme', 'utmeast', 'eastutm', 'leste', 'este']],
  ['y', ['y', 'ycollar', 'collary', 'north', 'northing', 'northings', 'ycoord', 'coordy', 'utmy', 'yutm', 'utmn', 'utmnorth', 'northutm', 'norte']],
  ['z', ['z', 'zcollar', 'collarz', 'rl', 'elev', 'elevation', 'zcoord', 'coordz', 'collarrl', 'cota', 'elevacao', 'altitude', 'level']],
  [
    'endOfHole',
    [
      'endofhole',
      'eoh',
      'maxdepth',
      'totaldepth',
      'finaldepth',
      'holedepth',
      'td',
      'eohdepth',
      'depth',
      'length',
      'profundidadefinal',
      'proffinal',
      'profundidade',
      'prof',
      'comprimento',
    ],
  ],
  ['holeType', ['holetype', 'drilltype', 'drillingtype', 'drillmethod', 'type', 'method', 'tipofuro', 'tipo', 'metodo']],
  ['azimuth', AZIMUTH],
  ['dip', DIP],
];
const SURVEY: Aliases = [
  ['holeId', HOLE_ID],
  ['depth', ['at', 'surveydepth', 'depth', 'depthat', 'dist', 'distance', 'md', 'measureddepth', 'profundidade', 'prof', 'from', 'de']],
  ['azimuth', AZIMUTH],
  ['dip', DIP],
];
const INTERVAL: Aliases = [
  ['holeId', HOLE_ID],
  ['from', FROM],
  ['to', TO],
  ['sampleId', SAMPLE_ID],
  ['density', DENSITY],
];

/** Aliases by the kind of table, because `DEPTH` ends a hole in a collar table and is a station in a survey. */
export const COLUMN_ALIASES: ReadonlyMap<TableKind, Aliases> = new Map([
  ['collar', COLLAR],
  ['survey', SURVEY],
  ['assay', INTERVAL],
  ['geology', [...INTERVAL, ['code', CODE]]],
  ['density', INTERVAL],
]);

/** Fields without which a table of the kind cannot be read. */
export const REQUIRED_FIELDS: ReadonlyMap<TableKind, readonly Field[]> = new Map([
  ['collar', ['holeId', 'x', 'y', 'z']],
  ['survey', ['holeId', 'depth', 'azimuth', 'dip']],
  ['assay', ['holeId', 'from', 'to']],
  ['geology', ['holeId', 'from', 'to', 'code']],
  ['density', ['holeId', 'from', 'to', 'density']],
]);

/** Units that a header may carry after the field's name: `FROM_M`, `Depth (ft)`. */
const UNIT_WORDS: ReadonlySet<string> = new Set(['m', 'ft', 'feet', 'metre', 'metres', 'meter', 'meters', 'metros', 'deg', 'degrees', 'degree', 'graus']);

/** A header's words in lower case, accents off, split at everything that is no letter or digit; `%` and `g/t` become words. */
export function headerWords(header: string): string[] {
  return header
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/mg\s*\/\s*kg/g, ' mgkg ')
    .replace(/g\s*\/\s*t(?![a-z])/g, ' gpt ')
    .replaceAll('%', ' pct ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** A header as the aliases write it: words joined, a unit at the end left off unless nothing else is there. */
export function normaliseHeader(header: string): string {
  const words = headerWords(header);
  const last = words.at(-1);
  return (words.length > 1 && last !== undefined && UNIT_WORDS.has(last) ? words.slice(0, -1) : words).join('');
}
