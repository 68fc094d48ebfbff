import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashColumns, hashText, ResourceError, sha256Hex } from '../../core/numeric/index.ts';

const SEED = 11;

describe('sha256Hex and hashText', () => {
  it('agree with Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { seed: SEED },
    );
    expect(hashText('Dy₂O₃ — 42 ppm')).toBe(createHash('sha256').update('Dy₂O₃ — 42 ppm', 'utf8').digest('hex'));
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalJson({ a: true, b: [1, { c: 'x', d: null }] })).toBe(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true }));
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('leaves undefined members out', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each([
    ['NaN', { a: Number.NaN }],
    ['Infinity', [Number.POSITIVE_INFINITY]],
    ['undefined in an array', [undefined]],
    ['undefined', undefined],
    ['a function', { a: () => 1 }],
    ['a typed array', { a: new Float64Array(2) }],
    ['a map', new Map([['a', 1]])],
    ['a date', new Date(0)],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(ResourceError);
  });
});

describe('hashColumns', () => {
  it('is SHA-256 over name, type, byte length and little-endian bytes', () => {
    const grade = Float64Array.of(1.5, -0, 3e-310);
    const count = Int32Array.of(7, -1);
    const bytes = Buffer.alloc(24 + 8);
    for (const [i, x] of grade.entries()) bytes.writeDoubleLE(x, 8 * i);
    for (const [i, n] of count.entries()) bytes.writeInt32LE(n, 24 + 4 * i);
    const expected = createHash('sha256')
      .update('["grade","Float64Array",24]\n')
      .update(bytes.subarray(0, 24))
      .update('["count","Int32Array",8]\n')
      .update(bytes.subarray(24))
      .digest('hex');
    const columns = [
      { name: 'grade', values: grade },
      { name: 'count', values: count },
    ];
    expect(hashColumns(columns)).toBe(expected);
  });

  it('hashes long columns and views into larger buffers by their own elements', () => {
    const large = Float64Array.from({ length: 20_000 }, (_, i) => i / 7);
    const view = large.subarray(3, 19_003);
    expect(hashColumns([{ name: 'x', values: view }])).toBe(hashColumns([{ name: 'x', values: view.slice() }]));
    const expected = createHash('sha256').update('["x","Float64Array",152000]\n').update(Buffer.from(view.slice().buffer)).digest('hex');
    expect(hashColumns([{ name: 'x', values: view }])).toBe(expected);
  });

  it('takes every NaN for the same', () => {
    const nanOf = (word: bigint) => new Float64Array(BigUint64Array.of(word, 0x3ff0000000000000n).buffer);
    const hashOf = (values: ArrayBufferView) => hashColumns([{ name: 'x', values }]);
    expect(hashOf(nanOf(0xfff8000000000000n))).toBe(hashOf(nanOf(0x7ff8000000000001n)));
    const singleNan = (word: number) => new Float32Array(Uint32Array.of(word).buffer);
    expect(hashOf(singleNan(0xffc00000))).toBe(hashOf(singleNan(0x7fc00001)));
  });

  it('tells names, types, lengths, order, signs of zero and division into columns apart', () => {
    const hashOf = (...columns: [string, ArrayBufferView][]) => hashColumns(columns.map(([name, values]) => ({ name, values })));
    const a = Float64Array.of(0, 1);
    const hashes = [
      hashOf(['a', a]),
      hashOf(['b', a]),
      hashOf(['a', new Uint8Array(a.buffer)]),
      hashOf(['a', Float64Array.of(-0, 1)]),
      hashOf(['a', a.subarray(0, 1)], ['a', a.subarray(1)]),
      hashOf(['a', a], ['b', a]),
      hashOf(['b', a], ['a', a]),
      hashOf(),
      hashOf(['a', new Float64Array(0)]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
