import type { DrawnView } from './block-layer.ts';
import { startsOf } from './column-index.ts';
import type { MapSelection } from './hole-annotations.ts';
import {
  frameMatrix,
  type GridExtent,
  gridFromMercator,
  lonLatFromMercator,
  type MapFrame,
  mercatorFromGrid,
  mercatorFromLonLat,
  REACH_EXTENTS,
  reachOf,
} from './map-frame.ts';
import type { MapScene } from './map-scene.ts';
import { invertMatrix, type Matrix4, transformPoint } from './matrix4.ts';
import { type GridPoint, type PickScene, pickFromAbove, pickNearest, pickPiece } from './pick-block.ts';
import type { ShownBlocks } from './show-blocks.ts';

/** A view as picking needs it: size in CSS pixels and the camera that was drawn last. */
export interface PickView {
  readonly width: number;
  readonly height: number;
  readonly drawn: DrawnView;
}

const HOLE_RADIUS_PIXELS = 8;
/** A hole reaches at most this share of the way to the next one, so that the blocks between them can be picked. */
const HOLE_REACH_IN_SPACINGS = 0.25;
/** Below this reach the collars are too small to be seen, and a click means the block. */
const SMALLEST_HOLE_REACH_PIXELS = 2;

/** What can be picked of what is shown; for collapsed columns the rows stand for their best pieces. */
export interface Pickable {
  readonly scene: PickScene;
  readonly pieceOf: (row: number) => number;
}

export function pickableOf({ run, model }: MapScene, shown: ShownBlocks): Pickable {
  const { grid } = run.model;
  const { index, facts } = model;
  const { collapsed } = shown;
  if (collapsed === null) return { scene: { grid, index, bottom: facts.bottom, top: facts.top, visible: shown.visible }, pieceOf: (piece) => piece };
  const { count, column, bottom, top, best } = collapsed;
  const start = startsOf(index.countX * index.countY, count, (row) => column[row] as number);
  return { scene: { grid, index: { ...index, start }, bottom, top, visible: new Uint8Array(count).fill(1) }, pieceOf: (row) => best[row] ?? -1 };
}

/** The visible piece under a pixel, or −1. In plan from straight above; tilted, the first along the line of sight. */
export function pieceUnder(scene: MapScene, pickable: Pickable, view: PickView, x: number, y: number): number {
  const ray = sightLine(scene, view, x, y);
  if (ray === null) return -1;
  const [from, to] = ray;
  const row = view.drawn.verticalScale === 0 ? pickFromAbove(pickable.scene, from[0], from[1]) : pickPiece(pickable.scene, from, to);
  return row < 0 ? -1 : pickable.pieceOf(row);
}

/** The part of a pixel's line of sight between the highest and the lowest elevation of the model, in grid metres; null where there is none. */
function sightLine({ placement, lowestM, highestM }: MapScene, view: PickView, x: number, y: number): readonly [GridPoint, GridPoint] | null {
  const { frame } = placement;
  const inverse = invertMatrix(view.drawn.mercatorMatrix);
  if (inverse === null) return null;
  const near = unproject(inverse, view, x, y, -1);
  const far = unproject(inverse, view, x, y, 1);
  const fall = far[2] - near[2];
  if (fall === 0) return null;
  const scale = frame.mercatorPerMetre * view.drawn.verticalScale;
  const shareAt = (elevation: number) => ((elevation - frame.datumM) * scale - near[2]) / fall;
  const shares = [shareAt(highestM), shareAt(lowestM)].map((share) => Math.min(1, Math.max(0, share)));
  const [enter = 0, leave = 0] = shares.sort((a, b) => a - b);
  const at = (share: number): GridPoint => {
    const [gx, gy] = gridFromMercator(frame, near[0] + (far[0] - near[0]) * share, near[1] + (far[1] - near[1]) * share);
    return [gx, gy, scale === 0 ? frame.datumM : (near[2] + fall * share) / scale + frame.datumM];
  };
  return enter === leave && scale !== 0 ? null : [at(enter), at(leave)];
}

