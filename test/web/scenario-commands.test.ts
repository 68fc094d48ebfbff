import { beforeEach, describe, expect, it } from 'vitest';
import { deleteScenario } from '../../web/commands/delete-scenario.ts';
import { duplicateScenario } from '../../web/commands/duplicate-scenario.ts';
import { editSetting } from '../../web/commands/edit-setting.ts';
import { redoEdit } from '../../web/commands/redo-edit.ts';
import { renameScenario } from '../../web/commands/rename-scenario.ts';
import { selectThing } from '../../web/commands/select-thing.ts';
import { previewCutoff, setCutoff } from '../../web/commands/set-cutoff.ts';
import { switchScenario } from '../../web/commands/switch-scenario.ts';
import { undoEdit } from '../../web/commands/undo-edit.ts';
import { activeEntry, effectiveCutoff } from '../../web/state/active.ts';
import { readHistory, readWorkbench } from '../../web/state/workbench-store.ts';
import { writeProjectUnrecorded } from '../../web/state/write-workbench.ts';
import { testScenario } from './scenario-fixture.ts';
import { openTestWorkbench, scenarioNames } from './workbench-fixture.ts';

const maxSamples = () => activeEntry(readWorkbench())?.settings.neighbourhood.passes[0]?.maxSamples;
const MOST = ['neighbourhood', 'passes', 0, 'maxSamples'] as const;

describe('commands on scenarios', () => {
  beforeEach(() => {
    openTestWorkbench();
  });

  it('duplicate under a free name and show the copy', () => {
    duplicateScenario.run();
    duplicateScenario.run();
    expect(scenarioNames()).toEqual(['Base case', 'Base case (2)', 'Base case (3)']);
    expect(activeEntry(readWorkbench())?.settings.name).toBe('Base case (3)');
  });

  it('edit the copy and leave the original alone', () => {
    duplicateScenario.run();
    editSetting.run(MOST, 12);
    expect(maxSamples()).toBe(12);
    switchScenario.run('base');
    expect(maxSamples()).toBe(16);
  });

  it('refuse a value that the schema refuses, leaving no step to undo', () => {
    editSetting.run(MOST, -3);
    expect(maxSamples()).toBe(16);
    expect(readHistory()).toEqual({ canUndo: false, canRedo: false });
  });

  it('can be undone and redone one by one', () => {
    editSetting.run(MOST, 12);
    editSetting.run(MOST, 10);
    renameScenario.run('base', '  Tighter search ');
    undoEdit.run();
    expect(scenarioNames()).toEqual(['Base case']);
    undoEdit.run();
    expect(maxSamples()).toBe(12);
    redoEdit.run();
    expect(maxSamples()).toBe(10);
  });

  it('keep an empty name out', () => {
    renameScenario.run('base', '   ');
    expect(scenarioNames()).toEqual(['Base case']);
  });

  it('delete all but the last scenario of a deposit; undo brings it back', () => {
    deleteScenario.run();
    expect(scenarioNames()).toEqual(['Base case']);
    duplicateScenario.run();
    deleteScenario.run();
    expect(scenarioNames()).toEqual(['Base case']);
    undoEdit.run();
    expect(scenarioNames()).toEqual(['Base case', 'Base case (2)']);
  });

  it('undo edits without taking away a deposit that was loaded in between', () => {
    editSetting.run(MOST, 12);
    const loaded = { id: 'colossus', depositKey: 'colossus' as const, filesId: 'files', settings: testScenario('Colossus') };
    writeProjectUnrecorded((project) => ({ scenarios: [...project.scenarios, loaded] }));
    undoEdit.run();
    expect(maxSamples()).toBe(16);
    expect(scenarioNames()).toEqual(['Base case', 'Colossus']);
  });

  it('preview a cut-off without a step to undo and set it with one', () => {
    previewCutoff.run(650);
    previewCutoff.run(700);
    expect(effectiveCutoff(readWorkbench())).toBe(700);
    expect(activeEntry(readWorkbench())?.settings.deposit.cutoff.ppm).toBe(500);
    expect(readHistory().canUndo).toBe(false);
    setCutoff.run(700);
    expect(activeEntry(readWorkbench())?.settings.deposit.cutoff.ppm).toBe(700);
    undoEdit.run();
    expect(effectiveCutoff(readWorkbench())).toBe(500);
  });

  it('leave nothing to undo behind a mere look', () => {
    selectThing.run({ kind: 'hole', hole: 3 });
    selectThing.run(null);
    expect(readHistory().canUndo).toBe(false);
  });
});
