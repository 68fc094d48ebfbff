import type { PipelineProgress } from '../../core/scenario/index.ts';
import { messages } from '../messages/en.ts';
import { failureSentence, toFailure } from '../messages/failure-sentence.ts';
import { formatSeconds } from '../messages/format-number.ts';
import { activeEntry, currentJob, entryById } from '../state/active.ts';
import { engine } from '../state/engine.ts';
import { estimationRate } from '../state/job-progress.ts';
import { prepareCutoffs } from '../state/live-report.ts';
import { findFiles, findRun, forgetRun, keepRun } from '../state/run-registry.ts';
import { stagesOutOfDate } from '../state/staleness.ts';
import type { Job, ScenarioEntry } from '../state/workbench-state.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { recordLog } from './record-log.ts';
import { queueJob } from './run-queue.ts';

/** Progress is written at most this often, ms. */
const PROGRESS_INTERVAL = 100;
/** Finished jobs that stay in the list. */
const LONGEST_JOB_LIST = 50;
/** After this long the work is done whether the page is idle or not, ms. */
const IDLE_PATIENCE = 4000;
let lastJobNumber = 0;

function changeJob(id: string, change: Partial<Job>): void {
  writeWorkbench((state) => ({ jobs: state.jobs.map((job) => (job.id === id ? { ...job, ...change } : job)) }));
}

function addJob(entry: ScenarioEntry): string {
  const id = `job-${++lastJobNumber}`;
  const now = performance.now();
  const job: Job = {
    id,
    scenarioId: entry.id,
    scenarioName: messages.scenario.title(entry.settings.deposit.name, entry.settings.name),
    state: 'queued',
    stage: 'data',
    done: 0,
    total: 1,
    startedAt: now,
    stageStartedAt: now,
    updatedAt: now,
    blocksPerSecond: null,
    failure: null,
  };
  writeWorkbench((state) => ({ jobs: [...state.jobs.slice(-(LONGEST_JOB_LIST - 1)), job] }));
  return id;
}

/** Writes a run's progress, and how fast its blocks are estimated, a few times a second. */
function followProgress(jobId: string): (progress: PipelineProgress) => void {
  let stage: Job['stage'] | null = null;
  let stageStartedAt = 0;
  let writtenAt = 0;
  return (progress) => {
    const now = performance.now();
    const isNewStage = progress.stage !== stage;
    if (!isNewStage && progress.done < progress.total && now - writtenAt < PROGRESS_INTERVAL) return;
    stage = progress.stage;
    writtenAt = now;
    if (isNewStage) stageStartedAt = now;
    const rate = stage === 'estimate' ? { blocksPerSecond: estimationRate(progress.done, stageStartedAt, now) } : {};
    changeJob(jobId, { ...progress, ...rate, updatedAt: now, stageStartedAt });
  };
}

async function estimate(jobId: string, scenarioId: string, signal: AbortSignal): Promise<void> {
  const entry = entryById(readWorkbench(), scenarioId);
  if (entry === null || signal.aborted) return changeJob(jobId, { state: 'cancelled' });
  const { settings } = entry;
  const startedAt = performance.now();
  changeJob(jobId, { state: 'running', startedAt, stageStartedAt: startedAt, updatedAt: startedAt });
  try {
    const run = await engine().estimate(settings, findFiles(entry.filesId), { onProgress: followProgress(jobId), signal });
    const seconds = (performance.now() - startedAt) / 1000;
    const runId = keepRun(run);
    const replaced = readWorkbench().runs[scenarioId]?.runId;
    writeWorkbench((state) => ({
      runs: { ...state.runs, [scenarioId]: { runId, settings, seconds } },
      // Pieces are numbered anew by every run.
      selection: state.selection?.kind === 'block' && activeEntry(state)?.id === scenarioId ? null : state.selection,
    }));
    if (replaced !== undefined) forgetRun(replaced);
    changeJob(jobId, { state: 'done', updatedAt: performance.now() });
    whenIdle(() => prepareCutoffs(run));
    recordLog('info', messages.log.runFinished(settings.name, formatSeconds(seconds), run.manifest.modelSha256));
  } catch (thrown) {
    const failure = toFailure(thrown);
    const isCancelled = signal.aborted || (failure.name === 'ResourceError' && failure.code === 'cancelled');
    changeJob(jobId, { state: isCancelled ? 'cancelled' : 'failed', failure: isCancelled ? null : failure, updatedAt: performance.now() });
    recordLog(isCancelled ? 'warning' : 'error', isCancelled ? messages.log.runCancelled(settings.name) : failureSentence(failure));
  }
}

/** Waits until the page has drawn the run and has nothing else to do. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: IDLE_PATIENCE });
  else setTimeout(work, IDLE_PATIENCE);
}

/** Estimates a scenario with its settings as they are now; an earlier run of it is replaced. */
export const runScenario: Command<[scenarioId?: string]> = {
  id: 'run-scenario',
  group: 'run',
  hotkey: 'mod+Enter',
  run: (scenarioId) => {
    const state = readWorkbench();
    const entry = scenarioId === undefined ? activeEntry(state) : entryById(state, scenarioId);
    if (entry === null || state.jobs.some((job) => job.scenarioId === entry.id && (job.state === 'queued' || job.state === 'running'))) return;
    const jobId = addJob(entry);
    void queueJob(jobId, (signal) => estimate(jobId, entry.id, signal));
  },
  entries: (state) => {
    const entry = activeEntry(state);
    if (entry === null || currentJob(state)?.scenarioId === entry.id) return [];
    const stale = stagesOutOfDate(state.runs[entry.id] ?? null, entry.settings).size;
    const isRun = findRun(state.runs[entry.id]?.runId) !== null;
    return [
      { label: isRun ? messages.commands.runAgain(entry.settings.name, stale) : messages.commands.run(entry.settings.name), invoke: () => runScenario.run() },
    ];
  },
};
