import type { ReactNode } from 'react';
import classes from './parts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** Words rather than a figure: set from the left. */
  readonly isText?: boolean;
  /** What is shown on hover: the full figure, a source. */
  readonly hint?: string;
}

/** Names at the left, values right-aligned in one column, units in another. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => (
        <div key={fact.label} className={classes.fact} title={fact.hint}>
          <dt>{fact.label}</dt>
          <dd className={fact.isText === true ? classes.words : classes.value}>{fact.value}</dd>
          <dd className={classes.unit}>{fact.unit ?? ''}</dd>
        </div>
      ))}
    </dl>
  );
}
