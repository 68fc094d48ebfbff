/**
 * Exchange: what leaves as a whole. A run in; files that other programs and people read out. Built on formats.
 */
export { writeBlockModelCsv } from './block-model-csv.ts';
export { writeGradeTonnageCsv } from './grade-tonnage-csv.ts';
export { writeManifestJson, writeStatementJson } from './json-files.ts';
