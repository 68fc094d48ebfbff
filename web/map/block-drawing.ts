import { type BlockGrid, gridFrame } from '../../core/blocks/index.ts';
import { BLOCK_FRAGMENT_SHADER, BLOCK_VERTEX_SHADER, MISSING_VALUE } from './block-shader.ts';
import { MISSING_COLOUR, parseColour, RAMP_LENGTH } from './colour-ramps.ts';
import { type ExposedFaces, FACE_BYTES, FACE_DIRECTIONS, type FaceDirection } from './exposed-faces.ts';
import { compileProgram, type GlProgram } from './gl-program.ts';
import { type Placement, setPlacement } from './placement-shader.ts';

type Vector = readonly [number, number, number];

/** Corner and sides of each face in the unit cube, counter-clockwise seen from outside, and how much light it gets. */
const FACES: Readonly<Record<FaceDirection, { readonly origin: Vector; readonly u: Vector; readonly v: Vector; readonly shade: number }>> = {
  top: { origin: [0, 0, 1], u: [1, 0, 0], v: [0, 1, 0], shade: 1 },
  bottom: { origin: [0, 1, 0], u: [1, 0, 0], v: [0, -1, 0], shade: 0.55 },
  east: { origin: [1, 0, 0], u: [0, 1, 0], v: [0, 0, 1], shade: 0.8 },
  west: { origin: [0, 1, 0], u: [0, -1, 0], v: [0, 0, 1], shade: 0.72 },
  north: { origin: [1, 1, 0], u: [-1, 0, 0], v: [0, 0, 1], shade: 0.65 },
  south: { origin: [0, 0, 0], u: [1, 0, 0], v: [0, 0, 1], shade: 0.88 },
};

const EDGE_STRENGTH = 0.28;
/** Width of the value texture; 2,048 is the least that WebGL 2 promises. */
const VALUE_TEXTURE_WIDTH = 2048;

/** How values become colours. */
export interface BlockColours {
  /** 256 RGBA entries. */
  readonly lookup: Uint8Array;
  /** Ends of the colour range in the values' unit, or null where values are the entries themselves (categories). */
  readonly range: readonly [number, number] | null;
  readonly opacity: number;
}

export interface BlockDrawing {
  /** The run's grid and the faces in it; values are one per piece (or per collapsed column). */
  setBlocks(grid: BlockGrid, faces: ExposedFaces): void;
  clear(): void;
  setValues(values: ArrayLike<number>): void;
  setColours(colours: BlockColours): void;
  draw(gl: WebGL2RenderingContext, placement: Placement): void;
  /** Forgets everything on the card, after a lost context; `draw` makes it again. */
  forget(): void;
  release(gl: WebGL2RenderingContext): void;
}

interface Resources {
  readonly program: GlProgram;
  readonly buffer: WebGLBuffer;
  readonly arrays: readonly WebGLVertexArrayObject[];
  readonly values: WebGLTexture;
  readonly ramp: WebGLTexture;
}

/**
 * Draws exposed faces as instances, one draw per direction. Colour range, opacity and exaggeration are uniforms; another
 * variable is one texture; only another set of visible blocks is a new buffer.
 */
export function createBlockDrawing(): BlockDrawing {
  let grid: BlockGrid | null = null;
  let faces: ExposedFaces | null = null;
  let values: Float32Array = new Float32Array(0);
  let colours: BlockColours = { lookup: new Uint8Array(4 * RAMP_LENGTH), range: [0, 1], opacity: 1 };
  let resources: Resources | null = null;
  const stale = { faces: true, values: true, colours: true };
  const refresh = (gl: WebGL2RenderingContext): Resources => {
    if (resources === null) {
      resources = createResources(gl);
      stale.faces = stale.values = stale.colours = true;
    }
    if (stale.faces && faces !== null) uploadFaces(gl, resources, faces);
    if (stale.values) uploadValues(gl, resources.values, values);
    if (stale.colours) uploadRamp(gl, resources.ramp, colours.lookup);
    stale.faces = stale.values = stale.colours = false;
    return resources;
  };
  return {
    setBlocks(newGrid, newFaces) {
      grid = newGrid;
      faces = newFaces;
      stale.faces = true;
    },
    clear() {
      faces = null;
    },
    setValues(newValues) {
      values = new Float32Array(newValues.length);
      for (let place = 0; place < values.length; place++) {
        const value = newValues[place] as number;
        values[place] = Number.isNaN(value) ? MISSING_VALUE : value;
      }
      stale.values = true;
    },
    setColours(newColours) {
      stale.colours ||= newColours.lookup !== colours.lookup;
      colours = newColours;
    },
    draw(gl, placement) {
      if (grid === null || faces === null || faces.start.at(-1) === 0) return;
      const ready = refresh(gl);
      ready.program.activate();
      setPlacement(gl, ready.program, placement);
      setBlockUniforms(gl, ready, grid, placement, colours);
      drawPasses(gl, ready, faces, colours.opacity, placement.rise === 0);
    },
    forget() {
      resources = null;
    },
    release(gl) {
      if (resources !== null) releaseResources(gl, resources);
      resources = null;
    },
  };
}

function createResources(gl: WebGL2RenderingContext): Resources {
  const buffer = gl.createBuffer();
  const arrays = FACE_DIRECTIONS.map(() => gl.createVertexArray());
  const [values, ramp] = [gl.createTexture(), gl.createTexture()];
  return { program: compileProgram(gl, BLOCK_VERTEX_SHADER, BLOCK_FRAGMENT_SHADER), buffer, arrays, values, ramp };
}

