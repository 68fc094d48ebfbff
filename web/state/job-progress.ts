import type { Stage } from '../../core/scenario/index.ts';
import type { Job } from './workbench-state.ts';

/** Share of a run's time that each stage takes, roughly: kriging is nearly all of it. */
const STAGE_SHARES: Readonly<Record<Stage, number>> = { data: 0.08, composites: 0.02, blockModel: 0.05, estimate: 0.78, classify: 0.04, report: 0.03 };
/** Below this a rate is noise. */
const SECONDS_FOR_A_RATE = 0.4;

export interface JobProgress {
  /** 0 to 1 over the whole run. */
  readonly share: number;
  /** Blocks per second; null until it means something. */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
  readonly secondsSpent: number;
}

export function jobProgress(job: Job): JobProgress {
  const stages = Object.entries(STAGE_SHARES) as [Stage, number][];
  const at = stages.findIndex(([stage]) => stage === job.stage);
  const before = stages.slice(0, at).reduce((sum, [, share]) => sum + share, 0);
  const within = job.total > 0 ? Math.min(1, job.done / job.total) : 0;
  const isEstimating = job.state === 'running' && job.stage === 'estimate';
  return {
    share: job.state === 'done' ? 1 : before + STAGE_SHARES[job.stage] * within,
    rate: isEstimating || job.state === 'done' ? job.blocksPerSecond : null,
    secondsLeft: isEstimating && job.blocksPerSecond !== null ? (job.total - job.done) / job.blocksPerSecond : null,
    secondsSpent: (job.updatedAt - job.startedAt) / 1000,
  };
}

/** Blocks per second of an estimate that has done so many since it began (ms); null while that would be noise. */
export function estimationRate(done: number, stageStartedAt: number, now: number): number | null {
  const seconds = (now - stageStartedAt) / 1000;
  return seconds >= SECONDS_FOR_A_RATE && done > 0 ? done / seconds : null;
}
