/** A linked program and its uniforms by name. */
export interface GlProgram {
  readonly program: WebGLProgram;
  activate(): void;
  uniform(name: string): WebGLUniformLocation | null;
}

/** Compiles and links; the sources are ours, so a failure is a fault of the driver or of the program and is thrown with the log. */
export function compileProgram(gl: WebGL2RenderingContext, vertexSource: string, fragmentSource: string): GlProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error('the graphics context is lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) throw new Error(`shader: ${gl.getProgramInfoLog(program) ?? ''}`);
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    activate() {
      // biome-ignore lint/correctness/useHookAtTopLevel: a method of WebGL, not a hook of React.
      gl.useProgram(program);
    },
    uniform(name) {
      const known = locations.get(name);
      if (known !== undefined) return known;
      const location = gl.getUniformLocation(program, name);
      locations.set(name, location);
      return location;
    },
  };
}
