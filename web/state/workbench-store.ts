import { temporal } from 'zundo';
import { createStore, useStore } from 'zustand';
import { INITIAL_STATE, type Project, type WorkbenchState } from './workbench-state.ts';

/** Steps that can be undone; each keeps a project, whose scenarios are shared with the next one where unchanged. */
const UNDO_STEPS = 200;

/** The one store. Read it through the functions below; only `write-workbench.ts`, and so only commands, write it. */
export const workbenchStore = createStore<WorkbenchState>()(
  temporal(() => INITIAL_STATE, {
    partialize: (state): { readonly project: Project } => ({ project: state.project }),
    equality: (past, current) => past.project === current.project,
    limit: UNDO_STEPS,
  }),
);

export function readWorkbench(): WorkbenchState {
  return workbenchStore.getState();
}

/** A component's view of the state: give it a selector that returns a part, not a new object. */
export function useWorkbench<T>(selector: (state: WorkbenchState) => T): T {
  return useStore(workbenchStore, selector);
}

export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export function readHistory(): History {
  const { pastStates, futureStates } = workbenchStore.temporal.getState();
  return { canUndo: pastStates.length > 0, canRedo: futureStates.length > 0 };
}

export function useCanUndo(): boolean {
  return useStore(workbenchStore.temporal, (history) => history.pastStates.length > 0);
}

export function useCanRedo(): boolean {
  return useStore(workbenchStore.temporal, (history) => history.futureStates.length > 0);
}
