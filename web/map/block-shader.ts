import { PLACEMENT_GLSL } from './placement-shader.ts';

/**
 * One face: two triangles from the vertex number. The direction is a uniform: `u_faceOrigin`, `u_faceU` and `u_faceV` span the face
 * in the unit cube (columns along x and y, bottom to top), so that its outside is counter-clockwise.
 */
export const BLOCK_VERTEX_SHADER = `#version 300 es
precision highp float;
precision highp sampler2D;
layout(location = 0) in uvec2 a_column;
layout(location = 1) in vec2 a_span;
layout(location = 2) in uint a_piece;
${PLACEMENT_GLSL}
uniform vec2 u_corner;
uniform vec4 u_axes;
uniform vec3 u_faceOrigin;
uniform vec3 u_faceU;
uniform vec3 u_faceV;
uniform sampler2D u_values;
out vec2 v_face;
flat out float v_value;
const vec2 CORNERS[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(1, 1), vec2(0, 0), vec2(1, 1), vec2(0, 1));
void main() {
  v_face = CORNERS[gl_VertexID];
  vec3 corner = u_faceOrigin + v_face.x * u_faceU + v_face.y * u_faceV;
  vec2 cell = vec2(a_column) + corner.xy;
  vec2 d = u_corner + cell.x * u_axes.xy + cell.y * u_axes.zw;
  gl_Position = place(d, mix(a_span.x, a_span.y, corner.z));
  int width = textureSize(u_values, 0).x;
  v_value = texelFetch(u_values, ivec2(int(a_piece) % width, int(a_piece) / width), 0).r;
}
`;

/**
 * Colour from the look-up texture, darkened by direction; edges from the face's own coordinates, one pixel wide whatever the zoom, and
 * fading out where blocks are only a few pixels wide, so that they never turn into moiré.
 */
export const BLOCK_FRAGMENT_SHADER = `#version 300 es
precision highp float;
in vec2 v_face;
flat in float v_value;
uniform sampler2D u_ramp;
uniform vec2 u_rampMap;
uniform vec3 u_missing;
uniform float u_opacity;
uniform float u_shade;
uniform float u_edge;
out vec4 fragColour;
void main() {
  int entry = int(clamp(floor(v_value * u_rampMap.x + u_rampMap.y), 0.0, 255.0));
  vec3 colour = v_value < -1e37 ? u_missing : texelFetch(u_ramp, ivec2(entry, 0), 0).rgb;
  vec2 pixel = max(fwidth(v_face), vec2(1e-6));
  vec2 distance = min(v_face, 1.0 - v_face) / pixel;
  vec2 line = (1.0 - smoothstep(vec2(0.4), vec2(1.2), distance)) * smoothstep(vec2(4.0), vec2(14.0), 1.0 / pixel);
  colour = colour * u_shade * (1.0 - u_edge * max(line.x, line.y));
  fragColour = vec4(colour, 1.0) * u_opacity;
}
`;

/** What marks a piece without a value: NaN does not survive every driver. */
export const MISSING_VALUE = -3e38;
