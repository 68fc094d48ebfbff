import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ResourceTable } from '../../web/charts/resource-table.tsx';
import type { TabledStatement } from '../../web/charts/resource-table-rows.ts';
import { tableColumns, tableRows } from '../../web/charts/resource-table-rows.ts';
import { BASE, COPPER } from './invented-deposits.ts';

const ids = (columns: readonly { readonly id: string }[]) => columns.map((column) => column.id);

describe('columns', () => {
  it('are the declared groups in the order that statements print them', () => {
    const { grades, contained, isRareEarth } = tableColumns(BASE.statement, null);
    expect(ids(grades)).toEqual(['treo', 'treoMinusCeo2', 'mreo', 'ndpr', 'dytb', 'hreo', 'lreo', 'creo']);
    expect(ids(contained)).toEqual(['treo', 'mreo', 'ndpr', 'dytb']);
    expect(isRareEarth).toBe(true);
  });

  it('are the analytes where no group is declared', () => {
    const { grades, contained, isRareEarth } = tableColumns(COPPER.statement, null);
    expect(ids(grades)).toEqual(['cu', 'ni', 's', 'pt']);
    expect(ids(contained)).toEqual(['cu', 'ni', 's', 'pt']);
    expect(grades.map((column) => column.label)).toEqual(['Cu', 'Ni', 'S', 'Pt']);
    expect(isRareEarth).toBe(false);
  });

  it('are those that are asked for, as far as there are any', () => {
    const { grades } = tableColumns(BASE.statement, ['nd2o3', 'au', 'treo']);
    expect(grades.map((column) => column.label)).toEqual(['Nd2O3', 'TREO']);
  });

  it('carry what a group sums', () => {
    expect(tableColumns(BASE.statement, null).grades[3]?.definition).toBe('Pr6O11 + Nd2O3');
  });
});

describe('rows', () => {
  const columns = tableColumns(BASE.statement, null);
  const rows = tableRows(BASE.statement, columns);

  it('are one per class with the total last, without the rows of single units', () => {
    expect(BASE.statement.rows.some((row) => row.unit !== null)).toBe(true);
    expect(rows.map((row) => row.class)).toEqual(['measured', 'indicated', 'inferred', 'total']);
  });

  it('add up before they are rounded', () => {
    const total = rows.at(-1);
    const sum = rows.slice(0, -1).reduce((tonnes, row) => tonnes + row.tonnes, 0);
    expect(sum / (total?.tonnes ?? 0)).toBeCloseTo(1, 12);
    expect((total?.containedTonnes[0] ?? 0) / ((total?.tonnes ?? 0) * (total?.gradesPpm[0] ?? 0) * 1e-6)).toBeCloseTo(1, 12);
  });

  it('have no grade where there are no tonnes', () => {
    const empty: TabledStatement = {
      ...BASE.statement,
      rows: [{ class: 'total', unit: null, tonnes: 0, gradesPpm: { treo: 0 }, containedTonnes: { treo: 0 } }],
    };
    const [row] = tableRows(empty, tableColumns(empty, null));
    expect(row?.gradesPpm).toEqual([null]);
    expect(row?.containedTonnes).toEqual([0]);
  });
});

describe('ResourceTable', () => {
  const statement: TabledStatement = {
    cutoff: { variable: 'treoMinusCeo2', ppm: 200 },
    groups: BASE.statement.groups,
    rows: [
      { class: 'indicated', unit: null, tonnes: 404_123_456, gradesPpm: { treo: 669.87 }, containedTonnes: { treo: 270_710.2 } },
      { class: 'inferred', unit: null, tonnes: 12_345_678, gradesPpm: { treo: 544.6 }, containedTonnes: { treo: 6_723.5 } },
      { class: 'total', unit: null, tonnes: 416_469_134, gradesPpm: { treo: 666.2 }, containedTonnes: { treo: 277_433.7 } },
    ],
  };
  const markup = renderToStaticMarkup(<ResourceTable statement={statement} />);

  it('states cut-off and rounding', () => {
    expect(markup).toContain('TREO−CeO2 ≥ 200 ppm');
    expect(markup).toContain('totals may not add');
  });

  it('shows three figures and the full ones on hover', () => {
    expect(markup).toMatch(/title="404,123,456 t"[^>]*>404</);
    expect(markup).toMatch(/title="669\.870 ppm"[^>]*>670</);
    expect(markup).toMatch(/title="6,723\.5 t"[^>]*>6\.72</);
  });

  it('aligns on the decimal mark', () => {
    expect(markup).toMatch(/>12\.3<span[^>]*><\/span>/);
    expect(markup).toMatch(/>404<span[^>]*>\.0<\/span>/);
  });
});
