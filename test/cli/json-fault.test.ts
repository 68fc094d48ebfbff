import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../workers/cli/json-fault.ts';

const SEED = 20_260_102;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it.each([
    ['{\n  "name": "own",\n  "deposit" {}\n}', { line: 3, found: '{}', expected: 'a colon' }],
    ['{\n  "a": 1,\n}', { line: 3, found: '}', expected: 'a key in double quotes' }],
    ['{ "a": 1 "b": 2 }', { line: 1, found: '"b":', expected: 'a comma or }' }],
    ['[1,\n 2,\n 03]', { line: 3, found: '3]', expected: 'a comma or ]' }],
    ["{ 'a': 1 }", { line: 1, found: "'a':", expected: 'a key in double quotes or }' }],
    ['{ "a": NaN }', { line: 1, found: 'NaN', expected: 'a value' }],
    ['{ "a": [1, 2\n', { line: 2, found: 'the end of the file', expected: 'a comma or ]' }],
    ['{} {}', { line: 1, found: '{}', expected: 'the end of the file' }],
    ['', { line: 1, found: 'the end of the file', expected: 'a value' }],
  ])('%j', (text, fault) => {
    expect(findJsonFault(text)).toEqual(fault);
  });

  it('finds a fault exactly where JSON.parse does', () => {
    const json = fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 1));
    const damage = fc.record({
      at: fc.nat(),
      removed: fc.integer({ min: 0, max: 2 }),
      added: fc.constantFrom('', ',', '"', '}', ']', ':', '0', 'e', '\\', '\n', '\t', '-'),
    });
    const damaged = fc.tuple(json, damage).map(([text, { at, removed, added }]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + added + text.slice(place + removed);
    });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000, seed: SEED },
    );
  });
});
