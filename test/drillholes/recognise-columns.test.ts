import { describe, expect, it } from 'vitest';
import { assignFiles, readAnalyteHeader, recogniseTable, type TableKind } from '../../core/drillholes/index.ts';
import { readCsv } from '../../core/formats/index.ts';
import { textFile } from './read-text.ts';

function recognise(
  header: string,
  kind?: TableKind,
): { kind: string; fields: Record<string, string>; analytes: string[]; rivals: string[]; ignored: string[] } {
  const delimiter = header.includes(';') ? ';' : ',';
  const cells = header.split(delimiter).map(() => '1');
  const table = readCsv('t.csv', new TextEncoder().encode(`${header}\n${cells.join(delimiter)}\n`));
  const name = (column: number): string => table.columns[column]?.name ?? '';
  const found = recogniseTable(table, kind);
  return {
    kind: found.kind,
    fields: Object.fromEntries([...found.fields].map(([field, column]) => [field, name(column)])),
    analytes: found.analytes.map(({ column, analyte, unit }) => `${name(column)} = ${analyte} ${unit}`),
    rivals: found.rivals.map(name),
    ignored: found.ignored.map(name),
  };
}

describe('recogniseTable', () => {
  it.each([
    ['BHID,XCOLLAR,YCOLLAR,ZCOLLAR', 'collar', { holeId: 'BHID', x: 'XCOLLAR', y: 'YCOLLAR', z: 'ZCOLLAR' }],
    ['hole_ID,East,North,RL,Max_Depth', 'collar', { holeId: 'hole_ID', x: 'East', y: 'North', z: 'RL', endOfHole: 'Max_Depth' }],
    [
      'HoleId,Easting (m),Northing (m),Elevation (m),EOH (m),Hole-Type',
      'collar',
      { holeId: 'HoleId', x: 'Easting (m)', endOfHole: 'EOH (m)', holeType: 'Hole-Type' },
    ],
    ['Furo;Leste;Norte;Cota;Profundidade', 'collar', { holeId: 'Furo', x: 'Leste', y: 'Norte', z: 'Cota', endOfHole: 'Profundidade' }],
    ['hole id,x,y,z,azimuth,dip,depth', 'collar', { holeId: 'hole id', azimuth: 'azimuth', dip: 'dip', endOfHole: 'depth' }],
    ['BHID,AT,BRG,DIP', 'survey', { holeId: 'BHID', depth: 'AT', azimuth: 'BRG', dip: 'DIP' }],
    ['BHID,AT,AZ,DIP', 'survey', { azimuth: 'AZ' }],
    ['HOLEID,DEPTH_M,AZM,INCLINATION', 'survey', { depth: 'DEPTH_M', azimuth: 'AZM', dip: 'INCLINATION' }],
    ['Furo;Prof.;Azimute;Mergulho', 'survey', { depth: 'Prof.', azimuth: 'Azimute', dip: 'Mergulho' }],
    ['BHID,FROM,TO,CU,NI,S,FE', 'assay', { holeId: 'BHID', from: 'FROM', to: 'TO' }],
    ['hole_id,samp_from,samp_to,Sample ID,La_ppm', 'assay', { from: 'samp_from', to: 'samp_to', sampleId: 'Sample ID' }],
    ['Furo;De;Até;Litologia', 'geology', { from: 'De', to: 'Até', code: 'Litologia' }],
    ['BHID,FROM,TO,LITH,REGOLITH', 'geology', { code: 'REGOLITH' }],
    ['BHID,FROM,TO,DBD (t/m3)', 'unknown', {}],
    ['BHID,FROM,TO,DENSITY', 'density', { density: 'DENSITY' }],
    ['HOLE_ID,FROM,TO,REGOLITH,DRY_DENSITY,MOISTURE_PCT', 'density', { density: 'DRY_DENSITY' }],
    ['standard,certified,found', 'unknown', {}],
  ])('%s is a %s table', (header, kind, fields) => {
    const found = recognise(header);
    expect(found.kind).toBe(kind);
    expect(found.fields).toMatchObject(fields);
  });

  it('reads DEPTH as the end of a hole among collars and as a station in a survey', () => {
    expect(recognise('ID,X,Y,Z,DEPTH').fields.endOfHole).toBe('DEPTH');
    expect(recognise('ID,DEPTH,AZIMUTH,DIP').fields.depth).toBe('DEPTH');
  });

  it('names assay columns with their unit', () => {
    expect(recognise('BHID,FROM,TO,La_ppm,CeO2_ppm,CU_pct,Au (g/t),Pt ppb,CU,Y,Comment').analytes).toEqual([
      'La_ppm = la ppm',
      'CeO2_ppm = ceo2 ppm',
      'CU_pct = cu pct',
      'Au (g/t) = au gpt',
      'Pt ppb = pt ppb',
      'Y = y null',
    ]);
  });

  it('takes Y for a coordinate among X and Z', () => {
    expect(recognise('BHID,FROM,TO,X,Y,Z,Cu_pct').analytes).toEqual(['Cu_pct = cu pct']);
  });

  it('tells which columns lost against another, and which mean nothing', () => {
    const found = recognise('BHID,HOLEID,FROM,TO,La_ppm,LA,Geologist');
    expect(found.fields.holeId).toBe('HOLEID');
    expect(found.rivals).toEqual(['BHID', 'LA']);
    expect(found.ignored).toEqual(['Geologist']);
  });

  it('survives headers named like parts of an object', () => {
    expect(recognise('__proto__,constructor,toString').kind).toBe('unknown');
  });
});

