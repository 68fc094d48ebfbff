import type { SettingProblem } from '../state/edit-setting-value.ts';
import { settingProblems } from './en/settings.ts';

/** The sentence at a control whose value the schema refuses. */
export function settingSentence(problem: SettingProblem): string {
  switch (problem.code) {
    case 'invalid_type':
      return settingProblems.notANumber;
    case 'not_whole':
      return settingProblems.whole;
    case 'too_small':
      if (problem.minimum === null) return settingProblems.other;
      return problem.isInclusive ? settingProblems.atLeast(problem.minimum) : settingProblems.moreThan(problem.minimum);
    case 'too_big':
      if (problem.maximum === null) return settingProblems.other;
      return problem.isInclusive ? settingProblems.atMost(problem.maximum) : settingProblems.lessThan(problem.maximum);
    case 'samplesReversed':
      return settingProblems.samplesReversed;
    case 'spacingsReversed':
      return settingProblems.spacingsReversed;
    case 'residualTooLong':
      return settingProblems.residualTooLong;
    default:
      return settingProblems.other;
  }
}
