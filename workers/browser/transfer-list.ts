/**
 * The buffers under every typed array of plain data, each once, for a transfer list. Looks into objects, arrays and Maps; an array that
 * begins with a text or a number is taken to hold nothing else.
 */
export function transferList(value: unknown): readonly ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(value, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  } else if (Array.isArray(value)) {
    if (typeof value[0] === 'object') for (const item of value) collect(item, buffers);
  } else if (value instanceof Map) {
    for (const item of value.values()) collect(item, buffers);
  } else for (const item of Object.values(value)) collect(item, buffers);
}
