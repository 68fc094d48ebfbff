import type { ReactNode } from 'react';
import classes from './parts.module.css';

interface PanelSectionProps {
  readonly title: string;
  /** What stands at the right of the title. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a panel. */
export function PanelSection({ title, end, children }: PanelSectionProps) {
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h2>{title}</h2>
        {end}
      </div>
      {children}
    </section>
  );
}
