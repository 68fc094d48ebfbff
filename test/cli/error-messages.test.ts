import { describe, expect, it } from 'vitest';
import { ResourceError } from '../../core/numeric/index.ts';
import { describeError } from '../../workers/cli/error-messages.ts';

describe('describeError', () => {
  it.each([
    [
      new ResourceError('inputUnusable', { file: 'a.csv.gz', format: 'gzip', reason: 'unexpected EOF' }),
      'The file a.csv.gz cannot be used: format gzip, unexpected EOF.',
    ],
    [new ResourceError('variableUnknown', { variable: 'tero', where: 'topCut' }), 'A variable is named that the data do not have at topCut: variable tero.'],
    [new ResourceError('gridTooLarge', { pieces: 5_000_000, limit: 4_000_000 }), 'The block model would be too large: pieces 5000000, limit 4000000.'],
    [
      new ResourceError('variogramInvalid', { key: 'nugget', found: -1, expected: 'not negative' }),
      'The variogram model is not valid at nugget: found -1, expected not negative.',
    ],
    [
      new ResourceError('settingsInvalid', { file: 's.json', path: 'seed', found: null, expected: 'x', problems: 'seed: one; name: two' }),
      'A setting cannot be used in s.json at seed:\n  seed: one\n  name: two',
    ],
    [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), 'The disk is full: ENOSPC: no space left on device, write.'],
    [Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/out' }), 'Access is denied: /out.'],
    [new TypeError('x is not a function'), 'Unexpected failure: x is not a function'],
  ])('%s', (error, sentence) => {
    expect(describeError(error)).toBe(sentence);
  });
});
