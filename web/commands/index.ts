/**
 * Commands: every verb of the workbench, one file each, and the only writers of its state. The palette and the keyboard read this list.
 */
import { cancelRun } from './cancel-run.ts';
import { chooseColourScheme } from './choose-colour-scheme.ts';
import { chooseCompared } from './choose-compared.ts';
import { chooseTable } from './choose-table.ts';
import type { ListedCommand } from './command.ts';
import { deleteScenario } from './delete-scenario.ts';
import { duplicateScenario } from './duplicate-scenario.ts';
import { exportBlocks, exportGradeTonnage, exportManifest, exportStatement } from './export-run.ts';
import { fitMap } from './fit-map.ts';
import { openFiles } from './open-files.ts';
import { openStep } from './open-step.ts';
import { redoEdit } from './redo-edit.ts';
import { renameScenario } from './rename-scenario.ts';
import { restoreSettings } from './restore-settings.ts';
import { runAsNewScenario } from './run-as-new-scenario.ts';
import { runScenario } from './run-scenario.ts';
import { selectThing } from './select-thing.ts';
import { setExaggeration, setOpacity, tiltMap } from './set-block-look.ts';
import { setColourRange } from './set-colour-range.ts';
import { setCutoff } from './set-cutoff.ts';
import { setPlan } from './set-plan.ts';
import { setShownClasses } from './set-shown-classes.ts';
import { setVariable } from './set-variable.ts';
import { showCentreTab } from './show-centre-tab.ts';
import { showDockTab } from './show-dock-tab.ts';
import { showInspector } from './show-inspector.ts';
import { levelDown, levelUp } from './step-level.ts';
import { switchDeposit } from './switch-deposit.ts';
import { switchScenario } from './switch-scenario.ts';
import { toggleDock } from './toggle-dock.ts';
import { undoEdit } from './undo-edit.ts';

/** In the order the palette shows them. */
export const COMMANDS: readonly ListedCommand[] = [
  runScenario,
  runAsNewScenario,
  cancelRun,
  duplicateScenario,
  renameScenario,
  deleteScenario,
  restoreSettings,
  undoEdit,
  redoEdit,
  switchScenario,
  chooseCompared,
  switchDeposit,
  openFiles,
  openStep,
  showCentreTab,
  chooseTable,
  showDockTab,
  toggleDock,
  showInspector,
  selectThing,
  chooseColourScheme,
  fitMap,
  setPlan,
  setShownClasses,
  levelUp,
  levelDown,
  setCutoff,
  setColourRange,
  tiltMap,
  setExaggeration,
  setOpacity,
  setVariable,
  exportBlocks,
  exportStatement,
  exportManifest,
  exportGradeTonnage,
];
