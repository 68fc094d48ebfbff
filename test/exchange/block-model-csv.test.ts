import { describe, expect, it } from 'vitest';
import { runTilesInline } from '../../core/estimation/index.ts';
import { writeBlockModelCsv, writeGradeTonnageCsv } from '../../core/exchange/index.ts';
import { runScenario } from '../../core/scenario/index.ts';
import { smallDepositFiles, smallDepositScenario } from '../scenario/small-deposit.ts';

const decoder = new TextDecoder();

/** Rows of a CSV without quoted cells, by column name. */
function parse(bytes: Uint8Array): readonly ReadonlyMap<string, string>[] {
  const [header, ...rows] = decoder.decode(bytes).trimEnd().split('\n');
  const names = (header ?? '').split(',');
  return rows.map((row) => new Map(row.split(',').map((cell, n) => [names[n] ?? '', cell])));
}

describe('files that leave', async () => {
  const run = await runScenario(smallDepositScenario(), smallDepositFiles(), { runTiles: runTilesInline });
  const parts = [...writeBlockModelCsv(run)];
  const rows = parse(Uint8Array.from(parts.flatMap((part) => [...part])));

  it('hold one row per piece, and the statement can be worked out from them', () => {
    expect(rows).toHaveLength(run.model.pieces.count);
    const reported = rows.filter((row) => row.get('unit') === 'CL' && row.get('class') !== 'unclassified' && Number(row.get('treo_ppm')) >= 500);
    const tonnes = reported.reduce((sum, row) => sum + Number(row.get('tonnes')), 0);
    const metal = reported.reduce((sum, row) => sum + Number(row.get('tonnes')) * Number(row.get('treo_ppm')), 0);
    expect(tonnes).toBeCloseTo(run.statement.totals.tonnes, 0);
    expect(metal / tonnes).toBeCloseTo(run.statement.totals.gradesPpm.treo ?? Number.NaN, 3);
  });

  it('leave the grade of a piece that is not estimated empty and say its status', () => {
    const without = rows.filter((row) => row.get('status') !== 'estimated');
    expect(without.length).toBeGreaterThan(0);
    for (const row of without) {
      expect(row.get('treo_ppm')).toBe('');
      expect(row.get('status')).toBe('tooFewSamples');
    }
  });

  it('give volumes as the product of the piece and its size', () => {
    for (const row of rows.slice(0, 50)) {
      expect(Number(row.get('volume_m3'))).toBeCloseTo(Number(row.get('dx')) * Number(row.get('dy')) * Number(row.get('dz')), -1);
    }
  });

  it('hold the grade–tonnage table by class and cut-off', () => {
    const table = parse(writeGradeTonnageCsv(run.gradeTonnage));
    const atCutoff = table.find((row) => row.get('class') === 'total' && row.get('cutoff_treo_ppm') === '500');
    expect(Number(atCutoff?.get('tonnes'))).toBeCloseTo(run.statement.totals.tonnes, 0);
  });
});
