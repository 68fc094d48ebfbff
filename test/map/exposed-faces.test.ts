import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExposedFaces, FACE_BYTES, FACE_DIRECTIONS, findExposedFaces } from '../../web/map/exposed-faces.ts';
import { type Interval, type SmallModel, smallModel } from './small-model.ts';

interface Face {
  readonly direction: string;
  readonly i: number;
  readonly j: number;
  readonly bottom: number;
  readonly top: number;
  readonly piece: number;
}

function readFaces({ data, start }: ExposedFaces): readonly Face[] {
  const view = new DataView(data);
  return FACE_DIRECTIONS.flatMap((direction, d) =>
    Array.from({ length: (start[d + 1] as number) - (start[d] as number) }, (_, place) => {
      const at = ((start[d] as number) + place) * FACE_BYTES;
      return {
        direction,
        i: view.getUint16(at, true),
        j: view.getUint16(at + 2, true),
        bottom: view.getFloat32(at + 4, true),
        top: view.getFloat32(at + 8, true),
        piece: view.getUint32(at + 12, true),
      };
    }),
  );
}

function facesOf(model: SmallModel, datumM = 0): readonly Face[] {
  return readFaces(findExposedFaces({ ...model, datumM }));
}

describe('exposed faces', () => {
  it('gives six faces of a single block, with its column, span and number', () => {
    const faces = facesOf(smallModel(3, 3, [[1, 2, 10, 12]]), 4);
    expect(faces.map(({ direction }) => direction)).toEqual([...FACE_DIRECTIONS]);
    for (const face of faces) expect(face).toMatchObject({ i: 1, j: 2, bottom: 6, top: 8, piece: 0 });
  });

  it('leaves out the two faces between stacked blocks and between neighbours', () => {
    expect(
      facesOf(
        smallModel(1, 1, [
          [0, 0, 0, 2],
          [0, 0, 2, 4],
        ]),
      ),
    ).toHaveLength(10);
    expect(
      facesOf(
        smallModel(2, 1, [
          [0, 0, 0, 2],
          [1, 0, 0, 2],
        ]),
      ),
    ).toHaveLength(10);
    expect(
      facesOf(
        smallModel(1, 2, [
          [0, 0, 0, 2],
          [0, 1, 0, 2],
        ]),
      ),
    ).toHaveLength(10);
  });

  it('shows all faces of blocks with a gap between them', () => {
    expect(
      facesOf(
        smallModel(1, 1, [
          [0, 0, 0, 2],
          [0, 0, 2.5, 4],
        ]),
      ),
    ).toHaveLength(12);
  });

  it('gives the part of a side that a lower neighbour leaves open', () => {
    const faces = facesOf(
      smallModel(2, 1, [
        [0, 0, 0, 5],
        [1, 0, 1, 3],
      ]),
    );
    const east = faces.filter(({ direction, piece }) => direction === 'east' && piece === 0);
    expect(east.map(({ bottom, top }) => [bottom, top])).toEqual([
      [0, 1],
      [3, 5],
    ]);
    expect(faces.filter(({ direction, piece }) => direction === 'west' && piece === 1)).toHaveLength(0);
  });

  it('takes several neighbours together as one cover', () => {
    const faces = facesOf(
      smallModel(2, 1, [
        [0, 0, 0, 6],
        [1, 0, -1, 2],
        [1, 0, 2, 4],
        [1, 0, 5, 7],
      ]),
    );
    expect(faces.filter(({ direction, piece }) => direction === 'east' && piece === 0).map(({ bottom, top }) => [bottom, top])).toEqual([[4, 5]]);
  });

  it('shows the face that a hidden neighbour would cover', () => {
    const model = smallModel(2, 1, [
      [0, 0, 0, 2],
      [1, 0, 0, 2],
    ]);
    model.visible[1] = 0;
    expect(facesOf(model)).toHaveLength(6);
  });

  it('gives nothing for nothing', () => {
    expect(facesOf(smallModel(2, 2, []))).toHaveLength(0);
  });

  it('exposes exactly the area that counting unit cells exposes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(columnArbitrary, columnArbitrary, columnArbitrary), { minLength: 3, maxLength: 3 }), (rows) => {
        const intervals = rows.flatMap((row, j) => row.flatMap((column, i) => intervalsOf(i, j, column.heights)));
        const model = smallModel(3, 3, intervals);
        model.visible.set(rows.flatMap((row) => row.flatMap(({ shown }) => shown.map((isShown) => (isShown ? 1 : 0)))));
        const faces = facesOf(model);
        for (const direction of FACE_DIRECTIONS) {
          const isFlat = direction === 'top' || direction === 'bottom';
          const found = faces.filter((face) => face.direction === direction).reduce((sum, { bottom, top }) => sum + (isFlat ? 1 : top - bottom), 0);
          expect(found).toBe(countExposed(model, intervals, direction));
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

const PIECES = 4;
const columnArbitrary = fc.record({
  heights: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 })), { minLength: PIECES, maxLength: PIECES }),
  shown: fc.array(fc.boolean(), { minLength: PIECES, maxLength: PIECES }),
});

/** Pieces of whole metres with whole gaps below them. */
function intervalsOf(i: number, j: number, heights: readonly (readonly [gap: number, height: number])[]): readonly Interval[] {
  let top = 0;
  return heights.map(([gap, height]) => {
    const bottom = top + gap;
    top = bottom + height;
    return [i, j, bottom, top] as const;
  });
}

const STEPS = { top: [0, 0, 1], bottom: [0, 0, -1], east: [1, 0, 0], west: [-1, 0, 0], north: [0, 1, 0], south: [0, -1, 0] } as const;

/** The same by filling a grid of one-metre cells and looking at each cell's neighbour. */
function countExposed({ visible }: SmallModel, intervals: readonly Interval[], direction: keyof typeof STEPS): number {
  const filled = new Set(
    intervals.flatMap(([i, j, bottom, top], piece) => (visible[piece] === 1 ? Array.from({ length: top - bottom }, (_, k) => `${i} ${j} ${bottom + k}`) : [])),
  );
  const [di, dj, dk] = STEPS[direction];
  let exposed = 0;
  for (const cell of filled) {
    const [i = 0, j = 0, k = 0] = cell.split(' ').map(Number);
    if (!filled.has(`${i + di} ${j + dj} ${k + dk}`)) exposed++;
  }
  return exposed;
}
