import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDrillholes, DEFAULT_READ_SETTINGS, type DrillholeDatabase, readDrillholes } from '../../core/drillholes/index.ts';
import { readGeoTiff, readPolygons, sampleRaster } from '../../core/formats/index.ts';
import { sha256Hex } from '../../core/numeric/index.ts';
import { OXIDES } from '../../core/ree/index.ts';
import { createDepositTruth } from '../../core/truth/index.ts';
import { COLOSSUS_PLAN } from '../../data/generate/colossus-plan.ts';
import { drillHole } from '../../data/generate/drill-hole.ts';
import { assayFile, geologyFile } from '../../data/generate/drillhole-files.ts';
import { layOutHoles } from '../../data/generate/lay-out-holes.ts';
import { MAKUUTU_PLAN } from '../../data/generate/makuutu-plan.ts';
import { sampleGrades } from '../../data/generate/sample-grades.ts';
import { type ShippedDeposit, shippedContent, shippedInputs, shippedJson, shippedScenario, shippedText } from './shipped-folder.ts';

/** Holes that are drilled anew; the whole is done by regenerate.long.test.ts. */
const REDRILLED = 40;
const NOTICE = 'Synthetic, shaped to published summaries; not company data; not a Mineral Resource';
/** Collars are surveyed within 0.3 m of the elevation model, whose file holds single precision. */
const COLLAR_TOLERANCE_M = 0.3 + 0.01;
/** Largest file that is stored as plain text. */
const PLAIN_LIMIT_BYTES = 2_000_000;

function readShipped(deposit: ShippedDeposit): DrillholeDatabase {
  const [collar, survey, assay, geology] = shippedInputs(deposit);
  if (collar === undefined || survey === undefined || assay === undefined || geology === undefined) throw new Error('files missing');
  return readDrillholes({ collar, survey, assays: [assay], geology }, DEFAULT_READ_SETTINGS);
}

describe.each([
  ['makuutu', MAKUUTU_PLAN],
  ['colossus', COLOSSUS_PLAN],
] as const)('the shipped %s', (deposit, plan) => {
  const scenario = shippedScenario(deposit);
  const database = readShipped(deposit);
  const analytes = OXIDES.map((oxide) => (plan.laboratory.form === 'elements' ? oxide.elementAnalyte : oxide.analyte));

  it('has the contents that were generated', () => {
    for (const [name, sha256] of Object.entries(shippedJson(deposit, 'checksums.json') as Record<string, string>)) {
      expect(sha256Hex(shippedContent(deposit, name)), name).toBe(sha256);
    }
  });

  it('stores tables over the limit as gzip', () => {
    const folder = fileURLToPath(new URL(`../../data/${deposit}/`, import.meta.url));
    for (const name of readdirSync(folder))
      if (!name.endsWith('.gz')) expect(shippedContent(deposit, name).length, name).toBeLessThanOrEqual(PLAIN_LIMIT_BYTES);
  });

  it('is what the known function gives when its first holes are drilled again', () => {
    const truth = createDepositTruth(plan.truth);
    const holes = layOutHoles(plan)
      .slice(0, REDRILLED)
      .map((hole) => drillHole(plan, truth, hole));
    const samples = sampleGrades({ ...plan, laboratory: { ...plan.laboratory, overRange: null } }, holes);
    const firstLines = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    expect(shippedText(deposit, 'geology.csv').startsWith(firstLines(geologyFile(plan, holes)))).toBe(true);
    expect(shippedText(deposit, 'assay.csv').startsWith(firstLines(assayFile(plan, samples)))).toBe(true);
  });

  it('reads back whole, with the planted faults and no others', () => {
    expect(database.holes.count).toBe(plan.truth.id === 'makuutu' ? 711 : 1359);
    expect(database.assays.analytes.map((column) => column.id)).toEqual(analytes);
    const counts = new Map<string, number>();
    for (const issue of [...database.issues, ...checkDrillholes(database)]) counts.set(issue.code, (counts.get(issue.code) ?? 0) + (issue.count ?? 1));
    const planted = deposit === 'makuutu' ? ['columnIgnored', 'valueBelowDetection', 'valueMissing'] : ['columnIgnored', 'valueMissing', 'valueOverRange'];
    expect([...counts.keys()].toSorted()).toEqual(planted);
    // Lost samples lack every analyte; nodules are six.
    expect((counts.get('valueMissing') ?? 0) % analytes.length).toBe(0);
    if (deposit === 'colossus') expect(counts.get('valueOverRange')).toBe(plan.laboratory.overRange?.count);
    else expect(counts.get('valueBelowDetection')).toBeGreaterThan(500);
  });

  it('has its collars on its topography and inside its licences', async () => {
    const raster = await readGeoTiff('topography.tif', shippedContent(deposit, 'topography.tif'));
    expect(raster.epsg).toBe(plan.epsg);
    const { holes } = database;
    for (let h = 0; h < holes.count; h++) {
      expect(Math.abs(sampleRaster(raster, holes.x[h] as number, holes.y[h] as number) - (holes.z[h] as number))).toBeLessThanOrEqual(COLLAR_TOLERANCE_M);
    }
    const { polygons, issues } = readPolygons('licences.geojson', shippedContent(deposit, 'licences.geojson'));
    expect(issues).toEqual([]);
    for (const polygon of polygons) expect(polygon.properties).toMatchObject({ approximate: true, synthetic: true });
  });

  it('says that it is synthetic, and where every figure comes from', () => {
    expect(scenario.deposit.synthetic).toBe(true);
    expect(scenario.deposit.notice).toBe(NOTICE);
    for (const { source } of [...scenario.deposit.published, ...scenario.deposit.parameters])
      expect(source).toMatch(/https:\/\/|assumption|derived|background knowledge|core\/truth|every figure/);
    expect(shippedText(deposit, 'README.md')).toContain(NOTICE);
  });

  it('keeps one density and one code per layer in the known function and in deposit.json', () => {
    expect(scenario.deposit.stratigraphy.map(({ code, densityTonnesPerM3 }) => ({ code, densityTonnesPerM3 }))).toEqual(
      plan.truth.units.map(({ code, densityTonnesPerM3 }) => ({ code, densityTonnesPerM3 })),
    );
    expect(scenario.deposit.crs).toBe(`EPSG:${plan.epsg}`);
  });

  it('desorbs no more than it assayed', () => {
    const rows = (name: string): string[][] =>
      shippedText(deposit, name)
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
    const assays = new Map(rows('assay.csv').map((cells) => [cells[3], cells.slice(5)]));
    const tests = rows('desorption.csv');
    expect(Math.abs(tests.length / assays.size - 0.2)).toBeLessThan(0.001);
    for (const cells of tests) {
      const total = assays.get(cells[3]);
      cells.slice(4).forEach((cell, i) => {
        const assayed = total?.[i] ?? '';
        if (!/^[<>]/.test(cell) && !/^[<>]/.test(assayed)) expect(Number(cell), `${cells[3]}, analyte ${i}`).toBeLessThanOrEqual(Number(assayed));
      });
    }
  });
});
