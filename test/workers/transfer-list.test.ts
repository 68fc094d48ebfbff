import { describe, expect, it } from 'vitest';
import { transferList } from '../../workers/browser/transfer-list.ts';

describe('transferList', () => {
  it('finds every buffer once, in objects, arrays and Maps', () => {
    const shared = new Float64Array(4);
    const value = {
      a: shared,
      b: [shared.subarray(1), new Int32Array(2)],
      c: new Map([['x', new Float64Array(3)]]),
      d: { e: { f: new Uint8Array(5) } },
      g: ['text', 'text'],
      h: null,
      i: [1, 2],
    };
    expect(transferList(value).map((buffer) => buffer.byteLength)).toEqual([32, 8, 24, 5]);
  });

  it('moves the arrays and leaves the rest', () => {
    const value = { columns: new Map([['x', new Float64Array([1, 2])]]), name: 'run' };
    const moved = structuredClone(value, { transfer: [...transferList(value)] });
    expect(moved).toEqual({ columns: new Map([['x', new Float64Array([1, 2])]]), name: 'run' });
    expect(value.columns.get('x')?.length).toBe(0);
  });

  it('leaves shared memory alone', () => {
    expect(transferList({ a: new Int32Array(new SharedArrayBuffer(8)) })).toEqual([]);
  });
});
