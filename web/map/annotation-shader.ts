import { PLACEMENT_GLSL } from './placement-shader.ts';

/** A disc of so many pixels around a point: collars. Fades away where it would be smaller than a pixel. */
export const DISC_VERTEX_SHADER = `#version 300 es
precision highp float;
layout(location = 0) in vec3 a_at;
layout(location = 1) in vec4 a_colour;
layout(location = 2) in float a_radius;
${PLACEMENT_GLSL}
uniform vec2 u_pixels;
uniform float u_size;
out vec2 v_offset;
out float v_radius;
out float v_fade;
out vec4 v_colour;
const vec2 CORNERS[6] = vec2[6](vec2(-1, -1), vec2(1, -1), vec2(1, 1), vec2(-1, -1), vec2(1, 1), vec2(-1, 1));
void main() {
  v_radius = a_radius * u_size;
  v_fade = smoothstep(0.6, 1.6, v_radius);
  v_offset = CORNERS[gl_VertexID] * (v_radius + 1.0);
  v_colour = a_colour;
  gl_Position = place(a_at.xy, a_at.z);
  gl_Position.xy += v_offset * 2.0 / u_pixels * gl_Position.w;
  gl_Position.z -= 2e-4 * gl_Position.w;
}
`;

export const DISC_FRAGMENT_SHADER = `#version 300 es
precision highp float;
in vec2 v_offset;
in float v_radius;
in float v_fade;
in vec4 v_colour;
uniform vec3 u_rim;
uniform float u_rimWidth;
out vec4 fragColour;
void main() {
  float distance = length(v_offset);
  float cover = clamp(v_radius + 0.5 - distance, 0.0, 1.0);
  if (cover == 0.0) discard;
  float inside = clamp(v_radius - u_rimWidth + 0.5 - distance, 0.0, 1.0);
  fragColour = vec4(mix(u_rim, v_colour.rgb, inside), 1.0) * cover * v_fade * v_colour.a;
}
`;

/** A line of so many pixels between two points: traces, outlines. */
export const SEGMENT_VERTEX_SHADER = `#version 300 es
precision highp float;
layout(location = 0) in vec3 a_from;
layout(location = 1) in vec3 a_to;
${PLACEMENT_GLSL}
uniform vec2 u_pixels;
uniform float u_width;
uniform float u_lift;
out float v_across;
const vec2 CORNERS[6] = vec2[6](vec2(0, -1), vec2(1, -1), vec2(1, 1), vec2(0, -1), vec2(1, 1), vec2(0, 1));
void main() {
  vec2 corner = CORNERS[gl_VertexID];
  vec4 from = place(a_from.xy, a_from.z);
  vec4 to = place(a_to.xy, a_to.z);
  vec2 along = (to.xy / to.w - from.xy / from.w) * u_pixels;
  vec2 unit = length(along) > 1e-4 ? normalize(along) : vec2(1.0, 0.0);
  float reach = u_width / 2.0 + 1.0;
  v_across = corner.y * reach;
  vec2 offset = vec2(-unit.y, unit.x) * v_across + unit * (corner.x * 2.0 - 1.0) * u_width / 2.0;
  gl_Position = corner.x < 0.5 ? from : to;
  gl_Position.xy += offset * 2.0 / u_pixels * gl_Position.w;
  gl_Position.z -= u_lift * gl_Position.w;
}
`;

export const SEGMENT_FRAGMENT_SHADER = `#version 300 es
precision highp float;
in float v_across;
uniform vec4 u_colour;
uniform float u_width;
out vec4 fragColour;
void main() {
  float cover = clamp(u_width / 2.0 + 0.5 - abs(v_across), 0.0, 1.0);
  fragColour = vec4(u_colour.rgb, 1.0) * cover * u_colour.a;
}
`;
