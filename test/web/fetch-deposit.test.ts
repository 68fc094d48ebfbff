import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureSentence, toFailure } from '../../web/messages/failure-sentence.ts';
import { fetchDeposit } from '../../web/state/fetch-deposit.ts';
import { testScenario } from './scenario-fixture.ts';

const { deposit, ...settings } = testScenario();

function serve(files: Readonly<Record<string, string>>): void {
  vi.stubGlobal('fetch', (path: string) => {
    const text = files[path];
    return Promise.resolve(text === undefined ? new Response(null, { status: 404 }) : new Response(text));
  });
}

const scenarioFile = { './test/scenario.json': JSON.stringify({ ...settings, deposit: 'deposit.json' }), './test/deposit.json': JSON.stringify(deposit) };

describe('fetching a shipped deposit', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('puts the deposit’s facts in their place and brings every file, packed or not', async () => {
    serve({ ...scenarioFile, './test/collar.csv': 'a', './test/assay.csv.gz': 'b' });
    const { scenario, files } = await fetchDeposit('test');
    expect(scenario).toEqual(testScenario());
    expect(files.map((file) => [file.name, new TextDecoder().decode(file.bytes)])).toEqual([
      ['collar.csv', 'a'],
      ['assay.csv.gz', 'b'],
    ]);
  });

  it('names the file that does not come', async () => {
    serve({ ...scenarioFile, './test/collar.csv': 'a' });
    const failure = toFailure(await fetchDeposit('test').catch((thrown: unknown) => thrown));
    expect(failure.name).toBe('Unreachable');
    expect(failureSentence(failure)).toContain('test/assay.csv.gz');
  });

  it('does the same where there is no connection at all', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const failure = toFailure(await fetchDeposit('test').catch((thrown: unknown) => thrown));
    expect(failureSentence(failure)).toContain('test/scenario.json');
  });
});
