import { describe, expect, it } from 'vitest';
import { gzip } from '../../core/formats/index.ts';
import { recogniseFiles } from '../../workers/browser/recognise-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const collar = { name: 'holes.csv', bytes: bytes('BHID,XCOLLAR,YCOLLAR,ZCOLLAR,LENGTH\nA,100,200,50,30\n') };
const assay = { name: 'grades.csv', bytes: bytes('BHID,FROM,TO,CU_PCT,note\nA,0,10,0.5,x\nA,10,20,0.25,y\n') };

describe('recogniseFiles', () => {
  it('tells what each file is and what its columns mean', () => {
    const { files, database, issues } = recogniseFiles([assay, collar], {});
    expect(files.map(({ name, kind, rowCount }) => [name, kind, rowCount])).toEqual([
      ['grades.csv', 'assay', 2],
      ['holes.csv', 'collar', 1],
    ]);
    expect(files[0]?.columns).toEqual([
      { name: 'BHID', field: 'holeId', analyte: null },
      { name: 'FROM', field: 'from', analyte: null },
      { name: 'TO', field: 'to', analyte: null },
      { name: 'CU_PCT', field: null, analyte: { id: 'cu', unit: 'pct' } },
      { name: 'note', field: null, analyte: null },
    ]);
    expect(database?.holes.id).toEqual(['A']);
    expect([...(database?.assays.analytes[0]?.values ?? [])]).toEqual([5000, 2500]);
    expect(issues.some((issue) => issue.severity === 'error')).toBe(false);
  });

  it('reads with the settings given', () => {
    const { database } = recogniseFiles([collar, assay], { lengthUnit: 'ft' });
    expect([...(database?.holes.endOfHole ?? [])]).toEqual([30 * 0.3048]);
  });

  it('knows elevation models and polygons by their content, zipped or not, and does not complain of them', () => {
    const tiff = new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
    const files = [
      { name: 'dem.bin', bytes: tiff },
      { name: 'dem.tif.gz', bytes: gzip(new Uint8Array([0x4d, 0x4d, 0, 42])) },
      { name: 'licence.txt', bytes: bytes('\uFEFF\n {"type":"FeatureCollection","features":[]}') },
    ];
    const { files: recognised, issues } = recogniseFiles([collar, ...files], {});
    expect(recognised.map(({ kind }) => kind)).toEqual(['collar', 'topography', 'topography', 'licence']);
    expect(issues.filter((issue) => issue.action === 'fileIgnored')).toEqual([]);
  });

  it('says which files are of no use, and has no drillholes without collars', () => {
    const broken = { name: 'broken.csv.gz', bytes: gzip(assay.bytes).slice(0, 20) };
    const { files, database, issues } = recogniseFiles([broken, assay], {});
    expect(files[0]).toMatchObject({ kind: 'unknown', rowCount: 0 });
    expect(database).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ code: 'fileKindUnknown', table: 'broken.csv.gz', severity: 'error' })]);
  });
});
