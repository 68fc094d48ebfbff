import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ASSAY_MISSING, DEFAULT_READ_SETTINGS, readDrillholes } from '../../core/drillholes/index.ts';
import { gzip } from '../../core/formats/index.ts';
import { codes, readTexts, textFile } from './read-text.ts';

describe('readDrillholes', () => {
  it('reads a clean set without an issue, sorted by hole and depth', () => {
    const database = readTexts({
      survey: 'BHID,AT,AZ,DIP\nB,10,90,-60\nA,0,0,-90\nB,0,90,-61\n',
      assay: 'BHID,FROM,TO,Sample,La_ppm\nB,0,1,S3,30\nA,1,2,S2,20\nA,0,1,S1,10\n',
      geology: 'BHID,FROM,TO,CODE\nA,5,20, SAP \nB,0,15,CLY\nA,0,5,CLY\n',
    });
    expect(database.issues).toEqual([]);
    expect(database.holes).toMatchObject({ count: 2, id: ['A', 'B'], x: Float64Array.of(1000, 1100), endOfHole: Float64Array.of(20, 15), type: ['', ''] });
    expect(database.surveys).toMatchObject({ count: 3, hole: Int32Array.of(0, 1, 1), depth: Float64Array.of(0, 0, 10), dip: Float64Array.of(-90, -61, -60) });
    expect(database.assays).toMatchObject({ count: 3, hole: Int32Array.of(0, 0, 1), from: Float64Array.of(0, 1, 0), sampleId: ['S1', 'S2', 'S3'] });
    expect(database.assays.analytes).toEqual([{ id: 'la', values: Float64Array.of(10, 20, 30), flags: new Uint8Array(3) }]);
    expect(database.assays.origin).toEqual({ source: Int32Array.of(2, 2, 2), line: Int32Array.of(4, 3, 2) });
    expect(database.log).toMatchObject({ count: 3, hole: Int32Array.of(0, 0, 1), from: Float64Array.of(0, 5, 0), code: ['CLY', 'SAP', 'CLY'] });
    expect(database.sources.map(({ name, rowCount }) => `${name} ${rowCount}`)).toEqual(['collar.csv 2', 'survey.csv 3', 'assay.csv 3', 'geology.csv 3']);
  });

  it('lists every bad collar and keeps the good ones', () => {
    const database = readTexts({ collar: 'BHID,X,Y,Z,DEPTH\nA,1,2,3,10\n,1,2,3,10\nB,1,abc,3,10\nC,1,2,,10\nA,5,6,7,10\nD,1,2,3,\nE,1,2,3,-99\n' });
    expect(database.holes.id).toEqual(['A', 'D', 'E']);
    expect(database.holes.x[0]).toBe(1);
    expect(codes(database)).toEqual([
      'holeIdEmpty 3 rowIgnored',
      'notANumber 4 Y B rowIgnored',
      'valueMissing 5 Z C rowIgnored',
      'holeDuplicate 6 A keptFirst',
      'endOfHoleDerived derived 2',
    ]);
    expect(database.issues.every((issue) => issue.table === 'collar.csv')).toBe(true);
  });

  it('lists every bad interval and keeps the good ones', () => {
    const database = readTexts({ assay: 'BHID,FROM,TO,La_ppm\nA,0,1,1\nX,0,1,1\nX,1,2,1\n,0,1,1\nA,x,2,1\nA,2,,1\nA,3,3,1\nA,5,4,1\nA,-1,0,1\nA,1,2,7\n' });
    expect(database.assays.count).toBe(2);
    expect(codes(database)).toEqual([
      'holeIdEmpty 5 rowIgnored',
      'holeUnknown 3 X rowIgnored 2',
      'notANumber 6 FROM A rowIgnored',
      'valueMissing 7 TO A rowIgnored',
      'intervalReversed 8 TO A rowIgnored',
      'intervalReversed 9 TO A rowIgnored',
      'valueNegative 10 FROM A rowIgnored',
    ]);
  });

  it('lists bad survey stations and takes a vertical one without azimuth', () => {
    const database = readTexts({ survey: 'BHID,AT,AZ,DIP\nA,0,,-90\nA,5,,-80\nA,x,0,-80\nA,8,0,\nB,0,10,-60\n' });
    expect(database.surveys).toMatchObject({ count: 2, hole: Int32Array.of(0, 1), azimuth: Float64Array.of(0, 10) });
    expect(codes(database)).toEqual([
      'valueMissing 3 AZ A rowIgnored',
      'notANumber 4 AT A rowIgnored',
      'valueMissing 5 DIP A rowIgnored',
      'valueMissing AZ derived 1',
    ]);
  });

  it('goes on where a file is empty, damaged, binary or lacks a column', () => {
    const database = readDrillholes(
      {
        collar: textFile('collar.csv', 'BHID,X,Y,Z,DEPTH\nA,1,2,3,10\n'),
        survey: textFile('survey.csv', ''),
        assays: [
          { name: 'cut.csv.gz', bytes: gzip(new TextEncoder().encode('BHID,FROM,TO,La_ppm\nA,0,1,2\n'.repeat(50))).subarray(0, 40) },
          textFile('no-to.csv', 'BHID,FROM,La_ppm\nA,0,1\n'),
          { name: 'book.xlsx', bytes: Uint8Array.of(0x50, 0x4b, 3, 4) },
          textFile('good.csv', 'BHID,FROM,TO,La_ppm\nA,0,1,2\n'),
        ],
        geology: textFile('geology.csv', 'BHID,FROM,TO\nA,0,1\n'),
      },
      DEFAULT_READ_SETTINGS,
    );
    expect(database.assays.count).toBe(1);
    expect(database.log).toBeNull();
    expect(database.issues.map(({ code, table, column }) => [code, table, column])).toEqual([
      ['fileEmpty', 'survey.csv', null],
      ['fileUnreadable', 'cut.csv.gz', null],
      ['columnMissing', 'no-to.csv', 'to'],
      ['fileUnreadable', 'book.xlsx', null],
      ['columnMissing', 'geology.csv', 'code'],
    ]);
  });

  it('gives an empty database where there are no collars', () => {
    const database = readTexts({ collar: 'BHID,X,Y\nA,1,2\n', assay: 'BHID,FROM,TO,La_ppm\nA,0,1,2\n' });
    expect(database.holes.count).toBe(0);
    expect(codes(database)).toEqual(['columnMissing z fileIgnored', 'holeUnknown 2 A rowIgnored 1']);
    expect(database.issues[0]?.expected).toBe('z, zcollar, collarz, rl');
  });

  it('reads gzip, and hashes what is inside it', () => {
    const text = 'BHID,X,Y,Z,DEPTH\nA,1,2,3,10\n';
    const plain = { collar: textFile('collar.csv', text), survey: null, assays: [], geology: null };
    const packed = { ...plain, collar: { name: 'collar.csv', bytes: gzip(plain.collar.bytes) } };
    expect(readDrillholes(packed, DEFAULT_READ_SETTINGS)).toEqual(readDrillholes(plain, DEFAULT_READ_SETTINGS));
    expect(readDrillholes(packed, DEFAULT_READ_SETTINGS).sources[0]?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('puts several assay files together with the union of their analytes', () => {
    const database = readTexts({ assay: ['BHID,FROM,TO,La_ppm\nA,0,1,1\nB,0,1,2\n', 'HOLE_ID,DEPTH_FROM,DEPTH_TO,Ce_pct,La_ppm\nA,1,2,0.01,3\n'] });
    expect(database.issues).toEqual([]);
    expect(database.assays.analytes).toEqual([
      { id: 'la', values: Float64Array.of(1, 3, 2), flags: Uint8Array.of(0, 0, 0) },
      { id: 'ce', values: Float64Array.of(Number.NaN, 100, Number.NaN), flags: Uint8Array.of(ASSAY_MISSING, 0, ASSAY_MISSING) },
    ]);
    expect(database.assays.origin?.source).toEqual(Int32Array.of(1, 2, 1));
  });

  it('takes the columns and analytes that the settings name', () => {
    const columns = new Map([
      [
        'assay.csv',
        new Map([
          ['from', 'start'],
          ['to', 'stop'],
        ]),
      ],
    ]);
    const analytes = [{ column: 'kupfer', analyte: 'cu', unit: 'pct' }] as const;
    const database = readTexts({ assay: 'BHID,Start,Stop,Kupfer,Ni_ppm\nA,0,1,0.5,9\n' }, { columns, analytes });
    expect(database.assays.analytes).toEqual([{ id: 'cu', values: Float64Array.of(5000), flags: Uint8Array.of(0) }]);
    const wrong = readTexts({ assay: 'BHID,FROM,TO,La_ppm\nA,0,1,2\n' }, { columns: new Map([['assay.csv', new Map([['from', 'nowhere']])]]) });
    expect(codes(wrong)).toEqual(['columnMissing nowhere none']);
    expect(() => readTexts({}, { columns: new Map([['collar.csv', new Map([['elevationn', 'Z']])]]) })).toThrow(
      expect.objectContaining({ code: 'settingsUnknownKey' }),
    );
  });

  it('turns feet into metres', () => {
    const survey = 'BHID,AT,AZ,DIP\nA,10,0,-90\n';
    expect(readTexts({ survey }, { lengthUnit: 'ft' }).surveys.depth[0]).toBe(10 * 0.3048);
    expect(readTexts({ survey }, { lengthUnit: 'usft' }).surveys.depth[0]).toBeCloseTo(3.048006096, 9);
    expect(readTexts({ survey }, { lengthUnit: 'ft' }).holes.z[1]).toBe(101 * 0.3048);
  });

  it('reads a Brazilian export with decimal commas', () => {
    const database = readTexts({
      collar: 'Furo;Leste;Norte;Cota;Profundidade\nF1;340512,5;7589001,25;1210,8;12,5\n',
      assay: 'Furo;De;Até;Nd2O3_ppm\nF1;0;1,5;<0,5\nF1;1,5;3;412,25\n',
    });
    expect(database.holes.y[0]).toBe(7589001.25);
    expect(database.assays.to[0]).toBe(1.5);
    expect([...(database.assays.analytes[0]?.values ?? [])]).toEqual([0.25, 412.25]);
    expect(codes(database)).toEqual(['valueBelowDetection 2 Nd2O3_ppm valueReplaced 1']);
  });

  it('derives the end of hole from intervals, and from surveys only where there are none', () => {
    const database = readTexts({
      collar: 'BHID,X,Y,Z\nA,1,2,3\nB,1,2,3\nC,1,2,3\n',
      survey: 'BHID,AT,AZ,DIP\nA,0,0,-90\nA,9999,0,-90\nB,12,0,-90\n',
      assay: 'BHID,FROM,TO,La_ppm\nA,0,1,2\nA,1,7.5,2\n',
    });
    expect([...database.holes.endOfHole]).toEqual([7.5, 12, 0]);
    expect(codes(database)).toEqual(['endOfHoleDerived derived 3']);
  });

  it('says which columns it did not use', () => {
    const database = readTexts({ assay: 'BHID,FROM,TO,La_ppm,La_pct,Geologist,Lab\nA,0,1,2,3,x,y\n' });
    expect(database.issues.map(({ code, column, found }) => [code, column, found])).toEqual([
      ['columnAmbiguous', 'La_pct', null],
      ['columnIgnored', null, 'Geologist, Lab'],
    ]);
  });

  it('keeps ids as text: leading zeros, numbers, parts of objects', () => {
    const database = readTexts({
      collar: 'BHID,X,Y,Z,DEPTH\n007,1,2,3,9\n7,1,2,3,9\n__proto__,1,2,3,9\n',
      assay: 'BHID,FROM,TO,La_ppm\n__proto__,0,1,3\n7,0,1,2\n007,0,1,1\n7.0,0,1,9\n',
    });
    expect(database.holes.id).toEqual(['007', '7', '__proto__']);
    expect([...(database.assays.analytes[0]?.values ?? [])]).toEqual([1, 2, 3]);
    expect(codes(database)).toEqual(['holeUnknown 5 7.0 rowIgnored 1']);
  });
});

describe('dip sign', () => {
  const survey = (dips: readonly number[]): string => `BHID,AT,AZ,DIP\n${dips.map((dip, index) => `A,${index},0,${dip}`).join('\n')}\n`;

  it('follows the majority of stations, and says when it turned them', () => {
    const down = readTexts({ survey: survey([-60, -61, 5]) });
    expect([...down.surveys.dip]).toEqual([-60, -61, 5]);
    expect(down.issues).toEqual([]);
    const up = readTexts({ survey: survey([60, 61, -5, 0]) });
    expect([...up.surveys.dip]).toEqual([-60, -61, 5, 0]);
    expect(codes(up)).toEqual(['dipSignConverted dip converted 4']);
  });

  it('obeys the settings against the majority', () => {
    expect(readTexts({ survey: survey([60, 61]) }, { dipSign: 'negativeDown' }).surveys.dip[0]).toBe(60);
    expect(readTexts({ survey: survey([-60, -61]) }, { dipSign: 'positiveDown' }).surveys.dip[0]).toBe(60);
  });

  it('takes the attitude of the collar table for holes without a survey, its sign settled by itself', () => {
    const database = readTexts({
      collar: 'BHID,X,Y,Z,DEPTH,AZI,DIP\nA,1,2,3,9,45,60\nB,1,2,3,9,90,70\nC,1,2,3,9,,\nD,1,2,3,9,,90\n',
      survey: 'BHID,AT,AZ,DIP\nB,0,0,-80\n',
    });
    expect(database.surveys).toMatchObject({ hole: Int32Array.of(0, 1, 3), azimuth: Float64Array.of(45, 0, 0), dip: Float64Array.of(-60, -80, -90) });
    expect(codes(database)).toEqual(['dipSignConverted dip converted 2']);
  });
});
