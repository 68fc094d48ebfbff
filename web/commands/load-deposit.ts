import { messages } from '../messages/en.ts';
import { failureSentence, toFailure } from '../messages/failure-sentence.ts';
import { fetchDeposit } from '../state/fetch-deposit.ts';
import { keepFiles } from '../state/run-registry.ts';
import type { DepositKey, DepositLoading } from '../state/workbench-state.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeProjectUnrecorded, writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { recordLog } from './record-log.ts';
import { runScenario } from './run-scenario.ts';
import { newScenarioId } from './scenario-ids.ts';

function setLoading(key: DepositKey, loading: DepositLoading): void {
  writeWorkbench((state) => ({ deposits: { ...state.deposits, [key]: loading } }));
}

async function load(key: Exclude<DepositKey, 'own'>): Promise<void> {
  setLoading(key, { state: 'loading' });
  try {
    const { scenario, files } = await fetchDeposit(key);
    const entry = { id: newScenarioId(), depositKey: key, filesId: keepFiles(files), settings: scenario };
    writeProjectUnrecorded((project) => ({ scenarios: [...project.scenarios, entry] }));
    setLoading(key, { state: 'ready' });
    recordLog('info', messages.log.depositLoaded(scenario.deposit.name, files.length));
    runScenario.run(entry.id);
  } catch (thrown) {
    const failure = toFailure(thrown);
    setLoading(key, { state: 'failed', failure });
    recordLog('error', failureSentence(failure));
  }
}

/** Loads a shipped deposit with its default scenario and runs it at once; does nothing where it is loaded already. */
export const loadDeposit: Command<[key: Exclude<DepositKey, 'own'>]> = {
  id: 'load-deposit',
  group: 'deposit',
  run: (key) => {
    const { state } = readWorkbench().deposits[key];
    if (state === 'idle' || state === 'failed') void load(key);
  },
  entries: () => [],
};
