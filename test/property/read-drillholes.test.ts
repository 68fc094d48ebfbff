import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDrillholes, DEFAULT_READ_SETTINGS, desurveyHoles, readDrillholes, rowsByHole } from '../../core/drillholes/index.ts';

const SEED = 20260108;

const file = (name: string, text: string): { name: string; bytes: Uint8Array } => ({ name, bytes: new TextEncoder().encode(text) });
const cell = fc.oneof(
  fc.constantFrom('A', 'B', 'a', '', '0', '1', '2', '-99', '<0.5', '>9', 'x', '"', '1e999', '-90', '45', '400'),
  fc.integer({ min: -5, max: 100 }).map(String),
);
const table = (header: string): fc.Arbitrary<string> =>
  fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 15 }).map((rows) => [header, ...rows.map((row) => row.join(','))].join('\n'));

describe('readDrillholes on rubbish', () => {
  it('never throws, keeps its promises on what it returns, and accounts for every row', () => {
    const files = fc.record({
      collar: table('BHID,X,Y,Z,DEPTH'),
      survey: table('BHID,AT,AZ,DIP'),
      assay: table('BHID,FROM,TO,La_ppm,CE'),
      geology: table('BHID,FROM,TO,CODE'),
    });
    fc.assert(
      fc.property(files, (texts) => {
        const database = readDrillholes(
          {
            collar: file('c.csv', texts.collar),
            survey: file('s.csv', texts.survey),
            assays: [file('a.csv', texts.assay), file('b.csv', texts.assay)],
            geology: file('g.csv', texts.geology),
          },
          DEFAULT_READ_SETTINGS,
        );
        const { holes, assays, log } = database;
        expect(new Set(holes.id).size).toBe(holes.count);
        for (const intervals of log === null ? [assays] : [assays, log]) {
          const start = rowsByHole(intervals.hole, holes.count);
          expect(start.at(-1)).toBe(intervals.count);
          for (let row = 0; row < intervals.count; row++) {
            expect((intervals.from[row] ?? 0) >= 0 && (intervals.from[row] ?? 0) < (intervals.to[row] ?? 0)).toBe(true);
            if (row > 0 && intervals.hole[row] === intervals.hole[row - 1]) expect(intervals.from[row]).toBeGreaterThanOrEqual(intervals.from[row - 1] ?? 0);
          }
        }
        for (const analyte of assays.analytes) expect(analyte.values.every((value) => !(value < 0))).toBe(true);
        const read = database.sources.find((source) => source.name === 'c.csv')?.rowCount ?? 0;
        const lost = database.issues.filter(
          ({ table: name, action, code }) => name === 'c.csv' && (action === 'rowIgnored' || action === 'keptFirst') && code !== 'rowTooShort',
        );
        expect(holes.count + lost.length).toBe(read);
        expect(desurveyHoles(database).z.every(Number.isFinite)).toBe(true);
        expect(() => checkDrillholes(database)).not.toThrow();
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
