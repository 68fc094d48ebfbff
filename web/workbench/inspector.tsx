import { ActionIcon } from '@mantine/core';
import { selectThing } from '../commands/select-thing.ts';
import { showInspector } from '../commands/show-inspector.ts';
import { messages } from '../messages/en.ts';
import { BlockInspector } from '../panels/block-inspector.tsx';
import { HoleInspector } from '../panels/hole-inspector.tsx';
import { ScrollRegion } from '../panels/parts/scroll-region.tsx';
import { StepPanel } from '../panels/step-panel.tsx';
import { useActiveRun } from '../state/active.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { CloseIcon } from '../theme/icons.ts';
import classes from './inspector.module.css';
import { TabPanel, TabStrip } from './tab-strip.tsx';

/** At the right: the step's settings and results, or what is selected. */
export function Inspector() {
  const step = useWorkbench((state) => state.view.step);
  const selection = useWorkbench((state) => state.selection);
  const wanted = useWorkbench((state) => state.view.inspector);
  const run = useActiveRun();
  const isShown = selection !== null && run !== null;
  const shown = isShown ? wanted : 'step';
  const selectionLabel = selection?.kind === 'hole' ? messages.inspector.hole(run?.database.holes.id[selection.hole] ?? '') : messages.inspector.block;
  const tabs = [{ value: 'step' as const, label: messages.steps[step] }, ...(isShown ? [{ value: 'selection' as const, label: selectionLabel }] : [])];
  return (
    <aside className={classes.inspector} aria-label={messages.landmarks.inspector}>
      <TabStrip
        id="inspector"
        label={messages.landmarks.inspector}
        value={shown}
        tabs={tabs}
        onChange={(value) => showInspector.run(value)}
        end={
          isShown ? (
            <ActionIcon size={22} aria-label={messages.inspector.close} onClick={() => selectThing.run(null)}>
              <CloseIcon size={14} stroke={1.75} />
            </ActionIcon>
          ) : undefined
        }
      />
      <TabPanel id="inspector" tab={shown}>
        <ScrollRegion className={classes.scroll} label={shown === 'step' ? messages.steps[step] : selectionLabel}>
          {shown === 'step' && <StepPanel step={step} />}
          {shown === 'selection' && run !== null && selection?.kind === 'block' && <BlockInspector run={run} piece={selection.piece} />}
          {shown === 'selection' && run !== null && selection?.kind === 'hole' && <HoleInspector run={run} hole={selection.hole} />}
        </ScrollRegion>
      </TabPanel>
    </aside>
  );
}
