import { INITIAL_STATE, type ScenarioEntry } from '../../web/state/workbench-state.ts';
import { readWorkbench, workbenchStore } from '../../web/state/workbench-store.ts';
import { testScenario } from './scenario-fixture.ts';

/** An empty workbench with one scenario of Makuutu's place in view. */
export function openTestWorkbench(): ScenarioEntry {
  const entry: ScenarioEntry = { id: 'base', depositKey: 'makuutu', filesId: 'files', settings: testScenario() };
  workbenchStore.setState({ ...INITIAL_STATE, project: { scenarios: [entry] } }, true);
  workbenchStore.temporal.getState().clear();
  return entry;
}

export function scenarioNames(): string[] {
  return readWorkbench().project.scenarios.map((entry) => entry.settings.name);
}
