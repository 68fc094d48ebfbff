import proj4, { type Converter } from 'proj4';
import { ResourceError } from '../numeric/index.ts';

/** A coordinate pair: longitude, latitude in degrees, or x (east), y (north) in metres. */
export type Position = readonly [number, number];

/** Grid coordinates are rounded to this many units per metre, so that engines with different last bits give equal vertices. */
const PER_METRE = 1000;
/** The same for degrees: 1e-9° is a tenth of a millimetre. */
const PER_DEGREE = 1e9;

function utmDefinition(zone: number, south: boolean, datum: string): string {
  return `+proj=utm +zone=${zone}${south ? ' +south' : ''} ${datum} +units=m +no_defs`;
}

/** Clarke 1880 (RGS); mean shift for East Africa, good to about 35 m (EPSG transformation 1122). */
const ARC_1960 = '+a=6378249.145 +rf=293.465 +towgs84=-160,-6,-302,0,0,0,0';
const SIRGAS_2000 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0';

/**
 * The proj4 definition of an EPSG code that is shipped, or null.
 *
 * WGS 84 (4326), WGS 84 / UTM 1–60 N and S (326zz, 327zz), SIRGAS 2000 / UTM 18S–25S (31978–31985), Arc 1960 / UTM 35–37 S and N
 * (21035–21037, 21095–21097).
 *
 * **Source:** EPSG Geodetic Parameter Dataset.
 */
export function epsgDefinition(code: number): string | null {
  if (code === 4326) return '+proj=longlat +datum=WGS84 +no_defs';
  if (code > 32600 && code <= 32660) return utmDefinition(code - 32600, false, '+datum=WGS84');
  if (code > 32700 && code <= 32760) return utmDefinition(code - 32700, true, '+datum=WGS84');
  if (code >= 31978 && code <= 31985) return utmDefinition(code - 31960, true, SIRGAS_2000);
  if (code >= 21035 && code <= 21037) return utmDefinition(code - 21000, true, ARC_1960);
  if (code >= 21095 && code <= 21097) return utmDefinition(code - 21060, false, ARC_1960);
  return null;
}

function definitionOf(crs: string): string {
  const text = crs.trim();
  const code = /^EPSG:(\d{4,6})$/i.exec(text)?.[1];
  if (code !== undefined) {
    const definition = epsgDefinition(Number(code));
    if (definition === null) throw new ResourceError('crsUnknown', { crs });
    return definition;
  }
  if (!/^\+proj=|^[A-Z_]+\[/.test(text)) throw new ResourceError('crsUnknown', { crs });
  return text;
}

/** Compiled definitions by the text that was asked for: compiling one costs more than projecting a thousand points. */
const converters = new Map<string, Converter>();

function converterFor(crs: string): Converter {
  const known = converters.get(crs);
  if (known !== undefined) return known;
  const definition = definitionOf(crs);
  try {
    const converter = proj4(definition);
    converters.set(crs, converter);
    return converter;
  } catch (cause) {
    throw new ResourceError('crsUnknown', { crs, reason: cause instanceof Error ? cause.message : String(cause) });
  }
}

function requireFinite(position: readonly number[], crs: string): [number, number] {
  const [first = Number.NaN, second = Number.NaN] = position;
  if (!Number.isFinite(first) || !Number.isFinite(second)) throw new ResourceError('numberOutOfRange', { crs, found: `${first}, ${second}` });
  return [first, second];
}

function roundPosition(found: readonly number[], perUnit: number, crs: string): Position {
  const [first, second] = requireFinite(found, crs);
  return [Math.round(first * perUnit) / perUnit, Math.round(second * perUnit) / perUnit];
}

/**
 * Projects longitude, latitude (WGS 84, degrees) to grid x, y in metres, rounded to 1 mm.
 *
 * `crs` is `EPSG:` and a shipped code (see {@link epsgDefinition}), a proj4 string or WKT. With a geographic system the answer is
 * in degrees.
 * @throws ResourceError `crsUnknown`; `numberOutOfRange` for a point that the projection does not reach
 */
export function projectToGrid(crs: string, lonLat: Position): Position {
  const converter = converterFor(crs);
  return roundPosition(converter.forward(requireFinite(lonLat, crs)), isGeographic(crs) ? PER_DEGREE : PER_METRE, crs);
}

/** Turns grid x, y (metres) into longitude, latitude (WGS 84, degrees, to 1e-9°); `crs` and errors as for {@link projectToGrid}. */
export function toLonLat(crs: string, xy: Position): Position {
  return roundPosition(converterFor(crs).inverse(requireFinite(xy, crs)), PER_DEGREE, crs);
}

/** Whether coordinates in this system are degrees rather than metres. Errors as for {@link projectToGrid}. */
export function isGeographic(crs: string): boolean {
  return /\+proj=longlat|^\s*GEO(G|D|GRAPHIC)/.test(definitionOf(crs));
}
