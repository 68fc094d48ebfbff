import {
  assignFiles,
  checkDrillholes,
  DEFAULT_READ_SETTINGS,
  type DrillholeDatabase,
  type Field,
  type GradeUnit,
  type NamedBytes,
  type ReadSettings,
  readDrillholes,
  recogniseTable,
  type TableKind,
} from '../../core/drillholes/index.ts';
import { inflateIfGzip, readCsv } from '../../core/formats/index.ts';
import { type Issue, ResourceError } from '../../core/numeric/index.ts';

/** Drillhole tables, an elevation model, polygons, or something that no part of a scenario can use. */
export type FileKind = TableKind | 'topography' | 'licence' | 'unknown';

/** A column and what it means; both null where it means nothing. */
export interface RecognisedColumn {
  readonly name: string;
  readonly field: Field | null;
  readonly analyte: { readonly id: string; readonly unit: GradeUnit | null } | null;
}

export interface RecognisedFile {
  readonly name: string;
  readonly kind: FileKind;
  /** Rows and columns of a table; none for the other kinds. */
  readonly rowCount: number;
  readonly columns: readonly RecognisedColumn[];
}

/** What dropped files are, one by one and read together. */
export interface Recognition {
  readonly files: readonly RecognisedFile[];
  /** The drillholes; null where no collar table is among the files. */
  readonly database: DrillholeDatabase | null;
  readonly issues: readonly Issue[];
}

/** Recognises files by their content and reads the drillhole tables among them; the settings given win over the usual ones. */
export function recogniseFiles(files: readonly NamedBytes[], settings: Partial<ReadSettings>): Recognition {
  const recognised = files.map(recogniseFile);
  const isTable = (_file: NamedBytes, index: number): boolean => recognised[index]?.kind !== 'topography' && recognised[index]?.kind !== 'licence';
  const assigned = assignFiles(files.filter(isTable));
  const database = assigned.collar === null ? null : readDrillholes({ ...assigned, collar: assigned.collar }, { ...DEFAULT_READ_SETTINGS, ...settings });
  const issues = [...assigned.issues, ...(database === null ? [] : [...database.issues, ...checkDrillholes(database)])];
  return { files: recognised, database, issues };
}

function recogniseFile(file: NamedBytes): RecognisedFile {
  const { name } = file;
  const content = inflated(file);
  if (content === null) return { name, kind: 'unknown', rowCount: 0, columns: [] };
  if (isTiff(content)) return { name, kind: 'topography', rowCount: 0, columns: [] };
  if (isJson(content)) return { name, kind: 'licence', rowCount: 0, columns: [] };
  const table = readCsv(name, content);
  const { kind, fields, analytes } = recogniseTable(table);
  const columns = table.columns.map((column, index): RecognisedColumn => {
    const analyte = analytes.find((each) => each.column === index);
    return {
      name: column.name,
      field: [...fields].find(([, place]) => place === index)?.[0] ?? null,
      analyte: analyte === undefined ? null : { id: analyte.analyte, unit: analyte.unit },
    };
  });
  return { name, kind, rowCount: table.rowCount, columns };
}

/** Null where the gzip is damaged; the reading of the tables makes the issue of it. */
function inflated(file: NamedBytes): Uint8Array | null {
  try {
    return inflateIfGzip(file.bytes);
  } catch (cause) {
    if (cause instanceof ResourceError) return null;
    throw cause;
  }
}

/** TIFF begins with its byte order twice and 42 (43 in BigTIFF). */
function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isLittle = a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0;
  const isBig = a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43);
  return isLittle || isBig;
}

/** The first character that is not blank is an opening brace. */
function isJson(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 1024).find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return first === 0x7b;
}
