import { describe, expect, it } from 'vitest';
import type { Run } from '../../core/scenario/index.ts';
import { commonGrade, compareClasses, figureText, runLabels } from '../../web/charts/compare-rows.ts';
import { compareSettings, describeValue, settingName } from '../../web/charts/setting-rows.ts';
import { BASE, COLOSSUS, COPPER, WIDER } from './invented-deposits.ts';

const figure = (left: Run, right: Run, id: string, name = 'total') =>
  compareClasses(left, right)
    .find((compared) => compared.class === name)
    ?.figures.find((each) => each.id === id);

describe('compared figures', () => {
  it('are the statements’ own, in printed units', () => {
    expect(figure(BASE, WIDER, 'tonnes')).toMatchObject({ unit: 'Mt', left: BASE.statement.totals.tonnes * 1e-6, right: WIDER.statement.totals.tonnes * 1e-6 });
    expect(figure(BASE, WIDER, 'grade-treo', 'inferred')?.left).toBe(BASE.statement.rows.find((row) => row.class === 'inferred')?.gradesPpm.treo);
    expect(figure(BASE, WIDER, 'contained-treo')?.left).toBe((BASE.statement.totals.containedTonnes.treo ?? 0) * 1e-3);
  });

  it('begin with the total and go by class', () => {
    expect(compareClasses(BASE, WIDER).map((compared) => compared.class)).toEqual(['total', 'measured', 'indicated', 'inferred']);
  });

  it('hold what only one deposit declares', () => {
    expect(figure(BASE, COLOSSUS, 'grade-creo')?.right).toBe(COLOSSUS.statement.totals.gradesPpm.creo ?? null);
    expect(figure(BASE, COLOSSUS, 'grade-mreoSeven')).toMatchObject({ left: null });
  });

  it('hold the analytes of a deposit without groups beside the groups of the other', () => {
    expect(figure(BASE, COPPER, 'grade-cu')).toMatchObject({ left: null, right: COPPER.statement.totals.gradesPpm.cu });
    expect(figure(BASE, COPPER, 'grade-treo')).toMatchObject({ right: null });
    expect(figure(BASE, COPPER, 'grade-nd2o3')).toBeUndefined();
  });

  it('have no grade where a run has no tonnes of a class', () => {
    const without: Run = { ...WIDER, statement: { ...WIDER.statement, rows: WIDER.statement.rows.filter((row) => row.class !== 'measured') } };
    expect(figure(BASE, without, 'tonnes', 'measured')).toMatchObject({ right: 0 });
    expect(figure(BASE, without, 'grade-treo', 'measured')).toMatchObject({ right: null });
  });
});

describe('a compared figure as text', () => {
  const text = (left: number | null, right: number | null) => figureText({ id: 'x', label: 'x', unit: 'Mt', left, right });

  it('has four figures, the same decimals throughout, and a signed difference', () => {
    expect(text(531.812, 404.1)).toMatchObject({ left: '531.8', right: '404.1', difference: '−127.7', percent: '−24.0' });
    expect(text(9.126, 12.5)).toMatchObject({ left: '9.13', right: '12.50', difference: '+3.37', percent: '+37.0' });
  });

  it('has no sign where nothing differs and no percent of nothing', () => {
    expect(text(5, 5)).toMatchObject({ difference: '0', percent: '0' });
    expect(text(0, 5)).toMatchObject({ difference: '+5.000', percent: '–' });
    expect(text(null, 5)).toMatchObject({ left: '–', difference: '–', percent: '–' });
  });
});

describe('two runs', () => {
  it('are named by scenario, with the deposits where these differ', () => {
    expect(runLabels(BASE, WIDER)).toEqual(['Base case', 'Wider search']);
    expect(runLabels(BASE, COLOSSUS)).toEqual(['Makuutu · Base case', 'Colossus · Base case']);
  });

  it('are drawn with a grade that both have', () => {
    expect(commonGrade(BASE, COLOSSUS)).toBe('treo');
    expect(commonGrade(COPPER, COPPER)).toBe('ni');
    expect(commonGrade(BASE, COPPER)).toBeNull();
  });
});

describe('compared settings', () => {
  const found = compareSettings(BASE.scenario, WIDER.scenario);
  const rows = found.sections.flatMap((section) => section.rows);
  const row = (name: string) => rows.find((each) => each.name === name);

  it('are named in words and by section', () => {
    expect(found.sections.map((section) => section.section)).toEqual(['cutoff', 'topCut', 'estimate']);
    expect(row('Cut-off, ppm')).toMatchObject({ left: '200', right: '300' });
    expect(row('Pass 1: minor radius, m')).toMatchObject({ left: '300', right: '450' });
    expect(row('Pass 1: most samples')).toMatchObject({ left: '16', right: '24' });
  });

  it('spell out a part that one side lacks', () => {
    expect(row('Pass 2: radii, m')).toMatchObject({ left: '–', right: '600, 600, 10' });
    expect(row('Variable')).toMatchObject({ left: '–', right: 'TREO' });
    expect(row('Limit 1, ppm')).toMatchObject({ left: '–', right: '3,000' });
    expect(row('Pass 2: most per hole')).toBeUndefined();
  });

  it('are none between a scenario and itself, whatever it is called', () => {
    expect(compareSettings(BASE.scenario, { ...BASE.scenario, name: 'Copy' })).toEqual({ sections: [], facts: [] });
  });

  it('keep facts about two deposits apart', () => {
    const { sections, facts } = compareSettings(BASE.scenario, COLOSSUS.scenario);
    expect(facts.map((fact) => fact.path)).toContain('deposit.id');
    expect(sections.flatMap((section) => section.rows).every(({ path }) => !path.startsWith('deposit.') || path.startsWith('deposit.cutoff.'))).toBe(true);
    expect(sections[0]?.rows[0]).toMatchObject({ left: 'TREO−CeO2', right: 'TREO' });
  });

  it('have a name for every setting of a scenario but the facts about its deposit', () => {
    const nothing = { name: WIDER.scenario.name, description: '' } as Run['scenario'];
    const paths = compareSettings({ ...nothing, deposit: { groups: [] } } as unknown as Run['scenario'], {
      ...WIDER.scenario,
      data: { ...WIDER.scenario.data, survey: { file: 's.csv' }, geology: { file: 'g.csv' }, topography: { file: 't.tif' }, licence: { file: 'l.geojson' } },
      flattening: { kind: 'contact', topOf: 'CL' },
    }).sections.find((section) => section.section === 'other');
    expect(paths?.rows.map((each) => each.path)).toEqual(['format', 'version', 'seed']);
  });

  it('spell out a setting that has no name', () => {
    expect(settingName('deposit.stratigraphy[2].densityTonnesPerM3')).toBe('Stratigraphy 3: density tonnes per m3');
  });

  it.each([
    [undefined, '–'],
    [null, 'none'],
    [true, 'yes'],
    [0.05, '0.05'],
    [12_500, '12,500'],
    ['infinite', '∞'],
    ['half', 'half the limit'],
    [['all', 3], 'all, 3'],
  ])('a value of %j is %s', (value, text) => {
    expect(describeValue(value)).toBe(text);
  });
});
