import { describe, expect, it } from 'vitest';
import { type EstimationJob, runTilesInline } from '../../core/estimation/index.ts';
import { paceTiles } from '../../workers/tiles/pace-tiles.ts';
import { hashEstimates, smallJob } from './small-job.ts';

function searching(maxSamples: number, tileSize: number): EstimationJob {
  const job = smallJob();
  return { ...job, tileSize, domains: job.domains.map((domain) => ({ ...domain, passes: domain.passes.map((pass) => ({ ...pass, maxSamples })) })) };
}

describe('paceTiles', () => {
  it('leaves the tiles of a usual search as they are', () => {
    expect(paceTiles(searching(24, 2048)).tileSize).toBe(2048);
  });

  it('cuts tiles the smaller the more samples a search takes, but never below what a message is worth', () => {
    const sizes = [64, 128, 256, 512].map((samples) => paceTiles(searching(samples, 2048)).tileSize);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBe(2048);
    expect(sizes.at(-1)).toBeLessThan(100);
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(16);
    expect(paceTiles(searching(512, 10)).tileSize).toBe(10);
  });

  it('changes no bit of the estimates', async () => {
    const job = searching(200, 2048);
    const paced = { ...job, tileSize: 37 };
    expect(hashEstimates(await runTilesInline(paced))).toBe(hashEstimates(await runTilesInline(job)));
  });
});
