import { ActionIcon, Tooltip, UnstyledButton, useComputedColorScheme } from '@mantine/core';
import { chooseColourScheme } from '../commands/choose-colour-scheme.ts';
import { openPalette } from '../commands/open-palette.ts';
import { redoEdit } from '../commands/redo-edit.ts';
import { switchDeposit } from '../commands/switch-deposit.ts';
import { undoEdit } from '../commands/undo-edit.ts';
import { messages } from '../messages/en.ts';
import { DEPOSIT_KEYS, type DepositKey } from '../state/workbench-state.ts';
import { useCanRedo, useCanUndo, useWorkbench } from '../state/workbench-store.ts';
import { DarkIcon, LightIcon, RedoIcon, SearchIcon, UndoIcon } from '../theme/icons.ts';
import classes from './app-header.module.css';
import { RunControl } from './run-control.tsx';
import { ScenarioSwitch } from './scenario-switch.tsx';
import { SegmentedSwitch } from './segmented-switch.tsx';

/** What is looked at and what is done with it: deposit, scenario, undo, palette, run, colours. */
export function AppHeader() {
  return (
    <header className={classes.header}>
      <h1 className={classes.product} title={messages.product.tagline}>
        <ProductMark />
        {messages.product.name}
      </h1>
      <DepositSwitch />
      <ScenarioSwitch />
      <UndoRedo />
      <span className={classes.gap} />
      <UnstyledButton className={classes.search} onClick={() => openPalette.run()} aria-label={messages.palette.open}>
        <SearchIcon size={14} stroke={1.75} aria-hidden />
        <span className={classes.searchText}>{messages.header.search}</span>
        <kbd className={classes.keys}>{messages.header.searchKeys}</kbd>
      </UnstyledButton>
      <RunControl />
      <SchemeSwitch />
    </header>
  );
}

function ProductMark() {
  return (
    <svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
      <path fill="#3b528b" d="M1 11h14v4H1z" />
      <path fill="#21918c" d="M1 6h9v4H1z" />
      <path fill="#5ec962" d="M11 6h4v4h-4z" />
      <path fill="#e3b505" d="M1 1h4v4H1z" />
      <path fill="#8a939c" d="M6 1h9v4H6z" />
    </svg>
  );
}

function DepositSwitch() {
  const depositKey = useWorkbench((state) => state.view.depositKey);
  return (
    <SegmentedSwitch<DepositKey>
      label={messages.header.deposit}
      value={depositKey}
      options={DEPOSIT_KEYS.map((key) => ({ value: key, label: messages.deposits[key] }))}
      onChange={(key) => switchDeposit.run(key)}
    />
  );
}

function UndoRedo() {
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  return (
    <div className={classes.pair}>
      <Tooltip label={messages.header.undo}>
        <ActionIcon aria-label={messages.header.undo} disabled={!canUndo} onClick={() => undoEdit.run()}>
          <UndoIcon size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={messages.header.redo}>
        <ActionIcon aria-label={messages.header.redo} disabled={!canRedo} onClick={() => redoEdit.run()}>
          <RedoIcon size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function SchemeSwitch() {
  const scheme = useComputedColorScheme('light');
  const label = scheme === 'light' ? messages.header.toDark : messages.header.toLight;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => chooseColourScheme.run(scheme === 'light' ? 'dark' : 'light')}>
        {scheme === 'light' ? <DarkIcon size={16} stroke={1.75} /> : <LightIcon size={16} stroke={1.75} />}
      </ActionIcon>
    </Tooltip>
  );
}
