import { describe, expect, it } from 'vitest';
import { editSettingValue } from '../../web/state/edit-setting-value.ts';
import { type SettingPath, stagesOutOfDate, stepStates } from '../../web/state/staleness.ts';
import type { Job, RunRecord } from '../../web/state/workbench-state.ts';
import { testScenario } from './scenario-fixture.ts';

const settings = testScenario();
const record: RunRecord = { runId: 'run-1', settings, seconds: 1 };

function edited(path: SettingPath, value: unknown) {
  const outcome = editSettingValue(settings, path, value).settings;
  if (outcome === null) throw new Error(`${path.join('.')} was refused`);
  return outcome;
}

describe('what is out of date', () => {
  it('is everything before the first run and nothing after it', () => {
    expect(stagesOutOfDate(null, settings).size).toBe(6);
    expect(stagesOutOfDate(record, settings).size).toBe(0);
    expect(new Set(Object.values(stepStates(record, settings, null)))).toEqual(new Set(['done']));
  });

  it.each<[SettingPath, unknown, string[]]>([
    [['composites', 'lengthM'], 2, ['composites', 'blockModel', 'estimate', 'classify', 'report']],
    [['neighbourhood', 'passes', 0, 'maxSamples'], 12, ['estimate', 'report']],
    [['classification', 'classes', 1, 'maximumSpacingM'], 250, ['classify', 'report']],
    [['name'], 'Another name', []],
  ])('after a change of %j to %j is %j', (path, value, stages) => {
    expect([...stagesOutOfDate(record, edited(path, value))].sort()).toEqual([...stages].sort());
  });

  it('does not count the cut-off, whose totals follow by themselves', () => {
    expect(stagesOutOfDate(record, edited(['deposit', 'cutoff', 'ppm'], 900)).size).toBe(0);
  });

  it('marks variograms and domains by their own settings', () => {
    const states = stepStates(record, edited(['variograms', 0, 'nugget'], 0.3), null);
    expect(states.variograms).toBe('stale');
    expect(states.estimate).toBe('stale');
    expect(states.domains).toBe('done');
    expect(states.composites).toBe('done');
  });

  it('follows a run through its stages', () => {
    const job: Job = {
      id: 'job-1',
      scenarioId: 'scenario-1',
      scenarioName: '',
      state: 'running',
      stage: 'estimate',
      done: 10,
      total: 100,
      startedAt: 0,
      stageStartedAt: 0,
      updatedAt: 0,
      blocksPerSecond: null,
      failure: null,
    };
    const states = stepStates(null, settings, job);
    expect(states).toMatchObject({ data: 'done', composites: 'done', blockModel: 'done', estimate: 'running', classify: 'empty', report: 'empty' });
  });
});
