import { DISC_FRAGMENT_SHADER, DISC_VERTEX_SHADER, SEGMENT_FRAGMENT_SHADER, SEGMENT_VERTEX_SHADER } from './annotation-shader.ts';
import { parseColour } from './colour-ramps.ts';
import { compileProgram, type GlProgram } from './gl-program.ts';
import { createInstanceBuffer, type InstanceBuffer } from './instance-buffer.ts';
import { type Placement, setPlacement } from './placement-shader.ts';

/** Colours of what lies over the blocks. */
export interface AnnotationColours {
  readonly rim: string;
  readonly trace: string;
  readonly selection: string;
  readonly selectionCasing: string;
}

/** Records of x, y, height (from the frame's origin and datum), r, g, b, a (0 to 1), radius (pixels at normal size). */
export const DISC_FLOATS = 8;
/** Records of two points. */
export const SEGMENT_FLOATS = 6;

export interface HoleAnnotations {
  readonly discs: Float32Array;
  readonly traces: Float32Array;
}

export interface SelectionAnnotations {
  /** Edges of the selected block. */
  readonly outline: Float32Array;
  /** Collar and trace of the selected hole. */
  readonly selectedDiscs: Float32Array;
  readonly selectedTrace: Float32Array;
}

export interface AnnotationDrawing {
  setHoles(holes: HoleAnnotations): void;
  setSelection(selection: SelectionAnnotations): void;
  clear(): void;
  setColours(colours: AnnotationColours): void;
  /** `discSize` scales radii with the zoom; `hidesBehindBlocks` leaves the depth test on. */
  draw(gl: WebGL2RenderingContext, placement: Placement, discSize: number, hidesBehindBlocks: boolean): void;
  forget(): void;
  release(gl: WebGL2RenderingContext): void;
}

type Annotations = HoleAnnotations & SelectionAnnotations;
type Part = keyof Annotations;
const PARTS: Readonly<Record<Part, readonly number[]>> = { discs: [3, 4, 1], selectedDiscs: [3, 4, 1], traces: [3, 3], outline: [3, 3], selectedTrace: [3, 3] };
const EMPTY: Annotations = {
  discs: new Float32Array(0),
  traces: new Float32Array(0),
  outline: new Float32Array(0),
  selectedDiscs: new Float32Array(0),
  selectedTrace: new Float32Array(0),
};

interface Resources {
  readonly disc: GlProgram;
  readonly segment: GlProgram;
  readonly buffers: Map<Part, InstanceBuffer>;
}

const SEGMENT_LIFT = 1e-4;
const TRACE_ALPHA = 0.7;
/** Size of the collars below which traces vanish, and over which again they come: from afar they would hatch the blocks over. */
const TRACE_FADE = 0.3;

/** Draws collars, traces and the outline of the selection over the blocks, at their own elevations. */
export function createAnnotationDrawing(): AnnotationDrawing {
  let annotations = EMPTY;
  let colours: AnnotationColours = { rim: '#000000', trace: '#000000', selection: '#ffffff', selectionCasing: '#000000' };
  let resources: Resources | null = null;
  let isStale = true;
  const replace = (next: Partial<Annotations>) => {
    annotations = { ...annotations, ...next };
    isStale = true;
  };
  const refresh = (gl: WebGL2RenderingContext): Resources => {
    const ready = resources ?? {
      disc: compileProgram(gl, DISC_VERTEX_SHADER, DISC_FRAGMENT_SHADER),
      segment: compileProgram(gl, SEGMENT_VERTEX_SHADER, SEGMENT_FRAGMENT_SHADER),
      buffers: new Map(),
    };
    if (isStale || resources === null) {
      for (const buffer of ready.buffers.values()) buffer.release(gl);
      for (const part of Object.keys(PARTS) as Part[]) ready.buffers.set(part, createInstanceBuffer(gl, annotations[part], PARTS[part]));
    }
    isStale = false;
    resources = ready;
    return ready;
  };
  return {
    setHoles: (holes) => replace(holes),
    setSelection: (selection) => replace(selection),
    clear: () => replace(EMPTY),
    setColours(next) {
      colours = next;
    },
    draw(gl, placement, discSize, hidesBehindBlocks) {
      const ready = refresh(gl);
      const segments = (part: Part, width: number, colour: string, alpha: number) => drawSegments(gl, ready, placement, part, width, colour, alpha);
      const pixelRatio = placement.pixelRatio;
      gl.depthMask(false);
      if (!hidesBehindBlocks) gl.disable(gl.DEPTH_TEST);
      const traceAlpha = TRACE_ALPHA * Math.min(1, Math.max(0, (discSize - TRACE_FADE) / TRACE_FADE));
      if (placement.rise > 0 && traceAlpha > 0) segments('traces', pixelRatio, colours.trace, traceAlpha);
      drawDiscs(gl, ready, placement, 'discs', discSize * pixelRatio, colours.rim);
      gl.disable(gl.DEPTH_TEST);
      segments('outline', 4 * pixelRatio, colours.selectionCasing, 0.9);
      segments('outline', 2 * pixelRatio, colours.selection, 1);
      segments('selectedTrace', 4 * pixelRatio, colours.selectionCasing, 0.9);
      segments('selectedTrace', 2 * pixelRatio, colours.selection, 1);
      drawDiscs(gl, ready, placement, 'selectedDiscs', Math.max(1, discSize) * pixelRatio, colours.selectionCasing);
      gl.enable(gl.DEPTH_TEST);
      gl.depthMask(true);
    },
    forget() {
      resources = null;
    },
    release(gl) {
      if (resources === null) return;
      for (const { program } of [resources.disc, resources.segment]) gl.deleteProgram(program);
      for (const buffer of resources.buffers.values()) buffer.release(gl);
      resources = null;
    },
  };
}

function drawDiscs(gl: WebGL2RenderingContext, { disc, buffers }: Resources, placement: Placement, part: Part, size: number, rim: string): void {
  disc.activate();
  setPlacement(gl, disc, placement);
  gl.uniform2f(disc.uniform('u_pixels'), placement.pixelWidth, placement.pixelHeight);
  gl.uniform1f(disc.uniform('u_size'), size);
  gl.uniform1f(disc.uniform('u_rimWidth'), Math.min(1, size) * placement.pixelRatio);
  gl.uniform3fv(disc.uniform('u_rim'), unitColour(rim));
  buffers.get(part)?.draw(gl);
}

function drawSegments(
  gl: WebGL2RenderingContext,
  { segment, buffers }: Resources,
  placement: Placement,
  part: Part,
  width: number,
  colour: string,
  alpha: number,
): void {
  segment.activate();
  setPlacement(gl, segment, placement);
  gl.uniform2f(segment.uniform('u_pixels'), placement.pixelWidth, placement.pixelHeight);
  gl.uniform1f(segment.uniform('u_width'), width);
  gl.uniform1f(segment.uniform('u_lift'), SEGMENT_LIFT);
  gl.uniform4f(segment.uniform('u_colour'), ...unitColour(colour), alpha);
  buffers.get(part)?.draw(gl);
}

/** A colour with parts from 0 to 1. */
export function unitColour(text: string): readonly [number, number, number] {
  const [red, green, blue] = parseColour(text);
  return [red / 255, green / 255, blue / 255];
}
