import { describe, expect, it } from 'vitest';
import { listFiles, readSource } from './source-files.ts';

const FOLDERS = ['core', 'workers', 'web', 'data/generate', 'test'];
const SOURCE = /\.(tsx?|mjs|css|html)$/;
const LINES_AT_MOST = 400;
/** Tables of published numbers, longer than a file of code may be. */
const DATA_TABLES: readonly string[] = [];
const SAYS_NOTHING = /(^|[/-])(utils?|helpers?|common|misc|manager|stuff)([/.-]|$)/i;

const files = FOLDERS.flatMap(listFiles);

describe('files', () => {
  it(`hold at most ${LINES_AT_MOST} lines`, () => {
    const sources = files.filter((path) => SOURCE.test(path) && !DATA_TABLES.includes(path));
    const tooLong = sources.map((path) => ({ path, lines: readSource(path).split('\n').length - 1 })).filter(({ lines }) => lines > LINES_AT_MOST);
    expect(tooLong).toEqual([]);
  });

  it('have names that say what is in them', () => {
    expect(files.filter((path) => SAYS_NOTHING.test(path))).toEqual([]);
  });

  it.each(['core/utils.ts', 'web/helpers/format.ts', 'workers/pool-manager.ts', 'web/common/box.tsx'])('%s would be refused', (path) => {
    expect(SAYS_NOTHING.test(path)).toBe(true);
  });
});
