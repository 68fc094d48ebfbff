import { ResourceError } from '../../core/numeric/index.ts';
import type { ColumnIndex } from './column-index.ts';

/** The order in which faces are stored; `east` is the side towards +x of the grid, `north` towards +y. */
export const FACE_DIRECTIONS = ['top', 'bottom', 'east', 'west', 'north', 'south'] as const;
export type FaceDirection = (typeof FACE_DIRECTIONS)[number];

/**
 * One face, 16 bytes, little-endian as the machine is:
 *
 * | byte | type | |
 * |---|---|---|
 * | 0 | uint16 | column number along x |
 * | 2 | uint16 | column number along y |
 * | 4 | float32 | bottom, m above the datum |
 * | 8 | float32 | top, m above the datum |
 * | 12 | uint32 | piece, the place of its value in the value texture |
 *
 * A side that its neighbour covers in part becomes one face per open part, so bottom and top belong to the face, not to the piece.
 * Faces are stored by direction, so that the direction is a uniform of six draws and not part of the record.
 */
export const FACE_BYTES = 16;
const FACE_WORDS = FACE_BYTES / 4;

export interface ExposedFaces {
  readonly data: ArrayBuffer;
  /** Faces of direction d are start[d] … start[d + 1] − 1; start[6] is how many there are. */
  readonly start: Int32Array;
}

export interface FacePieces {
  readonly index: ColumnIndex;
  /** Elevations, m; within a column pieces ascend. */
  readonly bottom: Float64Array;
  readonly top: Float64Array;
  readonly visible: Uint8Array;
  /** Elevation that heights are stored above, m. */
  readonly datumM: number;
}

/** Elevations closer than this touch, m: contacts are cut in floating point. */
const TOUCH_M = 1e-3;
/** Column numbers are stored in 16 bits. */
const MOST_COLUMNS = 65_535;

/**
 * The faces of the visible pieces that no visible neighbour covers. O(pieces) in time: a column is compared with its four neighbours
 * by walking both upwards.
 *
 * @throws ResourceError `gridTooLarge` where a side of the grid has more than 65,535 columns
 */
export function findExposedFaces(pieces: FacePieces): ExposedFaces {
  const { countX, countY } = pieces.index;
  if (Math.max(countX, countY) > MOST_COLUMNS) throw new ResourceError('gridTooLarge', { columns: Math.max(countX, countY), limit: MOST_COLUMNS });
  const out = createFaceWriter(pieces);
  const start = new Int32Array(FACE_DIRECTIONS.length + 1);
  FACE_DIRECTIONS.forEach((direction, d) => {
    if (direction === 'top') writeTops(pieces, out);
    else if (direction === 'bottom') writeBottoms(pieces, out);
    else writeSides(pieces, direction, out);
    start[d + 1] = out.count();
  });
  return { data: out.finish(), start };
}

interface FaceWriter {
  write(column: number, bottom: number, top: number, piece: number): void;
  count(): number;
  finish(): ArrayBuffer;
}

function createFaceWriter(pieces: FacePieces): FaceWriter {
  const { countX } = pieces.index;
  let words = new Uint32Array(FACE_WORDS * Math.max(1024, pieces.bottom.length));
  let floats = new Float32Array(words.buffer);
  let count = 0;
  return {
    write(column, bottom, top, piece) {
      const at = count * FACE_WORDS;
      if (at === words.length) {
        const wider = new Uint32Array(words.length * 2);
        wider.set(words);
        words = wider;
        floats = new Float32Array(words.buffer);
      }
      const i = column % countX;
      words[at] = i | (((column - i) / countX) << 16);
      floats[at + 1] = bottom - pieces.datumM;
      floats[at + 2] = top - pieces.datumM;
      words[at + 3] = piece;
      count++;
    },
    count: () => count,
    finish: () => words.buffer.slice(0, count * FACE_BYTES),
  };
}

function writeTops({ index, bottom, top, visible }: FacePieces, out: FaceWriter): void {
  for (let column = 0; column < index.start.length - 1; column++) {
    const end = index.start[column + 1] as number;
    for (let piece = index.start[column] as number; piece < end; piece++) {
      if (visible[piece] === 0) continue;
      const above = piece + 1;
      const isCovered = above < end && visible[above] === 1 && (bottom[above] as number) - (top[piece] as number) <= TOUCH_M;
      if (!isCovered) out.write(column, bottom[piece] as number, top[piece] as number, piece);
    }
  }
}

function writeBottoms({ index, bottom, top, visible }: FacePieces, out: FaceWriter): void {
  for (let column = 0; column < index.start.length - 1; column++) {
    const first = index.start[column] as number;
    for (let piece = first; piece < (index.start[column + 1] as number); piece++) {
      if (visible[piece] === 0) continue;
      const below = piece - 1;
      const isCovered = below >= first && visible[below] === 1 && (bottom[piece] as number) - (top[below] as number) <= TOUCH_M;
      if (!isCovered) out.write(column, bottom[piece] as number, top[piece] as number, piece);
    }
  }
}

function writeSides(pieces: FacePieces, direction: 'east' | 'west' | 'north' | 'south', out: FaceWriter): void {
  const { countX, countY, start } = pieces.index;
  const di = { east: 1, west: -1, north: 0, south: 0 }[direction];
  const dj = { east: 0, west: 0, north: 1, south: -1 }[direction];
  for (let j = 0; j < countY; j++) {
    for (let i = 0; i < countX; i++) {
      const column = i + countX * j;
      if (start[column] === start[column + 1]) continue;
      const isInside = i + di >= 0 && i + di < countX && j + dj >= 0 && j + dj < countY;
      const neighbour = column + di + countX * dj;
      const from = isInside ? (start[neighbour] as number) : 0;
      writeOpenParts(pieces, column, from, isInside ? (start[neighbour + 1] as number) : 0, out);
    }
  }
}

/** Writes the parts of a column's pieces that the visible pieces from … to − 1 of its neighbour leave open. Both ascend. */
function writeOpenParts({ index, bottom, top, visible }: FacePieces, column: number, from: number, to: number, out: FaceWriter): void {
  let first = from;
  for (let piece = index.start[column] as number; piece < (index.start[column + 1] as number); piece++) {
    if (visible[piece] === 0) continue;
    let open = bottom[piece] as number;
    const end = (top[piece] as number) - TOUCH_M;
    while (first < to && (visible[first] === 0 || (top[first] as number) <= open + TOUCH_M)) first++;
    for (let other = first; other < to && open < end && (bottom[other] as number) < end; other++) {
      if (visible[other] === 0) continue;
      if ((bottom[other] as number) > open + TOUCH_M) out.write(column, open, bottom[other] as number, piece);
      open = Math.max(open, top[other] as number);
    }
    if (open < end) out.write(column, open, top[piece] as number, piece);
  }
}