function unproject(inverse: Matrix4, { width, height }: PickView, x: number, y: number, depth: number): readonly [number, number, number] {
  const [mx, my, mz, w] = transformPoint(inverse, (2 * x) / width - 1, 1 - (2 * y) / height, depth);
  return [mx / w, my / w, mz / w];
}

/** The pixel of a point in grid metres, or null behind the camera. */
export function pixelOf(frame: MapFrame, view: PickView): (x: number, y: number, elevation: number) => readonly [number, number] | null {
  const { mercatorMatrix, verticalScale } = view.drawn;
  const matrix = frameMatrix(frame, mercatorMatrix, verticalScale);
  return (x, y, elevation) => {
    const [mx, my] = mercatorFromGrid(frame, x, y);
    const east = (mx - frame.mercatorX) / frame.mercatorPerMetre;
    const north = (frame.mercatorY - my) / frame.mercatorPerMetre;
    const [clipX, clipY, , w] = transformPoint(matrix, east, north, elevation - frame.datumM);
    return w <= 0 ? null : [((clipX / w + 1) / 2) * view.width, ((1 - clipY / w) / 2) * view.height];
  };
}

/** The hole whose collar is nearest to a pixel, within reach, or −1. */
export function holeUnder({ run, placement, holeSpacingM }: MapScene, view: PickView, x: number, y: number): number {
  const { holes } = run.database;
  const toPixel = pixelOf(placement.frame, view);
  const pixelOfHole = (hole: number) => toPixel(holes.x[hole] as number, holes.y[hole] as number, holes.z[hole] as number);
  const here = holes.count > 0 ? pixelOfHole(0) : null;
  const beside = holes.count > 0 ? toPixel((holes.x[0] as number) + holeSpacingM, holes.y[0] as number, holes.z[0] as number) : null;
  if (here === null || beside === null) return -1;
  const reach = Math.min(HOLE_RADIUS_PIXELS, HOLE_REACH_IN_SPACINGS * Math.hypot(beside[0] - here[0], beside[1] - here[1]));
  return reach < SMALLEST_HOLE_REACH_PIXELS ? -1 : pickNearest(holes.count, pixelOfHole, x, y, reach);
}

/** What a click at a pixel means: a hole before a block, nothing on empty ground. */
export function selectionUnder(scene: MapScene, pickable: Pickable | null, view: PickView, x: number, y: number): MapSelection | null {
  const hole = holeUnder(scene, view, x, y);
  if (hole >= 0) return { kind: 'hole', hole };
  const piece = pickable === null ? -1 : pieceUnder(scene, pickable, view, x, y);
  return piece >= 0 ? { kind: 'block', piece } : null;
}

/** Grid coordinates of a point on the earth, or null too far from the deposit for its grid to mean anything. */
export function gridFromLonLat(frame: MapFrame, longitude: number, latitude: number): readonly [number, number] | null {
  const [mx, my] = mercatorFromLonLat(longitude, latitude);
  const reach = REACH_EXTENTS * reachOf(frame) * frame.mercatorPerMetre;
  return Math.abs(mx - frame.mercatorX) > reach || Math.abs(my - frame.mercatorY) > reach ? null : gridFromMercator(frame, mx, my);
}

/** South-west and north-east corner of a box of the grid, longitude and latitude. */
export function lonLatBounds(frame: MapFrame, { minX, minY, maxX, maxY }: GridExtent): [[number, number], [number, number]] {
  const corners = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ].map(([x = 0, y = 0]) => lonLatFromMercator(...mercatorFromGrid(frame, x, y)));
  const [longitudes, latitudes] = [corners.map(([longitude]) => longitude), corners.map(([, latitude]) => latitude)];
  return [
    [Math.min(...longitudes), Math.min(...latitudes)],
    [Math.max(...longitudes), Math.max(...latitudes)],
  ];
}
