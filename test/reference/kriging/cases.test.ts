import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { column, dataDeviation, type ReferenceCase, readNumbers, referenceCases, runCase, totalSill } from './reference-cases.ts';

/** KT3D and gstat agree to 5e-9 of the standard deviation and 7e-10 of the sill on such cases. */
const ESTIMATE_TOLERANCE = 1e-7;
const VARIANCE_TOLERANCE = 1e-8;
/** A single sample has no deviation; differences are then in units of its value. */
const deviationOr1 = (deviation: number) => (deviation > 0 ? deviation : 1);

const SUPPORTED = new Set(['OK', 'SK', 'UK', 'KED', 'IDW']);
/** Held to a rule of their own in `degenerate.test.ts`. */
const SPECIAL = new Set(['n-dup', 'n-dup-block', 'e-ok-ties', 't-ok-1', 't-uk-3']);

const answersOf = (peer: string, id: string) => new URL(`${peer}/${id}.csv`, import.meta.url);
const comparable = referenceCases
  .filter(({ id, kriging }) => SUPPORTED.has(kriging.type) && !SPECIAL.has(id))
  .flatMap((reference) => ['kt3d', 'gstat'].filter((peer) => existsSync(answersOf(peer, reference.id))).map((peer) => ({ reference, peer })));

interface Difference {
  readonly case: string;
  readonly peer: string;
  readonly targets: number;
  readonly ties: number;
  readonly estimate: string;
  readonly variance: string;
}
const differences: Difference[] = [];

describe('estimates and variances equal those of other engines', () => {
  afterAll(() => {
    console.table(differences);
    console.log(
      'not compared here:',
      referenceCases
        .filter((reference) => !comparable.some((compared) => compared.reference === reference))
        .map(({ id }) => id)
        .join(', '),
    );
  });

  it.each(comparable.map(({ reference, peer }) => [reference.id, peer, reference] as const))('%s (%s)', async (id, peer, reference: ReferenceCase) => {
    const answers = readNumbers(`${peer}/${id}.csv`);
    const { estimates, values } = await runCase(reference);
    const tie = answers.get('tie');
    const theirs = column(answers, 'estimate');
    const theirVariance = answers.get('variance');
    expect(values.length).toBe(theirs.length);
    const rows = Array.from(values.keys()).filter((row) => tie?.[row] !== 1);
    for (const row of rows) expect(Number.isNaN(values[row]), `row ${row}`).toBe(Number.isNaN(theirs[row]));
    const largest = (own: Float64Array, other: Float64Array, scale: number) =>
      rows.reduce((most, row) => (Number.isNaN(other[row]) ? most : Math.max(most, Math.abs((own[row] as number) - (other[row] as number)) / scale)), 0);
    const estimate = largest(values, theirs, deviationOr1(dataDeviation(reference)));
    const variance = theirVariance === undefined ? 0 : largest(estimates.variance, theirVariance, totalSill(reference));
    differences.push({
      case: id,
      peer,
      targets: rows.length,
      ties: values.length - rows.length,
      estimate: estimate.toExponential(1),
      variance: theirVariance === undefined ? '–' : variance.toExponential(1),
    });
    expect(estimate).toBeLessThan(ESTIMATE_TOLERANCE);
    expect(variance).toBeLessThan(VARIANCE_TOLERANCE);
  });
});
