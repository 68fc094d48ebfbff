import type { ReactNode } from 'react';
import classes from './parts.module.css';

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
  return (
    <div className={classes.tableScroll}>
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
