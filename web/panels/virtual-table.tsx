import { useEffect, useRef, useState } from 'react';
import { selectThing } from '../commands/select-thing.ts';
import { messages } from '../messages/en.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { ScrollRegion } from './parts/scroll-region.tsx';
import type { TableColumn, TableSource } from './table-columns.ts';
import classes from './virtual-table.module.css';

/** Also the least size of a target that a pointer must hit. */
const ROW_HEIGHT = 24;
/** Rows drawn above and below those in sight. */
const OVERSCAN = 12;

interface VirtualTableProps {
  readonly label: string;
  readonly source: TableSource;
  /** Rows of the source, in the order they are shown. */
  readonly rows: Int32Array;
  readonly order: { readonly key: string; readonly isDescending: boolean } | null;
  readonly onSort: (key: string) => void;
}

/** A table of any length: only the rows in sight are in the page. */
export function VirtualTable({ label, source, rows, order, onSort }: VirtualTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const first = Math.max(0, Math.min(rows.length, Math.floor(sight.top / ROW_HEIGHT) - OVERSCAN));
  const last = Math.min(rows.length, first + Math.ceil(sight.height / ROW_HEIGHT) + 2 * OVERSCAN);
  return (
    <ScrollRegion className={classes.scroller} elementRef={scroller} label={label}>
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {source.columns.map((column) => (
              <HeadCell key={column.key} column={column} order={order} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: first * ROW_HEIGHT }} />
          {Array.from(rows.subarray(first, last), (row, place) => (
            <BodyRow key={row} row={row} rowIndex={first + place + 2} source={source} />
          ))}
          <tr style={{ height: (rows.length - last) * ROW_HEIGHT }} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface HeadCellProps {
  readonly column: TableColumn;
  readonly order: VirtualTableProps['order'];
  readonly onSort: (key: string) => void;
}

function HeadCell({ column, order, onSort }: HeadCellProps) {
  const direction = order?.isDescending === true ? 'descending' : 'ascending';
  const isOrdered = order?.key === column.key;
  return (
    <th scope="col" aria-sort={isOrdered ? direction : undefined} className={column.isText ? classes.text : 'number'}>
      <button type="button" title={messages.table.sortBy(column.label)} onClick={() => onSort(column.key)}>
        {column.label}
        {column.unit !== '' && <span className={classes.unit}> {column.unit}</span>}
        {isOrdered && <span aria-hidden="true">{order.isDescending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}

function BodyRow({ row, rowIndex, source }: { readonly row: number; readonly rowIndex: number; readonly source: TableSource }) {
  const target = source.selectionOf(row);
  const isSelected = useWorkbench(({ selection }) => {
    if (selection?.kind === 'block') return target.kind === 'block' && target.piece === selection.piece;
    return selection?.kind === 'hole' && target.kind === 'hole' && target.hole === selection.hole;
  });
  const [head, ...others] = source.columns;
  return (
    <tr aria-rowindex={rowIndex} className={isSelected ? classes.selected : undefined} style={{ height: ROW_HEIGHT }}>
      <th scope="row" className={classes.text}>
        <button type="button" aria-pressed={isSelected} onClick={() => selectThing.run(target)}>
          {head?.text(row)}
        </button>
      </th>
      {others.map((column) => (
        <td key={column.key} className={column.isText ? classes.text : 'number'}>
          {column.text(row)}
        </td>
      ))}
    </tr>
  );
}
