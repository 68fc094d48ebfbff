/**
 * `npm run bench -- <name> [arguments]` bundles test/bench/<name>.bench.ts as the product is bundled, and runs it.
 * A benchmark is a script: it runs when it is loaded, reads its arguments from process.argv and prints its figures. Without a name: the list.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test', 'bench');
const SUFFIX = '.bench.ts';

const [name, ...args] = process.argv.slice(2);
const source = join(folder, `${name}${SUFFIX}`);

if (name === undefined || !existsSync(source)) {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const names = files.filter((file) => file.endsWith(SUFFIX)).map((file) => file.slice(0, -SUFFIX.length));
  process.stdout.write(`usage: npm run bench -- <name> [arguments]\n${names.map((known) => `  ${known}\n`).join('')}`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  const outDir = join(root, 'dist', 'bench', name);
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    // Vite and the browser driver find their own files relative to themselves, so they stay outside the bundle.
    ssr: { noExternal: true, external: ['vite', 'playwright-core'] },
    build: { ssr: source, target: 'node20', minify: false, outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'bench.js' } } },
  });
  const child = spawn(process.execPath, [join(outDir, 'bench.js'), ...args], { cwd: root, stdio: 'inherit' });
  child.once('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1;
  });
}
