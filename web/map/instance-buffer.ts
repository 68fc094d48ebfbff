/** Instances of one kind on the graphics card: a buffer of floats and how it is read. */
export interface InstanceBuffer {
  draw(gl: WebGL2RenderingContext): void;
  release(gl: WebGL2RenderingContext): void;
}

/** Uploads records of `sizes` floats each; attribute n takes sizes[n] of them. Each is drawn as six vertices. */
export function createInstanceBuffer(gl: WebGL2RenderingContext, data: Float32Array, sizes: readonly number[]): InstanceBuffer {
  const floats = sizes.reduce((sum, size) => sum + size, 0);
  const count = data.length / floats;
  const buffer = gl.createBuffer();
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
  let at = 0;
  sizes.forEach((size, attribute) => {
    gl.enableVertexAttribArray(attribute);
    gl.vertexAttribPointer(attribute, size, gl.FLOAT, false, 4 * floats, 4 * at);
    gl.vertexAttribDivisor(attribute, 1);
    at += size;
  });
  gl.bindVertexArray(null);
  return {
    draw(context) {
      if (count === 0) return;
      context.bindVertexArray(array);
      context.drawArraysInstanced(context.TRIANGLES, 0, 6, count);
      context.bindVertexArray(null);
    },
    release(context) {
      context.deleteBuffer(buffer);
      context.deleteVertexArray(array);
    },
  };
}
