import { describe, expect, it } from 'vitest';
import { runTilesInline } from '../../core/estimation/index.ts';
import { runScenario } from '../../core/scenario/index.ts';
import { type ShippedDeposit, shippedInputs, shippedScenario } from './shipped-folder.ts';

/** What the default scenarios have to come to, unscaled (shares of the published figure). */
const TONNES_TOLERANCE = 0.1;
const GRADE_TOLERANCE: Readonly<Record<string, number>> = { treo: 0.05, mreo: 0.07 };
const MEGATONNE = 1e6;
/** Both estimates run where the test runs, on one core. */
const TIMEOUT_MS = 180_000;

interface Row {
  readonly deposit: string;
  readonly figure: string;
  readonly published: number;
  readonly estimated: number;
}

async function compareTotals(deposit: ShippedDeposit): Promise<Row[]> {
  const scenario = shippedScenario(deposit);
  const { statement } = await runScenario(scenario, shippedInputs(deposit), { runTiles: runTilesInline });
  const published = scenario.deposit.published.find((row) => row.category === 'total');
  if (published === undefined) throw new Error(`${deposit} has no published total`);
  const grades = Object.entries(published.gradesPpm).map(([id, ppm]) => ({
    deposit,
    figure: id,
    published: ppm,
    estimated: statement.totals.gradesPpm[id] ?? Number.NaN,
  }));
  return [{ deposit, figure: 'Mt', published: published.tonnesMt, estimated: statement.totals.tonnes / MEGATONNE }, ...grades];
}

function printTable(rows: readonly Row[]): void {
  const lines = rows.map(({ deposit, figure, published, estimated }) => {
    const difference = `${(100 * (estimated / published - 1)).toFixed(1)} %`;
    return [deposit.padEnd(10), figure.padEnd(6), published.toFixed(0).padStart(10), estimated.toFixed(1).padStart(10), difference.padStart(9)].join('');
  });
  console.log(['deposit   figure  published  estimated     diff.', ...lines].join('\n'));
}

describe('the default scenarios', () => {
  it(
    'come near the published totals, unscaled',
    async () => {
      const rows = [...(await compareTotals('makuutu')), ...(await compareTotals('colossus'))];
      printTable(rows);
      expect(rows.map((row) => row.figure)).toEqual(['Mt', 'treo', 'Mt', 'treo', 'mreo']);
      for (const { deposit, figure, published, estimated } of rows) {
        expect(Math.abs(estimated / published - 1), `${deposit} ${figure}`).toBeLessThanOrEqual(GRADE_TOLERANCE[figure] ?? TONNES_TOLERANCE);
      }
    },
    TIMEOUT_MS,
  );
});
