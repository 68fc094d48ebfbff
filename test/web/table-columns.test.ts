import { describe, expect, it } from 'vitest';
import { orderRows, tableSource } from '../../web/panels/table-columns.ts';
import { testRun } from './run-fixture.ts';

describe('the big table', () => {
  const run = testRun();

  it('keeps rows above the cut-off and can order them by any column', () => {
    const blocks = tableSource(run, 'blocks');
    expect([...orderRows(blocks, 600, null, false)]).toEqual([1, 2, 4]);
    expect([...orderRows(blocks, null, 'treo', true)]).toEqual([2, 4, 1, 0, 3, 5]);
  });

  it('puts rows without a value last, whichever way it is ordered', () => {
    const composites = tableSource(run, 'composites');
    expect([...orderRows(composites, null, 'treo', true)]).toEqual([1, 0, 2]);
    expect([...orderRows(composites, null, 'treo', false)]).toEqual([0, 1, 2]);
  });

  it('leads from a composite to its hole', () => {
    expect(tableSource(run, 'composites').selectionOf(2)).toEqual({ kind: 'hole', hole: 1 });
    expect(tableSource(run, 'holes').columns.map((column) => column.text(1))).toEqual(['T-2', 'auger', '1,075.0', '2,025.0', '104.0', '2.0', '0', '1']);
  });
});
