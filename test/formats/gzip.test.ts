import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzip, inflateIfGzip } from '../../core/formats/index.ts';

const CONTENT = new TextEncoder().encode('BHID,FROM,TO\n'.repeat(10_000));

describe('gzip', () => {
  it('is read by zlib, and reads what zlib writes', () => {
    expect(gunzipSync(gzip(CONTENT)).equals(Buffer.from(CONTENT))).toBe(true);
    expect(Buffer.from(inflateIfGzip(gzipSync(CONTENT))).equals(Buffer.from(CONTENT))).toBe(true);
  });

  it('carries no time, so equal contents give equal files', () => {
    const file = gzip(CONTENT);
    expect([...file.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect(gzip(CONTENT)).toEqual(file);
  });

  it('leaves plain data alone', () => {
    expect(inflateIfGzip(CONTENT)).toBe(CONTENT);
    expect(inflateIfGzip(new Uint8Array(0))).toHaveLength(0);
  });

  it('joins members, as concatenated files have', () => {
    const joined = Buffer.concat([gzipSync(CONTENT), gzipSync(Buffer.from('tail'))]);
    expect(Buffer.from(inflateIfGzip(joined)).equals(Buffer.concat([CONTENT, Buffer.from('tail')]))).toBe(true);
  });

  it('refuses a file that is cut short', () => {
    const cut = gzip(CONTENT).subarray(0, 60);
    expect(() => inflateIfGzip(cut)).toThrow(expect.objectContaining({ code: 'inputUnusable' }));
  });
});
