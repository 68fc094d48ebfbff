import { describe, expect, it } from 'vitest';
import { createDomainEstimator, type DomainEstimation } from '../../../core/estimation/index.ts';
import { discretiseBlock } from '../../../core/kriging/index.ts';
import { blockVariance } from '../../../core/kriging/kernel/kriging-system.ts';
import { createVariogramModel } from '../../../core/variography/index.ts';
import { column, prepareCase, readNumbers, referenceCase } from './reference-cases.ts';

/** A direct double-precision solve agrees with KT3D to 4e-12. */
const WEIGHT_TOLERANCE = 1e-9;
/** Digits to which the block variances are given. */
const BLOCK_VARIANCE_TOLERANCE = 1e-11;

describe.each(['l-ok-point', 'l-ok-block'])('%s', (id) => {
  const answers = readNumbers(`kt3d/${id}-weights.csv`);
  const numbers = (name: string) => column(answers, name);
  const { job } = prepareCase(referenceCase(id));
  const domain = job.domains[0] as DomainEstimation;
  const estimator = createDomainEstimator(job, domain);
  const { x, y, z } = domain.samples;
  const keyOf = (...position: (number | undefined)[]) => position.map((coordinate) => coordinate?.toFixed(4)).join(' ');
  const targets = new Map<string, number[]>();
  for (const row of numbers('blockX').keys()) {
    const key = keyOf(numbers('blockX')[row], numbers('blockY')[row], numbers('blockZ')[row]);
    targets.set(key, [...(targets.get(key) ?? []), row]);
  }

  it('has 20 targets', () => expect(targets.size).toBe(20));

  it.each([...targets])('neighbours, weights and multiplier at %s', (_, rows) => {
    const first = rows[0] as number;
    const found = estimator.weightsAt(numbers('blockX')[first] as number, numbers('blockY')[first] as number, numbers('blockZ')[first] as number);
    expect(found.status).toBe('estimated');
    expect(Math.abs(found.lagrange - (numbers('lagrange')[first] as number))).toBeLessThan(WEIGHT_TOLERANCE);
    const own = new Map(Array.from(found.sample, (sample, i) => [keyOf(x[sample], y[sample], z[sample]), found.weight[i] as number]));
    expect(own.size).toBe(rows.length);
    for (const row of rows) {
      const weight = own.get(keyOf(numbers('x')[row], numbers('y')[row], numbers('z')[row]));
      expect(Math.abs((weight ?? Number.NaN) - (numbers('weight')[row] as number))).toBeLessThan(WEIGHT_TOLERANCE);
    }
  });
});

describe('C(V,V)', () => {
  it.each([
    ['l-ok-block', 0.726312402417],
    ['s-ok-global-block', 414.021558889952],
    ['t-ok-block-2', 5.250004513059],
  ])('%s', (id, expected) => {
    const domain = prepareCase(referenceCase(id)).job.domains[0] as DomainEstimation;
    const model = createVariogramModel(domain.variogram as NonNullable<DomainEstimation['variogram']>);
    const found = blockVariance(model, discretiseBlock(domain));
    expect(Math.abs(found / expected - 1)).toBeLessThan(BLOCK_VARIANCE_TOLERANCE);
  });
});
