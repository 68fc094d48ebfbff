import { describe, expect, it } from 'vitest';
import { estimationRate, jobProgress } from '../../web/state/job-progress.ts';
import type { Job } from '../../web/state/workbench-state.ts';

const job: Job = {
  id: 'job-1',
  scenarioId: 'base',
  scenarioName: 'Base case',
  state: 'running',
  stage: 'estimate',
  done: 2000,
  total: 10_000,
  startedAt: 1000,
  stageStartedAt: 2000,
  updatedAt: 4000,
  blocksPerSecond: 1000,
  failure: null,
};

describe('progress of a run', () => {
  it('gives rate, time left and time spent while blocks are estimated', () => {
    expect(jobProgress(job)).toMatchObject({ rate: 1000, secondsLeft: 8, secondsSpent: 3 });
  });

  it('never goes back from stage to stage and ends at one', () => {
    const shares = (['data', 'composites', 'blockModel', 'estimate', 'classify', 'report'] as const).flatMap((stage) =>
      [0, 1].map((done) => jobProgress({ ...job, stage, done, total: 1 }).share),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 9);
    expect(jobProgress({ ...job, state: 'done' }).share).toBe(1);
  });

  it('shows no rate before it means something', () => {
    expect(estimationRate(50, 0, 200)).toBeNull();
    expect(estimationRate(0, 0, 5000)).toBeNull();
    expect(estimationRate(5000, 0, 2000)).toBe(2500);
  });
});