describe('readAnalyteHeader', () => {
  it.each([
    ['Dy2O3', 'dy2o3', null],
    ['Pr6O11_ppm', 'pr6o11', 'ppm'],
    ['Al2O3 (%)', 'al2o3', 'pct'],
    ['La mg/kg', 'la', 'ppm'],
    ['ME-MS81 La ppm', 'la', 'ppm'],
    ['La_desorbed_ppm', 'la_desorbed', 'ppm'],
    ['La_ppm_2', 'la_2', 'ppm'],
    ['TREO', 'treo', null],
    ['TREO-CeO2_ppm', 'treo_ceo2', 'ppm'],
    ['MgO', 'mgo', null],
    ['LOI_pct', 'loi', 'pct'],
  ])('%s', (header, analyte, unit) => {
    expect(readAnalyteHeader(header)).toEqual({ analyte, unit });
  });

  it.each(['No', 'Comment', 'Recovery_pct', 'Moisture (%)', 'RQD %', 'La ICPMS batch', 'ppm', '', 'Lab'])('%j is none', (header) => {
    expect(readAnalyteHeader(header)).toBeNull();
  });
});

describe('assignFiles', () => {
  const collar = textFile('a.csv', 'BHID,X,Y,Z\nA,1,2,3\n');
  const survey = textFile('b.csv', 'BHID,AT,AZ,DIP\nA,0,0,-90\n');
  const assay = textFile('c.csv', 'BHID,FROM,TO,CU\nA,0,1,2\n');

  it('sorts files by their headers, whatever their names and order', () => {
    const more = textFile('d.csv', 'BHID,FROM,TO,NI\nA,0,1,2\n');
    const log = textFile('e.csv', 'BHID,FROM,TO,CODE\nA,0,1,X\n');
    const assigned = assignFiles([assay, log, survey, collar, more]);
    expect(assigned).toEqual({ collar, survey, assays: [assay, more], geology: log, density: null, issues: [] });
  });

  it('lists what it cannot place', () => {
    const second = textFile('a2.csv', 'HOLEID,EAST,NORTH,RL\nA,1,2,3\n');
    const assigned = assignFiles([collar, second, textFile('readme.csv', 'to be,or not\n1,2\n'), textFile('empty.csv', '')]);
    expect(assigned.collar).toBe(collar);
    expect(assigned.issues.map(({ code, table }) => [code, table])).toEqual([
      ['fileKindUnknown', 'a2.csv'],
      ['fileKindUnknown', 'readme.csv'],
      ['fileKindUnknown', 'empty.csv'],
    ]);
  });
});
