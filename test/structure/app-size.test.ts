import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { absolutePath } from './source-files.ts';

/** What a first visit may load in scripts before the page works; views that open later bring their own chunks. */
const FIRST_LOAD_KB = 620;

const app = absolutePath('dist/app');

describe.skipIf(!existsSync(join(app, 'index.html')))('the built app', () => {
  it(`loads at most ${FIRST_LOAD_KB} kB of gzipped script at first`, () => {
    const page = readFileSync(join(app, 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? '');
    const sizes = scripts.map((path) => ({ path, kB: gzipSync(readFileSync(join(app, path))).length / 1000 }));
    const total = sizes.reduce((sum, { kB }) => sum + kB, 0);
    expect(scripts).not.toHaveLength(0);
    expect(total, `${JSON.stringify(sizes)}`).toBeLessThanOrEqual(FIRST_LOAD_KB);
  });

  it('serves the deposits, the licences and the headers, and no source', () => {
    const names = readdirSync(app);
    expect(names).toEqual(expect.arrayContaining(['makuutu', 'colossus', '_headers', 'LICENSE.txt', 'THIRD-PARTY-NOTICES.txt']));
    expect(names).not.toContain('generate');
  });

  it('carries its security policy in the page, for hosts that send no headers', () => {
    const page = readFileSync(join(app, 'index.html'), 'utf8').replaceAll('&#39;', "'");
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval';`);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });
});
