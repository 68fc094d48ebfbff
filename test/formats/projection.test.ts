import { describe, expect, it } from 'vitest';
import { epsgDefinition, isGeographic, projectToGrid, toLonLat } from '../../core/formats/index.ts';

/** Results are rounded to a millimetre; published figures to a centimetre or so. */
const MILLIMETRE = 0.00051;
const CENTIMETRE = 0.01;
/** A millimetre on the ground is 1e-8°. */
const MILLIMETRE_IN_DEGREES = 1.1e-8;

describe('projectToGrid', () => {
  it('puts the central meridian at 500 km and the southern equator at 10,000 km', () => {
    expect(projectToGrid('EPSG:32636', [33, 0])).toEqual([500_000, 0]);
    expect(projectToGrid('EPSG:32736', [33, 0])).toEqual([500_000, 10_000_000]);
    expect(projectToGrid('EPSG:31983', [-45, 0])).toEqual([500_000, 10_000_000]);
  });

  it('scales the quarter meridian by 0.9996', () => {
    // Meridian from the equator to 45° and to the pole on the WGS 84 ellipsoid: 4,984,944.378 m and 10,001,965.729 m.
    expect(Math.abs(projectToGrid('EPSG:32631', [3, 45])[1] - 0.9996 * 4_984_944.378)).toBeLessThan(MILLIMETRE);
    expect(Math.abs(projectToGrid('EPSG:32631', [3, 90])[1] - 0.9996 * 10_001_965.729)).toBeLessThan(MILLIMETRE);
  });

  it('agrees with a published point: CN Tower, UTM 17N 630084 E, 4833438 N', () => {
    // 43°38′33.24″ N, 79°23′13.7″ W; the article gives whole metres, and tenths of a second are 2–3 m.
    const [x, y] = projectToGrid('EPSG:32617', [-(79 + 23 / 60 + 13.7 / 3600), 43 + 38 / 60 + 33.24 / 3600]);
    expect(Math.abs(x - 630_084)).toBeLessThan(1.5);
    expect(Math.abs(y - 4_833_438)).toBeLessThan(1.5);
  });

  it('rounds to millimetres and comes back', () => {
    for (const [crs, lon, lat] of [
      ['EPSG:32736', 33.57, 0.53],
      ['EPSG:31983', -46.561234, -21.79],
      ['EPSG:21036', 33.57, 0.53],
      ['EPSG:32701', -179.9, -75],
      ['EPSG:32660', 179.9, 83],
    ] as const) {
      const [x, y] = projectToGrid(crs, [lon, lat]);
      expect([x, y]).toEqual([Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000]);
      const [backLon, backLat] = toLonLat(crs, [x, y]);
      const metresPerDegree = Math.cos((lat * Math.PI) / 180);
      expect(Math.abs(backLon - lon) * metresPerDegree).toBeLessThan(MILLIMETRE_IN_DEGREES);
      expect(Math.abs(backLat - lat)).toBeLessThan(MILLIMETRE_IN_DEGREES);
    }
  });

  it('shifts Arc 1960 against WGS 84 by about 300 m, mostly north', () => {
    const wgs84 = projectToGrid('EPSG:32736', [33.5, 0.55]);
    const arc1960 = projectToGrid('EPSG:21036', [33.5, 0.55]);
    expect(arc1960[0] - wgs84[0]).toBeGreaterThan(-120);
    expect(arc1960[0] - wgs84[0]).toBeLessThan(-60);
    expect(arc1960[1] - wgs84[1]).toBeGreaterThan(270);
    expect(arc1960[1] - wgs84[1]).toBeLessThan(330);
  });

  it('keeps SIRGAS 2000 with WGS 84 to a centimetre', () => {
    const sirgas = projectToGrid('EPSG:31983', [-46.57, -21.79]);
    const wgs84 = projectToGrid('EPSG:32723', [-46.57, -21.79]);
    expect(Math.abs(sirgas[0] - wgs84[0])).toBeLessThan(CENTIMETRE);
    expect(Math.abs(sirgas[1] - wgs84[1])).toBeLessThan(CENTIMETRE);
  });

  it('takes a pasted proj4 string or WKT', () => {
    const expected = projectToGrid('EPSG:32736', [33.5, 0.55]);
    expect(projectToGrid('+proj=utm +zone=36 +south +datum=WGS84 +units=m +no_defs', [33.5, 0.55])).toEqual(expected);
    const wkt =
      'PROJCS["WGS 84 / UTM zone 36S",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",33],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",10000000],UNIT["metre",1]]';
    expect(projectToGrid(wkt, [33.5, 0.55])).toEqual(expected);
  });

  it('leaves geographic coordinates in degrees', () => {
    expect(projectToGrid('EPSG:4326', [33.5, 0.55])).toEqual([33.5, 0.55]);
    expect(isGeographic('EPSG:4326')).toBe(true);
    expect(isGeographic('EPSG:32736')).toBe(false);
  });

  it.each(['EPSG:99999', 'EPSG:2154', '32736', 'WGS84', '', '+proj=nonsense', 'PROJCS["broken'])('refuses %j', (crs) => {
    expect(() => projectToGrid(crs, [0, 0])).toThrow(expect.objectContaining({ code: 'crsUnknown' }));
  });

  it('refuses a point beyond the projection', () => {
    expect(() => projectToGrid('EPSG:32736', [Number.NaN, 0])).toThrow(expect.objectContaining({ code: 'numberOutOfRange' }));
  });
});

describe('epsgDefinition', () => {
  it('ships the zones that it names, in their hemisphere, and no other', () => {
    expect(epsgDefinition(32601)).toContain('+zone=1 ');
    expect(epsgDefinition(32760)).toContain('+zone=60 +south');
    expect(epsgDefinition(31978)).toContain('+zone=18 +south');
    expect(epsgDefinition(31985)).toContain('+zone=25 +south');
    expect(epsgDefinition(21035)).toContain('+zone=35 +south');
    expect(epsgDefinition(21097)).toContain('+zone=37 +a=');
    for (const code of [32600, 32661, 32700, 32761, 31977, 31986, 21034, 21038, 21094, 21098]) expect(epsgDefinition(code)).toBeNull();
  });
});
