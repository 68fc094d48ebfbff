import type { ReactNode } from 'react';
import classes from './parts.module.css';
import { useOverflow } from './use-overflow.ts';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly isText?: boolean;
}

export interface Row {
  readonly key: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
  /** Full figures or sources, shown on hover. */
  readonly hints?: Readonly<Record<string, string>>;
  readonly isTotal?: boolean;
}

interface NumberTableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A small table: text at the left, numbers right-aligned with tabular figures. */
export function NumberTable({ label, columns, rows }: NumberTableProps) {
  const { ref, isOverflowing } = useOverflow();
  return (
    // A table that does not fit scrolls, and then must be reachable by keyboard.
    <div className={classes.tableScroll} ref={ref} tabIndex={isOverflowing ? 0 : undefined}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.isText ? classes.text : 'number'}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.isTotal ? classes.total : undefined}>
              {columns.map((column) => (
                <td key={column.key} className={column.isText ? classes.text : 'number'} title={row.hints?.[column.key]}>
                  {row.cells[column.key] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
