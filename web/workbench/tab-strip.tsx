import type { KeyboardEvent, ReactNode } from 'react';
import classes from './tab-strip.module.css';

interface TabStripProps<Value extends string> {
  readonly label: string;
  /** Prefix of the ids that tie tabs to their panel. */
  readonly id: string;
  readonly value: Value;
  readonly tabs: readonly { readonly value: Value; readonly label: string; readonly badge?: string }[];
  readonly onChange: (value: Value) => void;
  /** What stands at the right end. */
  readonly end?: ReactNode;
}

/** Tabs in one 30 px row; the panel they show is a `TabPanel` of the same id. */
export function TabStrip<Value extends string>({ label, id, value, tabs, onChange, end }: TabStripProps<Value>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.value);
    document.getElementById(`${id}-tab-${next.value}`)?.focus();
  };
  return (
    <div className={classes.strip}>
      <div role="tablist" aria-label={label} className={classes.tabs} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`${id}-tab-${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            aria-controls={tab.value === value ? `${id}-panel` : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            className={classes.tab}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
            {tab.badge !== undefined && <span className={classes.badge}>{tab.badge}</span>}
          </button>
        ))}
      </div>
      {end}
    </div>
  );
}

interface TabPanelProps {
  readonly id: string;
  readonly tab: string;
  readonly children: ReactNode;
}

export function TabPanel({ id, tab, children }: TabPanelProps) {
  return (
    <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-tab-${tab}`} className={classes.panel}>
      {children}
    </div>
  );
}
