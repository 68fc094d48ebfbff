import { messages } from '../messages/en.ts';
import { activeEntry } from '../state/active.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { editSetting } from './edit-setting.ts';

/** Cut-off while its slider moves: map, chart and table follow, the scenario stays as it is. */
export const previewCutoff: Command<[ppm: number]> = {
  id: 'preview-cutoff',
  group: 'map',
  run: (ppm) => writeView({ cutoffPreviewPpm: ppm }),
  entries: () => [],
};

/** Sets the scenario's cut-off, ppm of its cut-off variable. Totals follow at once; nothing becomes stale. */
export const setCutoff: Command<[ppm: number]> = {
  id: 'set-cutoff',
  group: 'map',
  run: (ppm) => {
    editSetting.run(['deposit', 'cutoff', 'ppm'], ppm);
    writeView({ cutoffPreviewPpm: null });
  },
  entries: (state) => {
    const record = state.runs[activeEntry(state)?.id ?? ''];
    const ran = record?.settings.deposit.cutoff.ppm;
    if (ran === undefined || ran === activeEntry(readWorkbench())?.settings.deposit.cutoff.ppm) return [];
    return [{ label: messages.commands.cutoffOfRun(ran), invoke: () => setCutoff.run(ran) }];
  },
};
