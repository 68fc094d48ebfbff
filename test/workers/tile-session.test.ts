import { describe, expect, it } from 'vitest';
import { createEstimateCollector, planTiles, runTilesInline } from '../../core/estimation/index.ts';
import { createTileSession } from '../../workers/tiles/index.ts';
import { hashEstimates, smallJob } from './small-job.ts';

describe('createTileSession', () => {
  it('answers each request once and hands the buffers over, with the bits of an inline run', async () => {
    const job = smallJob();
    const session = createTileSession();
    const collector = createEstimateCollector(job);
    expect(session({ kind: 'prepare', job }).answer).toEqual({ kind: 'ready' });
    for (const { number } of planTiles(job)) {
      const { answer, transfer } = session({ kind: 'tile', number });
      const posted = structuredClone(answer, { transfer });
      expect(transfer.every((buffer) => buffer.byteLength === 0)).toBe(true);
      if (posted.kind !== 'columns') throw new Error(posted.kind);
      expect(posted.number).toBe(number);
      collector.add(posted.columns);
    }
    expect(hashEstimates(collector.finish())).toBe(hashEstimates(await runTilesInline(job)));
  });

  it('answers a refusal with its code instead of throwing', () => {
    const job = smallJob();
    const session = createTileSession();
    expect(session({ kind: 'tile', number: 0 }).answer).toMatchObject({ kind: 'failed', error: { code: 'workerFailed' } });
    expect(session({ kind: 'prepare', job: { ...job, tileSize: 0 } }).answer).toMatchObject({ kind: 'failed', error: { code: 'numberOutOfRange' } });
    session({
      kind: 'prepare',
      job: { ...job, domains: job.domains.map((domain) => ({ ...domain, passes: domain.passes.map((pass) => ({ ...pass, minSamples: 0 })) })) },
    });
    expect(session({ kind: 'tile', number: 0 }).answer).toMatchObject({ kind: 'failed', error: { code: 'neighbourhoodInvalid' } });
  });
});
