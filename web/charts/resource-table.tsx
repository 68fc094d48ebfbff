import type { ReactNode } from 'react';
import './charts.css';
import { gradeTonnageChart, resourceTable as text } from '../messages/en/charts.ts';
import { formatFixed, formatInteger, formatSetting, NO_VALUE } from '../messages/format-number.ts';
import classes from './resource-table.module.css';
import { type FigureColumn, type TableColumns, type TabledStatement, type TableRow, tableColumns, tableRows } from './resource-table-rows.ts';
import { decimalGhosts, formatRounded } from './rounded-figures.ts';
import { variableLabel } from './variable-label.ts';

interface ResourceTableProps {
  /** A statement, or rows of tallies by class with the cut-off they are at and the groups they sum. */
  readonly statement: TabledStatement;
  /** Grades to show; by default the declared groups, or the analytes where there are none. */
  readonly variables?: readonly string[];
}

const FIGURES = 3;

/** Tonnes, grades and contained tonnes by class at a cut-off, rounded as statements are, full figures on hover. */
export function ResourceTable({ statement, variables }: ResourceTableProps) {
  const columns = tableColumns(statement, variables ?? null);
  const rows = tableRows(statement, columns);
  const { cutoff, groups } = statement;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways, and keys must be able to do that
    <div className={classes.scroll} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{text.caption(variableLabel(cutoff.variable, groups), formatSetting(cutoff.ppm))}</caption>
        <TableHead columns={columns} />
        <TableBody rows={rows} />
      </table>
      <p className={classes.note}>{text.rounding}</p>
    </div>
  );
}

function TableHead({ columns }: { readonly columns: TableColumns }) {
  const { grades, contained, isRareEarth } = columns;
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className={classes.first}>
          {text.class}
        </th>
        <ColumnHead label={text.tonnes} unit={text.megatonnes} rowSpan={2} />
        {grades.length > 0 && (
          <th colSpan={grades.length} scope="colgroup" className={classes.band}>
            {text.grade}
          </th>
        )}
        {contained.length > 0 && (
          <th colSpan={contained.length} scope="colgroup" className={classes.band}>
            {isRareEarth ? text.containedOxides : text.contained}
          </th>
        )}
      </tr>
      <tr>
        {grades.map((column, n) => (
          <ColumnHead key={column.id} label={column.label} definition={column.definition} unit={text.ppm} isFirst={n === 0} />
        ))}
        {contained.map((column, n) => (
          <ColumnHead key={column.id} label={column.label} definition={column.definition} unit={text.kilotonnes} isFirst={n === 0} />
        ))}
      </tr>
    </thead>
  );
}

interface ColumnHeadProps extends Partial<Pick<FigureColumn, 'definition'>> {
  readonly label: string;
  readonly unit: string;
  readonly rowSpan?: number;
  readonly isFirst?: boolean;
}

function ColumnHead({ label, unit, definition = '', rowSpan = 1, isFirst = false }: ColumnHeadProps) {
  return (
    <th scope="col" rowSpan={rowSpan} title={definition === '' ? undefined : definition} className={isFirst ? classes.bandStart : undefined}>
      {label}
      <span className={classes.unit}> {unit}</span>
    </th>
  );
}

function TableBody({ rows }: { readonly rows: readonly TableRow[] }) {
  const columns = cellColumns(rows);
  return (
    <tbody>
      {rows.map((row, r) => (
        <tr key={row.class} className={row.class === 'total' ? classes.total : classes.figures}>
          <th scope="row" className={classes.first}>
            {gradeTonnageChart.classes[row.class]}
          </th>
          {columns.map(({ key, cells, isFirst }) => (
            <td key={key} title={cells[r]?.full} className={isFirst ? classes.bandStart : undefined}>
              {cells[r]?.text}
              <Ghost>{cells[r]?.ghost}</Ghost>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Room for decimals that this number does not have, so that marks stand under each other. */
function Ghost({ children }: { readonly children: ReactNode }) {
  return (
    <span className={classes.ghost} aria-hidden="true">
      {children}
    </span>
  );
}

interface CellColumn {
  readonly key: string;
  readonly isFirst: boolean;
  readonly cells: readonly { readonly text: string; readonly ghost: string; readonly full: string }[];
}

/** The figures column by column: rounded, aligned on the decimal mark, with the full figure. */
function cellColumns(rows: readonly TableRow[]): readonly CellColumn[] {
  const [first] = rows;
  if (first === undefined) return [];
  const tonnes = cellColumn(
    'tonnes',
    rows.map((row) => row.tonnes),
    1e-6,
    (t) => text.fullTonnes(formatInteger(t)),
    false,
  );
  const grades = first.gradesPpm.map((_, n) =>
    cellColumn(
      `grade-${n}`,
      rows.map((row) => row.gradesPpm[n] ?? null),
      1,
      (ppm) => text.fullGrade(formatFixed(ppm, 3)),
      n === 0,
    ),
  );
  const contained = first.containedTonnes.map((_, n) =>
    cellColumn(
      `contained-${n}`,
      rows.map((row) => row.containedTonnes[n] ?? null),
      1e-3,
      (t) => text.fullTonnes(formatFixed(t, 1)),
      n === 0,
    ),
  );
  return [tonnes, ...grades, ...contained];
}

function cellColumn(key: string, values: readonly (number | null)[], scale: number, full: (value: number) => string, isFirst: boolean): CellColumn {
  const texts = values.map((value) => (value === null ? NO_VALUE : formatRounded(value * scale, FIGURES)));
  const ghosts = decimalGhosts(texts);
  return {
    key,
    isFirst,
    cells: values.map((value, n) => ({ text: texts[n] as string, ghost: ghosts[n] as string, full: value === null ? '' : full(value) })),
  };
}
