import { describe, expect, it } from 'vitest';
import { FIRST_ANSWERS, importObstacle, isKnownCrs, needsUnit, proposeImport, suggestedDensity } from '../../web/state/import-draft.ts';
import { recogniseFiles } from '../../workers/browser/recognise-files.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const collar = file('collar.csv', 'BHID,XCOLLAR,YCOLLAR,ZCOLLAR\nA,0,0,100\nB,300,0,100\nC,0,300,100\nD,300,300,100\n');
const survey = file('survey.csv', 'BHID,AT,AZ,DIP\nA,0,0,90\nB,0,0,90\nC,0,0,90\nD,0,0,90\n');
const intervals = ['A', 'B', 'C', 'D'].flatMap((hole) => [0, 2, 4].map((from) => `${hole},${from},${from + 2},0.${from + 3}`));
const assay = file('assay.csv', `BHID,FROM,TO,CU\n${intervals.join('\n')}\n`);
const answers = { ...FIRST_ANSWERS, name: 'Test', lengthUnit: 'ft' as const, defaultUnit: 'pct' as const };

describe('own files on their way in', () => {
  it('become a scenario that reads them as the answers say', () => {
    const found = recogniseFiles([assay, collar, survey], { lengthUnit: 'ft', defaultUnit: 'pct' });
    expect(importObstacle(found, answers)).toBeNull();
    const scenario = proposeImport(found, answers);
    expect(scenario?.data).toMatchObject({ collar: { file: 'collar.csv' }, survey: { file: 'survey.csv' }, lengthUnit: 'ft', defaultUnit: 'pct' });
    expect(scenario?.deposit).toMatchObject({ name: 'Test', crs: null, synthetic: false, cutoff: { variable: 'cu' } });
  });

  it('need collars and assays, and say which is missing', () => {
    expect(importObstacle(recogniseFiles([assay], {}), answers)).toBe('needsCollar');
    expect(importObstacle(recogniseFiles([collar, survey], {}), answers)).toBe('needsAssay');
    expect(importObstacle(recogniseFiles([collar, file('assay.csv', 'BHID,FROM,TO,CU\nZ,0,1,2\n')], {}), answers)).toBe('needsHoles');
  });

  it('ask for a unit only where a header names none', () => {
    expect(needsUnit(recogniseFiles([assay], {}))).toBe(true);
    expect(needsUnit(recogniseFiles([file('assay.csv', 'BHID,FROM,TO,Cu_pct\nA,0,1,2\n')], {}))).toBe(false);
  });

  it('take rare-earth clay for light and anything else for rock', () => {
    const oxides = 'La_ppm,Ce_ppm,Pr_ppm,Nd_ppm,Sm_ppm,Eu_ppm,Gd_ppm,Tb_ppm,Dy_ppm,Y_ppm';
    expect(suggestedDensity(recogniseFiles([file('assay.csv', `BHID,FROM,TO,${oxides}\nA,0,1${',2'.repeat(10)}\n`)], {}))).toBe(1.6);
    expect(suggestedDensity(recogniseFiles([assay], {}))).toBe(2.7);
  });

  it.each([
    ['', true],
    ['EPSG:32636', true],
    ['+proj=utm +zone=23 +south +datum=WGS84', true],
    ['EPSG:99', false],
    ['EPSG:4326', false],
    ['UTM 36', false],
  ])('can be drawn in %j: %s', (crs, isKnown) => {
    expect(isKnownCrs(crs)).toBe(isKnown);
  });
});
