import { describe, expect, it } from 'vitest';
import { settingSentence } from '../../web/messages/setting-sentence.ts';
import { editSettingValue } from '../../web/state/edit-setting-value.ts';
import type { SettingPath } from '../../web/state/staleness.ts';
import { testScenario } from './scenario-fixture.ts';

const scenario = testScenario();

function sentenceFor(path: SettingPath, value: unknown): string | null {
  const { problem } = editSettingValue(scenario, path, value);
  return problem === null ? null : settingSentence(problem);
}

describe('editing a setting', () => {
  it('changes that one value and leaves the given scenario alone', () => {
    const { settings } = editSettingValue(scenario, ['neighbourhood', 'passes', 0, 'radiiM', 2], 8);
    expect(settings?.neighbourhood.passes[0]?.radiiM).toEqual([200, 200, 8]);
    expect(scenario.neighbourhood.passes[0]?.radiiM).toEqual([200, 200, 5]);
    expect({ ...settings, neighbourhood: null }).toEqual({ ...scenario, neighbourhood: null });
  });

  it('lets a limit be taken away where there may be none', () => {
    expect(editSettingValue(scenario, ['neighbourhood', 'passes', 0, 'maxPerHole'], null).settings?.neighbourhood.passes[0]?.maxPerHole).toBeNull();
  });

  it.each<[SettingPath, unknown, string]>([
    [['composites', 'lengthM'], 0, 'Must be more than 0.'],
    [['composites', 'lengthM'], Number.NaN, 'Type a number.'],
    [['composites', 'minimumLengthM'], -1, 'Must be at least 0.'],
    [['neighbourhood', 'passes', 0, 'minSamples'], 0, 'Must be at least 1.'],
    [['neighbourhood', 'passes', 0, 'minSamples'], 2.5, 'Type a whole number.'],
    [['kriging', 'discretisation', 0], 11, 'Must be at most 10.'],
    [['composites', 'minimumCoverage'], 1.5, 'Must be at most 1.'],
  ])('%j = %j is refused by the schema with a sentence', (path, value, sentence) => {
    expect(sentenceFor(path, value)).toBe(sentence);
  });

  it.each<[SettingPath, unknown, string]>([
    [['neighbourhood', 'passes', 0, 'minSamples'], 17, 'The least samples must not be more than the most.'],
    [['classification', 'classes', 0, 'maximumSpacingM'], 300, 'Each class needs a wider spacing than the one before.'],
    [['composites', 'minimumLengthM'], 2, 'The residual must not be longer than the composite.'],
  ])('%j = %j is refused because of another setting', (path, value, sentence) => {
    expect(sentenceFor(path, value)).toBe(sentence);
  });
});