function releaseResources(gl: WebGL2RenderingContext, { program, buffer, arrays, values, ramp }: Resources): void {
  gl.deleteProgram(program.program);
  gl.deleteBuffer(buffer);
  for (const array of arrays) gl.deleteVertexArray(array);
  gl.deleteTexture(values);
  gl.deleteTexture(ramp);
}

/** WebGL 2 has no first instance, so each direction gets a vertex array that begins at its own byte. */
function uploadFaces(gl: WebGL2RenderingContext, { buffer, arrays }: Resources, faces: ExposedFaces): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, faces.data, gl.STATIC_DRAW);
  arrays.forEach((array, direction) => {
    const first = (faces.start[direction] as number) * FACE_BYTES;
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.vertexAttribIPointer(0, 2, gl.UNSIGNED_SHORT, FACE_BYTES, first);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, FACE_BYTES, first + 4);
    gl.vertexAttribIPointer(2, 1, gl.UNSIGNED_INT, FACE_BYTES, first + 12);
    for (const attribute of [0, 1, 2]) {
      gl.enableVertexAttribArray(attribute);
      gl.vertexAttribDivisor(attribute, 1);
    }
  });
  gl.bindVertexArray(null);
}

function uploadValues(gl: WebGL2RenderingContext, texture: WebGLTexture, values: Float32Array): void {
  const height = Math.max(1, Math.ceil(values.length / VALUE_TEXTURE_WIDTH));
  const padded = new Float32Array(height * VALUE_TEXTURE_WIDTH);
  padded.set(values);
  prepareTexture(gl, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32F, VALUE_TEXTURE_WIDTH, height, 0, gl.RED, gl.FLOAT, padded);
}

function uploadRamp(gl: WebGL2RenderingContext, texture: WebGLTexture, lookup: Uint8Array): void {
  prepareTexture(gl, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, RAMP_LENGTH, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, lookup);
}

/** The map leaves its own unpacking settings behind, so they are set here each time. */
function prepareTexture(gl: WebGL2RenderingContext, texture: WebGLTexture): void {
  gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, null);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
}

function setBlockUniforms(
  gl: WebGL2RenderingContext,
  { program, values, ramp }: Resources,
  grid: BlockGrid,
  { frame }: Placement,
  colours: BlockColours,
): void {
  const { cosine, sine } = gridFrame(grid);
  const [sizeX, sizeY] = grid.size;
  gl.uniform2f(program.uniform('u_corner'), grid.origin[0] - frame.originX, grid.origin[1] - frame.originY);
  gl.uniform4f(program.uniform('u_axes'), cosine * sizeX, -sine * sizeX, sine * sizeY, cosine * sizeY);
  gl.uniform1f(program.uniform('u_edge'), EDGE_STRENGTH);
  gl.uniform1f(program.uniform('u_opacity'), colours.opacity);
  gl.uniform3fv(
    program.uniform('u_missing'),
    parseColour(MISSING_COLOUR).map((part) => part / 255),
  );
  const [scale, offset] = rampMap(colours.range);
  gl.uniform2f(program.uniform('u_rampMap'), scale, offset);
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, values);
  gl.uniform1i(program.uniform('u_values'), 0);
  gl.activeTexture(gl.TEXTURE1);
  gl.bindTexture(gl.TEXTURE_2D, ramp);
  gl.uniform1i(program.uniform('u_ramp'), 1);
  gl.activeTexture(gl.TEXTURE0);
}

/** Scale and offset from a value to an entry of the look-up: the range onto 0 … 256, or the value itself. */
export function rampMap(range: readonly [number, number] | null): readonly [scale: number, offset: number] {
  if (range === null) return [1, 0.5];
  const scale = RAMP_LENGTH / Math.max(range[1] - range[0], Number.MIN_VALUE);
  return Number.isFinite(scale) ? [scale, -range[0] * scale] : [1, 0.5];
}

/** See-through blocks are drawn twice, first into the depth only, so that just the nearest face is blended, in whatever order they come. */
function drawPasses(gl: WebGL2RenderingContext, resources: Resources, faces: ExposedFaces, opacity: number, isPlan: boolean): void {
  gl.enable(gl.CULL_FACE);
  gl.cullFace(gl.BACK);
  gl.frontFace(gl.CCW);
  if (opacity < 1) {
    gl.colorMask(false, false, false, false);
    drawDirections(gl, resources, faces, isPlan);
    gl.colorMask(true, true, true, true);
    gl.depthFunc(gl.EQUAL);
  }
  drawDirections(gl, resources, faces, isPlan);
  gl.depthFunc(gl.LEQUAL);
  gl.disable(gl.CULL_FACE);
  gl.bindVertexArray(null);
}

function drawDirections(gl: WebGL2RenderingContext, { program, arrays }: Resources, { start }: ExposedFaces, isPlan: boolean): void {
  FACE_DIRECTIONS.forEach((name, direction) => {
    const count = (start[direction + 1] as number) - (start[direction] as number);
    if (count === 0 || (isPlan && name !== 'top')) return;
    const face = FACES[name];
    gl.uniform3fv(program.uniform('u_faceOrigin'), face.origin);
    gl.uniform3fv(program.uniform('u_faceU'), face.u);
    gl.uniform3fv(program.uniform('u_faceV'), face.v);
    gl.uniform1f(program.uniform('u_shade'), face.shade);
    gl.bindVertexArray(arrays[direction] ?? null);
    gl.drawArraysInstanced(gl.TRIANGLES, 0, 6, count);
  });
}
