/**
 * formats: bytes to neutral tables, rasters and polygons, and back; one file per format. Knows nothing of geology: a column is a name
 * and cells, a raster is numbers in a grid. Bad data comes back as issues with file, row and column; a file that cannot be used at
 * all where one is needed (a raster, a gzip stream) is refused with a coded error.
 */
export { type CsvDialect, DELIMITERS, type Delimiter } from './csv-dialect.ts';
export { readCsv } from './csv-reader.ts';
export { type CsvColumn, type CsvWriteOptions, writeCsv, writeCsvPieces } from './csv-writer.ts';
export { type Polygon, type Ring, readPolygons, writePolygons } from './geojson-polygons.ts';
export { type GeoTiffOptions, readGeoTiff, writeGeoTiff } from './geotiff-raster.ts';
export { gzip, inflateIfGzip } from './gzip.ts';
export { createIssueTally, describeIssue, type IssueTally } from './issue-tally.ts';
export { type DecimalMark, parseNumber } from './parse-number.ts';
export type { NumberColumn, ParsedTable, TableColumn } from './parsed-table.ts';
export { epsgDefinition, isGeographic, type Position, projectToGrid, toLonLat } from './projection.ts';
export { type Raster, sampleRaster } from './raster.ts';
export type { TextEncodingName } from './text-encoding.ts';
