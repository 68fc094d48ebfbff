import { describe, expect, it } from 'vitest';
import { analyteLabel, shownVariable, valuesOf, variableById, variablesOf } from '../../web/map/block-variables.ts';
import { type Interval, smallRun } from './small-model.ts';

const INTERVALS: readonly Interval[] = [
  [0, 0, 0, 2],
  [1, 0, 1, 1.5],
  [2, 1, 0, 2],
];
const STRATIGRAPHY = [
  { code: 'HC', name: 'Hardcap', reportable: false },
  { code: 'CL', name: 'Clay', reportable: true },
];

function rareEarths() {
  return smallRun(
    INTERVALS,
    { treo: [400, 600, 900], nd2o3: [80, 120, 180], ceo2: [100, 150, 200], class: [2, 3, 0], tonnes: [1, 2, 3], variance: [0.1, 0.2, 0.3] },
    { stratigraphy: STRATIGRAPHY },
  );
}

describe('the list of variables', () => {
  it('has the groups, every estimated analyte, geology, geometry and quality, each once', () => {
    const ids = variablesOf(rareEarths()).map(({ id }) => id);
    expect(ids).toEqual(['treo', 'nd2o3', 'ceo2', 'class', 'unit', 'thickness', 'gradeThickness', 'variance']);
  });

  it('leaves out groups whose column the model lacks', () => {
    const groups = [
      { id: 'treo', label: 'TREO' },
      { id: 'mreo', label: 'MREO' },
    ];
    const run = smallRun(INTERVALS, { treo: [1, 2, 3], class: [1, 1, 1] }, { groups });
    expect(variablesOf(run).map(({ id }) => id)).not.toContain('mreo');
  });

  it('shows base metals in percent where they are large, in values and label alike', () => {
    const run = smallRun(
      INTERVALS,
      { cu: [8_000, 21_000, 15_000], au: [0.2, 0.5, 0.1], class: [1, 1, 1] },
      { groups: [], cutoff: { variable: 'cu', ppm: 2000, source: 'test' } },
    );
    expect(variableById(run, 'cu')).toMatchObject({ label: 'Cu', unit: '%', kind: 'continuous' });
    expect([...valuesOf(run, 'cu')]).toEqual([0.8, 2.1, 1.5].map((percent) => expect.closeTo(percent, 12)));
    expect(variableById(run, 'au')).toMatchObject({ label: 'Au', unit: 'ppm' });
    expect([...valuesOf(run, 'au')]).toEqual([0.2, 0.5, 0.1]);
    expect(variableById(run, 'gradeThickness')).toMatchObject({ unit: '%·m' });
    expect(valuesOf(run, 'gradeThickness')[0]).toBeCloseTo(0.8 * 2, 12);
  });

  it('names categories with codes that the values use', () => {
    const run = rareEarths();
    const classes = variableById(run, 'class')?.categories ?? [];
    expect(classes.map(({ code, label }) => [code, label])).toEqual([
      [1, 'Measured'],
      [2, 'Indicated'],
      [3, 'Inferred'],
      [0, 'Unclassified'],
    ]);
    expect(new Set(classes.map(({ colour }) => colour)).size).toBe(4);
    expect(variableById(run, 'unit')?.categories.map(({ code, label }) => [code, label])).toEqual([
      [0, 'Hardcap'],
      [1, 'Clay'],
    ]);
  });
});

describe('values', () => {
  it('are heights, grade times height, or the column itself, given again rather than made again', () => {
    const run = rareEarths();
    expect([...valuesOf(run, 'thickness')]).toEqual([2, 0.5, 2]);
    expect([...valuesOf(run, 'gradeThickness')]).toEqual([800, 300, 1800]);
    expect(valuesOf(run, 'treo')).toBe(run.model.columns.get('treo'));
    expect(valuesOf(run, 'thickness')).toBe(valuesOf(run, 'thickness'));
  });

  it('are missing for what the model does not have', () => {
    expect([...valuesOf(rareEarths(), 'unobtainium')]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('labels', () => {
  it('are written as chemists write them', () => {
    expect(['nd2o3', 'pr6o11', 'cu', 'co', 'mgo', 'sio2', 'k2o', 'la_desorbed', 'loi'].map(analyteLabel)).toEqual([
      'Nd2O3',
      'Pr6O11',
      'Cu',
      'Co',
      'MgO',
      'SiO2',
      'K2O',
      'La desorbed',
      'loi',
    ]);
  });

  it('say what a collapsed column shows, and in what unit', () => {
    const run = rareEarths();
    const treo = variableById(run, 'treo');
    const classes = variableById(run, 'class');
    if (treo === null || classes === null) throw new Error('no variable');
    expect(shownVariable(treo, { kind: 'all' })).toBe(treo);
    expect(shownVariable(treo, { kind: 'collapsed', statistic: 'gradeThickness' })).toMatchObject({ unit: 'ppm·m' });
    expect(shownVariable(treo, { kind: 'collapsed', statistic: 'mean' })).toMatchObject({ label: 'TREO mean above cut-off', unit: 'ppm' });
    expect(shownVariable(classes, { kind: 'collapsed', statistic: 'mean' })).toMatchObject({ kind: 'categorical' });
    expect(shownVariable(classes, { kind: 'collapsed', statistic: 'thickness' })).toMatchObject({ kind: 'continuous', unit: 'm' });
  });
});
