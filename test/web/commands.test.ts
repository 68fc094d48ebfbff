import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../web/commands/index.ts';
import { readWorkbench } from '../../web/state/workbench-store.ts';
import { importedSpecifiers } from '../structure/import-rules.ts';
import { listFiles, readSource } from '../structure/source-files.ts';
import { openTestWorkbench } from './workbench-fixture.ts';

vi.mock('../../web/state/engine.ts', () => ({ engine: () => ({}) }));

describe('commands', () => {
  beforeEach(() => {
    openTestWorkbench();
  });

  it('are the only writers of state', () => {
    const writers = listFiles('web').filter(
      (path) => /\.tsx?$/.test(path) && importedSpecifiers(path, readSource(path)).some((specifier) => specifier.endsWith('/write-workbench.ts')),
    );
    expect(writers).not.toHaveLength(0);
    expect(writers.filter((path) => !path.startsWith('web/commands/'))).toEqual([]);
    const bare = listFiles('web').filter((path) => /\bworkbenchStore\.setState\b/.test(readSource(path)));
    expect(bare).toEqual(['web/state/write-workbench.ts']);
  });

  it('have ids and keys of their own', () => {
    const ids = COMMANDS.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = COMMANDS.flatMap((command) => command.hotkey ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stand in the palette with a label each', () => {
    const labels = COMMANDS.flatMap((command) => command.entries(readWorkbench()).map((entry) => entry.label));
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are in the palette’s list, or need something that only a control can give', () => {
    const silent = new Set(
      // What is typed, dragged or dropped has a control; the dialog’s buttons and the page’s own start need no palette.
      'answer-import, cancel-import, close-dialog, confirm-import, edit-setting, load-deposit, open-palette, open-workbench, point-at, preview-cutoff, receive-files, remove-import-file, swap-compared'.split(
        ', ',
      ),
    );
    const declared = listFiles('web/commands').flatMap((path) =>
      [...readSource(path).matchAll(/(?:^ {2}id: |exportCommand\()'([a-z-]+)'/gm)].map((match) => match[1] ?? ''),
    );
    const listed = new Set(COMMANDS.map((command) => command.id));
    expect(declared.filter((id) => !listed.has(id) && !silent.has(id))).toEqual([]);
  });
});
