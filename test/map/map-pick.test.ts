import { describe, expect, it } from 'vitest';
import { blockEdges, selectionAnnotations } from '../../web/map/hole-annotations.ts';
import { frameMatrix } from '../../web/map/map-frame.ts';
import { gridFromLonLat, type PickView, pickableOf, pieceUnder, pixelOf, selectionUnder } from '../../web/map/map-pick.ts';
import { createMapScene } from '../../web/map/map-scene.ts';
import { changedKeys, type MapState } from '../../web/map/map-state.ts';
import { multiplyMatrices } from '../../web/map/matrix4.ts';
import { showBlocks } from '../../web/map/show-blocks.ts';
import { type Interval, smallRun } from './small-model.ts';

// A high block behind a low one, and a stack: seen from the south.
const INTERVALS: readonly Interval[] = [
  [1, 0, 0, 2],
  [2, 0, 0, 2],
  [2, 0, 2, 4],
  [1, 2, 0, 8],
];
const TREO = Float64Array.of(500, 600, 700, 800);
const SCENE = createMapScene(smallRun(INTERVALS, { treo: [...TREO], tonnes: [1, 1, 1, 1], class: [1, 1, 1, 1] }));
const { frame } = SCENE.placement;

/** Looks at the middle of the deposit from the south, tilted by `pitch` degrees, without perspective: 10 pixels a metre. */
function view(pitch: number, verticalScale: number): PickView {
  const [width, height] = [800, 600];
  const perMetre = 10 / frame.mercatorPerMetre;
  const c = Math.cos((pitch * Math.PI) / 180);
  const s = Math.sin((pitch * Math.PI) / 180);
  // Rows: x to the right, y up the screen, depth growing away from the eye.
  const camera = Float64Array.of(1, 0, 0, 0, 0, -c, -s, 0, 0, s, -c, 0, 0, 0, 0, 1);
  const toClip = Float64Array.of((2 * perMetre) / width, 0, 0, 0, 0, (2 * perMetre) / height, 0, 0, 0, 0, perMetre / 5000, 0, 0, 0, 0, 1);
  const centre = Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -frame.mercatorX, -frame.mercatorY, 0, 1);
  return { width, height, drawn: { mercatorMatrix: multiplyMatrices(multiplyMatrices(toClip, camera), centre), verticalScale } };
}

function pickableWith(collapse: 'maximum' | null) {
  const shown = showBlocks(SCENE.model, TREO, TREO, {
    cutoffColumn: 'treo',
    variableColumn: 'treo',
    kind: 'continuous',
    collapse,
    filter: { cutoffPpm: 0, classes: 'all', elevationM: null, units: null },
  });
  return pickableOf(SCENE, shown);
}

describe('picking on the map', () => {
  it('sees the highest piece of a column from above', () => {
    const flat = view(0, 0);
    const at = pixelOf(frame, flat)(25, 5, 0) ?? [0, 0];
    expect(pieceUnder(SCENE, pickableWith(null), flat, ...at)).toBe(2);
    const beside = pixelOf(frame, flat)(5, 35, 0) ?? [0, 0];
    expect(pieceUnder(SCENE, pickableWith(null), flat, ...beside)).toBe(-1);
  });

  it('finds the piece that a point of its surface is drawn at, tilted and exaggerated', () => {
    const tilted = view(60, 3);
    const toPixel = pixelOf(frame, tilted);
    const pick = (x: number, y: number, elevation: number) => pieceUnder(SCENE, pickableWith(null), tilted, ...(toPixel(x, y, elevation) ?? [0, 0]));
    expect(pick(15, 0, 1)).toBe(0);
    expect(pick(25, 0, 1)).toBe(1);
    expect(pick(25, 0, 3)).toBe(2);
    expect(pick(25, 5, 4)).toBe(2);
    expect(pick(15, 20, 7)).toBe(3);
    expect(pick(15, 25, 8)).toBe(3);
  });

  it('gives the best piece of a collapsed column', () => {
    const flat = view(0, 0);
    const at = pixelOf(frame, flat)(25, 5, 0) ?? [0, 0];
    expect(pieceUnder(SCENE, pickableWith('maximum'), flat, ...at)).toBe(2);
  });

  it('selects nothing on empty ground', () => {
    expect(selectionUnder(SCENE, pickableWith(null), view(0, 0), 1, 1)).toBeNull();
    expect(selectionUnder(SCENE, null, view(0, 0), 400, 300)).toBeNull();
  });

  it('agrees with the matrix that draws', () => {
    const tilted = view(40, 2);
    const [px, py] = pixelOf(frame, tilted)(frame.originX, frame.originY, frame.datumM) ?? [0, 0];
    const matrix = frameMatrix(frame, tilted.drawn.mercatorMatrix, 2);
    expect(px).toBeCloseTo((((matrix[12] as number) + 1) / 2) * 800, 6);
    expect(py).toBeCloseTo(((1 - (matrix[13] as number)) / 2) * 600, 6);
  });
});

describe('coordinates', () => {
  it('are given near the deposit only', () => {
    expect(gridFromLonLat(frame, 0, 0)?.[0]).toBeCloseTo(frame.originX, 6);
    expect(gridFromLonLat(frame, 40, 0)).toBeNull();
  });
});

describe('the mark of a selection', () => {
  it('is the twelve edges of the block', () => {
    const edges = blockEdges(SCENE.run.model, frame, 2);
    expect(edges).toHaveLength(12 * 6);
    const heights = new Set(edges.filter((_, at) => at % 3 === 2));
    expect(heights).toEqual(new Set([2 - frame.datumM, 4 - frame.datumM].map(Math.fround)));
  });

  it('is nothing for nothing, and for a piece that another run had', () => {
    expect(selectionAnnotations(SCENE.run, frame, null, '#ffffff').outline).toHaveLength(0);
    expect(selectionAnnotations(SCENE.run, frame, { kind: 'block', piece: 99 }, '#ffffff').outline).toHaveLength(0);
  });
});

describe('changes of the state', () => {
  const state: MapState = {
    run: null,
    variable: 'treo',
    cutoff: { variable: 'treo', ppm: 300 },
    level: { kind: 'all' },
    classes: 'all',
    units: null,
    range: null,
    ramp: 'viridis',
    opacity: 1,
    tilted: false,
    verticalExaggeration: 10,
    colourScheme: 'light',
    selection: null,
  };

  it('are what differs, not what was written again', () => {
    expect([...changedKeys(state, { ...state, cutoff: { variable: 'treo', ppm: 300 }, level: { kind: 'all' } })]).toEqual([]);
    expect([...changedKeys(state, { ...state, cutoff: { variable: 'treo', ppm: 301 }, opacity: 0.5 })]).toEqual(['cutoff', 'opacity']);
    expect([...changedKeys(state, { ...state, run: SCENE.run })]).toEqual(['run']);
  });
});
