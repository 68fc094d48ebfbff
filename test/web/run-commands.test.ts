import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ResourceError } from '../../core/numeric/index.ts';
import type { Run, Scenario } from '../../core/scenario/index.ts';
import { cancelRun } from '../../web/commands/cancel-run.ts';
import { editSetting } from '../../web/commands/edit-setting.ts';
import { restoreSettings } from '../../web/commands/restore-settings.ts';
import { runAsNewScenario } from '../../web/commands/run-as-new-scenario.ts';
import { runScenario } from '../../web/commands/run-scenario.ts';
import { failureSentence } from '../../web/messages/failure-sentence.ts';
import { activeEntry, currentJob } from '../../web/state/active.ts';
import { findRun } from '../../web/state/run-registry.ts';
import { stagesOutOfDate } from '../../web/state/staleness.ts';
import { readWorkbench } from '../../web/state/workbench-store.ts';
import { testRun } from './run-fixture.ts';
import { openTestWorkbench } from './workbench-fixture.ts';

type Estimate = (scenario: Scenario, files: unknown, options: { onProgress: (progress: object) => void; signal: AbortSignal }) => Promise<Run>;
const estimate = vi.fn<Estimate>();

// The real engine needs web workers; its own tests are in test/workers and test/browser.
vi.mock('../../web/state/engine.ts', () => ({ engine: () => ({ estimate: (...args: Parameters<Estimate>) => estimate(...args) }) }));

const MOST = ['neighbourhood', 'passes', 0, 'maxSamples'] as const;
const lastJob = () => readWorkbench().jobs.at(-1);
const settled = () => vi.waitFor(() => expect(currentJob(readWorkbench())).toBeNull());

function untilAborted(signal: AbortSignal): Promise<Run> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new ResourceError('cancelled', {}))));
}

describe('running a scenario', () => {
  beforeEach(() => {
    openTestWorkbench();
    estimate.mockReset();
    estimate.mockImplementation((scenario) => Promise.resolve({ ...testRun(), scenario }));
  });

  it('keeps the run with the settings it was made with', async () => {
    runScenario.run();
    await settled();
    const record = readWorkbench().runs.base;
    expect(lastJob()).toMatchObject({ state: 'done', failure: null });
    expect(findRun(record?.runId)?.manifest.modelSha256).toBe('f00d');
    expect(record?.settings).toBe(activeEntry(readWorkbench())?.settings);
  });

  it('shows progress by stage while it lasts', async () => {
    estimate.mockImplementation((_scenario, _files, { onProgress, signal }) => {
      onProgress({ stage: 'composites', done: 0, total: 1 });
      onProgress({ stage: 'estimate', done: 0, total: 500 });
      return untilAborted(signal);
    });
    runScenario.run();
    await vi.waitFor(() => expect(lastJob()).toMatchObject({ state: 'running', stage: 'estimate', total: 500 }));
    cancelRun.run();
    await settled();
  });

  it('can be cancelled, keeping the earlier run and saying so without an error', async () => {
    runScenario.run();
    await settled();
    const before = readWorkbench().runs.base;
    estimate.mockImplementation((_scenario, _files, { signal }) => untilAborted(signal));
    runScenario.run();
    await vi.waitFor(() => expect(lastJob()?.state).toBe('running'));
    cancelRun.run();
    await settled();
    expect(lastJob()).toMatchObject({ state: 'cancelled', failure: null });
    expect(readWorkbench().runs.base).toBe(before);
  });

  it('reports a refusal with its sentence and goes on to the next run', async () => {
    estimate.mockRejectedValueOnce(new ResourceError('inputMissing', { file: 'assay.csv' }));
    runScenario.run();
    await settled();
    const failure = lastJob()?.failure;
    expect(lastJob()?.state).toBe('failed');
    expect(failure && failureSentence(failure)).toContain('assay.csv');
    runScenario.run();
    await settled();
    expect(lastJob()?.state).toBe('done');
  });

  it('does not start one scenario twice at once', async () => {
    runScenario.run();
    runScenario.run();
    await settled();
    expect(estimate).toHaveBeenCalledTimes(1);
  });

  it('makes edits stale until the next run, and can take them back', async () => {
    runScenario.run();
    await settled();
    editSetting.run(MOST, 12);
    const stale = () => stagesOutOfDate(readWorkbench().runs.base ?? null, readWorkbench().project.scenarios[0]?.settings ?? testRun().scenario).size;
    expect(stale()).toBe(2);
    restoreSettings.run();
    expect(stale()).toBe(0);
  });

  it('as a new scenario keeps both runs, each with its own settings', async () => {
    runScenario.run();
    await settled();
    editSetting.run(MOST, 12);
    runAsNewScenario.run();
    await settled();
    const { project, runs } = readWorkbench();
    expect(project.scenarios.map((entry) => entry.settings.neighbourhood.passes[0]?.maxSamples)).toEqual([16, 12]);
    expect(project.scenarios.every((entry) => stagesOutOfDate(runs[entry.id] ?? null, entry.settings).size === 0)).toBe(true);
  });

  it('replaces the run of a scenario that is run again, and lets the old one go', async () => {
    runScenario.run();
    await settled();
    const first = readWorkbench().runs.base?.runId;
    runScenario.run();
    await settled();
    expect(findRun(first)).toBeNull();
    expect(findRun(readWorkbench().runs.base?.runId)).not.toBeNull();
  });
});
