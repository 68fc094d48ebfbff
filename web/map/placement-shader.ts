import type { GlProgram } from './gl-program.ts';
import type { MapFrame } from './map-frame.ts';
import type { Matrix4 } from './matrix4.ts';

/** Where and how a frame is drawn: what every layer of the deposit shares. */
export interface Placement {
  readonly frame: MapFrame;
  /** From Mercator metres and height above the datum to clip space. */
  readonly matrix: Matrix4;
  /** 0 in plan, where everything lies on the map's plane, to 1 when the map is tilted. */
  readonly rise: number;
  /** Lowest height that is drawn, m above the datum. */
  readonly lowestM: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
}

/**
 * GLSL: `place(dx, dy, height)` takes grid metres from the frame's origin to clip space by the frame's two quadratics. In plan all
 * heights are 0, so the height orders the depth instead.
 */
export const PLACEMENT_GLSL = `
uniform mat4 u_matrix;
uniform vec2 u_eastLinear;
uniform vec3 u_eastSquare;
uniform vec2 u_northLinear;
uniform vec3 u_northSquare;
uniform vec2 u_planDepth;
vec4 place(vec2 d, float height) {
  vec3 square = vec3(d.x * d.x, d.x * d.y, d.y * d.y);
  float east = dot(u_eastLinear, d) + dot(u_eastSquare, square);
  float north = dot(u_northLinear, d) + dot(u_northSquare, square);
  vec4 clip = u_matrix * vec4(east, north, height, 1.0);
  clip.z -= u_planDepth.x * (height - u_planDepth.y) * clip.w;
  return clip;
}
`;

/** Depth per metre of height in plan: 10 km stay within a twentieth of the depth range, and centimetres can still be told apart. */
const PLAN_DEPTH_PER_METRE = 1e-5;

/** Sets the uniforms of {@link PLACEMENT_GLSL}. */
export function setPlacement(gl: WebGL2RenderingContext, program: GlProgram, { frame, matrix, rise, lowestM }: Placement): void {
  gl.uniformMatrix4fv(program.uniform('u_matrix'), false, new Float32Array(matrix));
  gl.uniform2f(program.uniform('u_eastLinear'), frame.east[0], frame.east[1]);
  gl.uniform3f(program.uniform('u_eastSquare'), frame.east[2], frame.east[3], frame.east[4]);
  gl.uniform2f(program.uniform('u_northLinear'), frame.north[0], frame.north[1]);
  gl.uniform3f(program.uniform('u_northSquare'), frame.north[2], frame.north[3], frame.north[4]);
  gl.uniform2f(program.uniform('u_planDepth'), (1 - rise) * PLAN_DEPTH_PER_METRE, lowestM);
}
