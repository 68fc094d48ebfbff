import type { Project, View, WorkbenchState } from './workbench-state.ts';
import { workbenchStore } from './workbench-store.ts';

/** The only way into the store; a test sees to it that nothing but `web/commands` imports this file. */
export function writeWorkbench(change: (state: WorkbenchState) => Partial<WorkbenchState>): void {
  workbenchStore.setState(change(workbenchStore.getState()));
}

export function writeView(change: Partial<View>): void {
  writeWorkbench((state) => ({ view: { ...state.view, ...change } }));
}

/**
 * Changes the project without leaving a step to undo, for what the program does by itself, such as loading a deposit. The steps before
 * and after change alike, so that going back over an edit does not take the deposit away.
 */
export function writeProjectUnrecorded(change: (project: Project) => Project): void {
  const { temporal } = workbenchStore;
  const { pause, resume, pastStates, futureStates } = temporal.getState();
  const rewrite = (steps: typeof pastStates) => steps.map((step) => (step.project === undefined ? step : { project: change(step.project) }));
  pause();
  writeWorkbench((state) => ({ project: change(state.project) }));
  temporal.setState({ pastStates: rewrite(pastStates), futureStates: rewrite(futureStates) });
  resume();
}

export function undoProject(): void {
  workbenchStore.temporal.getState().undo();
}

export function redoProject(): void {
  workbenchStore.temporal.getState().redo();
}
