/** `npm run check`: everything that reads the sources without running the product. Ends with `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Two: what the smallest machine we care for has, and what the type checkers fill by themselves. */
const CHECKS_AT_ONCE = 2;

/** @type {readonly { name: string, command: readonly string[] }[]} */
const CHECKS = [
  { name: 'types in core', command: ['typescript/bin/tsc', '-p', 'core'] },
  { name: 'types in workers and data/generate', command: ['typescript/bin/tsc', '-p', 'workers'] },
  { name: 'types in web', command: ['typescript/bin/tsc', '-p', 'web'] },
  { name: 'types in test', command: ['typescript/bin/tsc', '-p', 'test'] },
  { name: 'types in .ci', command: ['typescript/bin/tsc', '-p', '.ci'] },
  { name: 'format and lint (biome)', command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--colors=off'] },
  { name: 'lint that knows the types (oxlint)', command: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'dead code (knip)', command: ['knip/bin/knip.js', '--no-progress'] },
  { name: 'structure: imports, arithmetic, sizes', command: ['vitest/vitest.mjs', 'run', '--project', 'unit', 'test/structure'] },
];

const waiting = [...CHECKS];
let passed = 0;
let failed = 0;
await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, runNext));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** @returns {Promise<void>} */
async function runNext() {
  const check = waiting.shift();
  if (check === undefined) return;
  const { isClean, output } = await run(check.command);
  if (isClean) passed += 1;
  else failed += 1;
  process.stdout.write(`${isClean ? 'ok  ' : 'FAIL'}  ${check.name}\n${isClean ? '' : `${output.trimEnd()}\n`}`);
  return runNext();
}

/**
 * @param {readonly string[]} command a script inside node_modules and its arguments
 * @returns {Promise<{ isClean: boolean, output: string }>}
 */
function run([script = '', ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${root}node_modules/${script}`, ...args], { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ isClean: false, output: error.message }));
    child.once('close', (code) => resolve({ isClean: code === 0, output }));
  });
}
