import { useEffect } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { toggleDock } from '../commands/toggle-dock.ts';
import { messages } from '../messages/en.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { AppHeader } from './app-header.tsx';
import { BottomDock } from './bottom-dock.tsx';
import { CentreViews } from './centre-views.tsx';
import { CommandPalette } from './command-palette.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropAnywhere } from './drop-anywhere.tsx';
import { Inspector } from './inspector.tsx';
import { StatusBar } from './status-bar.tsx';
import { SyntheticBanner } from './synthetic-banner.tsx';
import { useHotkeysOfCommands } from './use-hotkeys-of-commands.ts';
import classes from './workbench.module.css';
import { WorkflowRail } from './workflow-rail.tsx';

/** Sizes at the start, px: less of both where the window is small. */
const INSPECTOR_WIDTH = window.innerWidth < 1200 ? 310 : 332;
const DOCK_HEIGHT = Math.min(272, Math.round(window.innerHeight * 0.29));
/** Height of the folded dock: its tabs alone, px. */
const DOCK_TABS_HEIGHT = 31;

/** The frame: header, banner, rail, views over dock, inspector, status bar. */
export function Workbench() {
  useHotkeysOfCommands();
  return (
    <div className={classes.frame}>
      <AppHeader />
      <SyntheticBanner />
      <div className={classes.body}>
        <WorkflowRail />
        <Group orientation="horizontal" id="columns">
          <Panel id="centre" minSize={360}>
            <CentreAndDock />
          </Panel>
          <Separator className={classes.separator} aria-label={messages.landmarks.resizeInspector} />
          <Panel id="inspector" defaultSize={INSPECTOR_WIDTH} minSize={306} maxSize={640} groupResizeBehavior="preserve-pixel-size">
            <Inspector />
          </Panel>
        </Group>
      </div>
      <StatusBar />
      <CommandPalette />
      <Dialogs />
      <DropAnywhere />
    </div>
  );
}

function CentreAndDock() {
  const isOpen = useWorkbench((state) => state.view.dockOpen);
  const dock = usePanelRef();
  useEffect(() => {
    if (isOpen) dock.current?.expand();
    else dock.current?.collapse();
  }, [isOpen, dock]);
  return (
    <Group orientation="vertical" id="rows">
      <Panel id="views" minSize={200}>
        <CentreViews />
      </Panel>
      <Separator className={classes.separator} aria-label={messages.landmarks.resizeDock} />
      <Panel
        id="dock"
        panelRef={dock}
        defaultSize={DOCK_HEIGHT}
        minSize={140}
        collapsible
        collapsedSize={DOCK_TABS_HEIGHT}
        groupResizeBehavior="preserve-pixel-size"
        onResize={(size) => {
          const isNowOpen = size.inPixels > DOCK_TABS_HEIGHT + 1;
          if (isNowOpen !== isOpen && size.inPixels > 0) toggleDock.run(isNowOpen);
        }}
      >
        <BottomDock />
      </Panel>
    </Group>
  );
}
