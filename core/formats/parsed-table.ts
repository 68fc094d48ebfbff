import type { Issue } from '../numeric/index.ts';
import type { CsvDialect } from './csv-dialect.ts';
import type { TextEncodingName } from './text-encoding.ts';

/** All cells of a column read as numbers. */
export interface NumberColumn {
  /** NaN where the cell is empty or refused. */
  readonly values: Float64Array;
  /** Rows (from 0) whose text is not a number, ascending. */
  readonly refusedRows: readonly number[];
}

/** One column of a table as it was delivered; cells are decoded when they are asked for. */
export interface TableColumn {
  /** Header without surrounding space; may be empty or occur twice. */
  readonly name: string;
  /** Text of a cell, as it stands in the file; empty for a cell that a short row does not have. */
  text(row: number): string;
  /** Text of every cell; equal neighbours share one string. */
  texts(): string[];
  numbers(): NumberColumn;
}

/** A table before any meaning is given to its columns. Row 0 is the first row below the header. */
export interface ParsedTable {
  /** File name as the user gave it. */
  readonly name: string;
  readonly dialect: CsvDialect;
  readonly encoding: TextEncodingName;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  /** Line of the file, from 1, on which the row starts. */
  lineOf(row: number): number;
  readonly issues: readonly Issue[];
}
