import { describe, expect, it } from 'vitest';
import { checkDrillholes, type DrillholeDatabase } from '../../core/drillholes/index.ts';
import { readTexts, type Texts } from './read-text.ts';

const CLEAN: Texts = {
  survey: 'BHID,AT,AZ,DIP\nA,0,0,-90\nA,20,5,-89\nB,0,0,-90\n',
  assay: 'BHID,FROM,TO,La_ppm\nA,0,1,1\nA,1,20,1\nB,0,15,1\n',
  geology: 'BHID,FROM,TO,CODE\nA,0,20,X\nB,0,15,X\n',
};

function check(texts: Texts): string[] {
  return checkDrillholes(readTexts({ ...CLEAN, ...texts })).map(({ code, table, row, holeId, count }) =>
    [code, table, row, holeId, count].filter((part) => part !== undefined && part !== null).join(' '),
  );
}

describe('checkDrillholes', () => {
  it('finds nothing in a clean set', () => {
    expect(check({})).toEqual([]);
  });

  it.each<readonly [string, Texts, readonly string[]]>([
    ['overlap', { assay: 'BHID,FROM,TO,La_ppm\nA,0,1,1\nA,0.9,20,1\nB,0,15,1\n' }, ['intervalOverlap assay.csv 3 A']],
    ['the same interval twice', { assay: 'BHID,FROM,TO,La_ppm\nA,0,20,1\nA,0,20,1\nB,0,15,1\n' }, ['intervalOverlap assay.csv 3 A']],
    [
      'an interval inside a longer one',
      { assay: 'BHID,FROM,TO,La_ppm\nA,0,20,1\nA,5,6,1\nA,8,9,1\nB,0,15,1\n' },
      ['intervalOverlap assay.csv 3 A', 'intervalOverlap assay.csv 4 A'],
    ],
    ['gaps, once per hole', { assay: 'BHID,FROM,TO,La_ppm\nA,0,1,1\nA,2,3,1\nA,5,20,1\nB,3,15,1\n' }, ['intervalGap assay.csv 3 A 2']],
    ['intervals below the end', { geology: 'BHID,FROM,TO,CODE\nA,0,20.1,X\nB,0,15.004,X\n' }, ['intervalBeyondEndOfHole geology.csv 2 A']],
    ['stations below the end', { survey: 'BHID,AT,AZ,DIP\nA,0,0,-90\nA,90000,0,-90\nB,0,0,-90\n' }, ['surveyBeyondEndOfHole survey.csv 3 A']],
    ['dips out of range', { survey: 'BHID,AT,AZ,DIP\nA,0,0,-95\nB,0,0,-90\n' }, ['dipOutOfRange survey.csv 2 A']],
    [
      'azimuths out of range',
      { survey: 'BHID,AT,AZ,DIP\nA,0,361,-60\nB,0,-1,-90\n' },
      ['azimuthOutOfRange survey.csv 2 A', 'azimuthOutOfRange survey.csv 3 B'],
    ],
    ['stations above the collar', { survey: 'BHID,AT,AZ,DIP\nA,-1,0,-60\nB,0,0,-90\n' }, ['valueNegative survey.csv 2 A']],
    ['holes without survey', { survey: 'BHID,AT,AZ,DIP\nA,0,0,-60\n' }, ['holeWithoutSurvey survey 1']],
    ['holes without assays', { assay: 'BHID,FROM,TO,La_ppm\nA,0,20,1\n' }, ['holeWithoutAssays assay 1']],
  ])('finds %s', (_, texts, expected) => {
    expect(check(texts)).toEqual(expected);
  });

  it('checks databases that were not read from files', () => {
    const hole = Int32Array.of(0);
    const database: DrillholeDatabase = {
      holes: {
        count: 2,
        id: ['A', 'A'],
        x: new Float64Array(2),
        y: new Float64Array(2),
        z: new Float64Array(2),
        endOfHole: Float64Array.of(5, 5),
        type: ['', ''],
      },
      surveys: { count: 0, hole: new Int32Array(0), depth: new Float64Array(0), azimuth: new Float64Array(0), dip: new Float64Array(0) },
      assays: { count: 1, hole, from: Float64Array.of(3), to: Float64Array.of(2), analytes: [] },
      log: null,
      issues: [],
      sources: [],
    };
    expect(checkDrillholes(database).map(({ code, table, row }) => [code, table, row])).toEqual([
      ['holeDuplicate', 'collar', null],
      ['holeWithoutAssays', 'assay', null],
      ['holeWithoutSurvey', 'survey', null],
      ['intervalReversed', 'assay', null],
    ]);
  });
});
