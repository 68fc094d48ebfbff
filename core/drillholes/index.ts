/**
 * drillholes: collar, survey, assay and log files become one columnar database in metres and ppm, and surveys become the holes' ways
 * through space. Bytes and settings flow in; tables, issues and hashes of the sources flow out. Nothing is dropped or replaced without
 * an issue or a count that says so.
 */
export { type AnalyteHeader, type GradeUnit, readAnalyteHeader } from './analyte-headers.ts';
export { type AssignedFiles, assignFiles } from './assign-files.ts';
export { checkDrillholes } from './check-drillholes.ts';
export { FIELDS, type Field, type TableKind } from './column-aliases.ts';
export { desurveyHoles } from './desurvey.ts';
export {
  ASSAY_BELOW,
  ASSAY_MEASURED,
  ASSAY_MISSING,
  ASSAY_OVER,
  type AssayColumn,
  type AssayTable,
  type DataSource,
  type DrillholeDatabase,
  type HoleTable,
  type LogTable,
  type RowOrigin,
  rowsByHole,
  type SurveyTable,
} from './drillhole-tables.ts';
export { type DesurveyRecord, type HolePaths, positionAt } from './hole-paths.ts';
export { type DrillholeFiles, readDrillholes } from './read-drillholes.ts';
export { type AnalyteMapping, DEFAULT_READ_SETTINGS, type LengthUnit, type NamedBytes, type ReadSettings } from './read-settings.ts';
export { type RecognisedAnalyte, type RecognisedTable, recogniseTable } from './recognise-columns.ts';
