import { describe, expect, it } from 'vitest';
import { importedSpecifiers, whyForbidden } from './import-rules.ts';
import { listTypeScript, readSource } from './source-files.ts';

describe('import rules', () => {
  it.each(['core', 'workers', 'web', 'data/generate'])('every import in %s is allowed', (folder) => {
    const violations = listTypeScript(folder).flatMap((path) =>
      importedSpecifiers(path, readSource(path)).flatMap((specifier) => {
        const reason = whyForbidden(path, specifier);
        return reason === undefined ? [] : [`${path} imports ${specifier}: ${reason}`];
      }),
    );
    expect(violations).toEqual([]);
  });

  it.each([
    ['core/composites/by-length.ts', '../drillholes/index.ts'],
    ['core/kriging/kernel/ordinary.ts', '../neighbourhood.ts'],
    ['core/kriging/kernel/ordinary.ts', '../../numeric/index.ts'],
    ['core/formats/parquet.ts', 'hyparquet-writer'],
    ['core/numeric/sha256.ts', '@noble/hashes/sha2.js'],
    ['workers/tiles/run-tile.ts', '../../core/estimation/index.ts'],
    ['workers/cli/ionclay.ts', 'node:fs/promises'],
    ['web/main.tsx', './theme.css'],
    ['web/map/map-view.tsx', 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'],
    ['web/state/store.ts', '../../workers/browser/pool.ts'],
    ['data/generate/generate.ts', '../../core/truth/index.ts'],
  ])('allows %s to import %s', (path, specifier) => {
    expect(whyForbidden(path, specifier)).toBeUndefined();
  });

  it.each([
    ['core/numeric/issue.ts', '../ree/index.ts', 'a room that stands later'],
    ['core/kriging/search.ts', '../geology/index.ts', 'geology in kriging'],
    ['core/composites/by-length.ts', '../drillholes/desurvey.ts', 'past the door'],
    ['core/composites/by-length.ts', './index.ts', 'its own door'],
    ['core/composites/by-length.ts', './intercepts', 'no extension'],
    ['core/scenario/pipeline.ts', '../../workers/tiles/run-tile.ts', 'a worker in core'],
    ['core/scenario/pipeline.ts', 'node:fs', 'Node in core'],
    ['core/scenario/pipeline.ts', 'react', 'a package that is not pure'],
    ['core/numeric/sha256.ts', '@noble/hashes-other', 'a package whose name only begins alike'],
    ['core/truth/field.ts', '../../data/makuutu/deposit.json', 'data as a module'],
    ['core/platform.ts', './numeric/index.ts', 'a file outside the rooms'],
    ['workers/tiles/run-tile.ts', 'node:worker_threads', 'a host in what every host runs'],
    ['workers/browser/pool.ts', '../node/pool.ts', 'one host in another'],
    ['workers/node/pool.ts', '../../web/state/store.ts', 'the workbench'],
    ['web/commands/run.ts', '../../workers/node/pool.ts', 'Node threads in the page'],
    ['web/commands/run.ts', '../../core/estimation/tiles.ts', 'past the door'],
    ['web/storage/files.ts', 'node:path', 'Node in the page'],
    ['data/generate/generate.ts', '../../workers/node/pool.ts', 'a worker in the generator'],
  ])('forbids %s to import %s (%s)', (path, specifier) => {
    expect(whyForbidden(path, specifier)).toBeTypeOf('string');
  });

  it('sees every form of import', () => {
    const source = `
      import a from './a.ts'; import type { B } from './b.ts'; import './c.css';
      export { d } from './d.ts'; export * from './e.ts';
      const f = import('./f.ts'); type G = import('./g.ts').G; // import './h.ts'
      const i = "import './i.ts'";`;
    expect(importedSpecifiers('web/forms.ts', source).sort()).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts', './f.ts', './g.ts']);
  });
});
