import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReportedPieces, tallyPieces } from '../../core/resource/index.ts';
import { indexCutoffs, tallyAbove } from '../../web/state/cutoff-index.ts';

/** Plain and compensated sums of some dozens of terms. */
const RELATIVE = 1e-12;

const piece = fc.record({
  tonnes: fc.double({ min: 1, max: 1e6, noNaN: true }),
  class: fc.integer({ min: 1, max: 3 }),
  eligible: fc.integer({ min: 0, max: 1 }),
  treo: fc.integer({ min: 0, max: 40 }).map((n) => n * 50),
  sc: fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(Number.NaN)),
});

function piecesOf(list: readonly { tonnes: number; class: number; eligible: number; treo: number; sc: number }[]): ReportedPieces {
  const treo = Float64Array.from(list, (each) => each.treo);
  return {
    count: list.length,
    tonnes: Float64Array.from(list, (each) => each.tonnes),
    volume: new Float64Array(list.length),
    class: Float64Array.from(list, (each) => each.class),
    unit: new Int32Array(list.length),
    eligible: Uint8Array.from(list, (each) => each.eligible),
    cutoffGrade: treo,
    grades: new Map([
      ['treo', treo],
      ['sc2o3', Float64Array.from(list, (each) => each.sc)],
    ]),
  };
}

describe('the cut-off index', () => {
  it('gives what a pass over the pieces gives, ties at the cut-off and missing grades included', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 0, max: 41 }), (list, step) => {
        const pieces = piecesOf(list);
        const cutoff = step * 50;
        const fast = tallyAbove(indexCutoffs(pieces), ['measured', 'indicated', 'inferred'], cutoff);
        const slow = tallyPieces(pieces, (p) => pieces.eligible[p] === 1 && (pieces.cutoffGrade[p] as number) >= cutoff);
        expect(Math.abs(fast.tonnes - slow.tonnes)).toBeLessThanOrEqual(RELATIVE * slow.tonnes);
        for (const id of ['treo', 'sc2o3']) {
          const expected = slow.containedTonnes[id] ?? 0;
          expect(Math.abs((fast.containedTonnes[id] ?? 0) - expected)).toBeLessThanOrEqual(RELATIVE * (1 + expected));
          const grade = fast.gradesPpm[id] ?? Number.NaN;
          if (!Number.isNaN(grade)) expect(Math.abs(grade - (slow.gradesPpm[id] ?? 0))).toBeLessThanOrEqual(RELATIVE * (1 + grade));
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
