import { formatSetting } from '../format-number.ts';

/** What the schema has against a value. */
export const settingProblems = {
  notANumber: 'Type a number.',
  whole: 'Type a whole number.',
  moreThan: (minimum: number) => `Must be more than ${formatSetting(minimum)}.`,
  atLeast: (minimum: number) => `Must be at least ${formatSetting(minimum)}.`,
  lessThan: (maximum: number) => `Must be less than ${formatSetting(maximum)}.`,
  atMost: (maximum: number) => `Must be at most ${formatSetting(maximum)}.`,
  samplesReversed: 'The least samples must not be more than the most.',
  spacingsReversed: 'Each class needs a wider spacing than the one before.',
  residualTooLong: 'The residual must not be longer than the composite.',
  other: 'This value cannot be used.',
};
