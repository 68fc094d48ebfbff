import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const installRecord = join(root, 'node_modules', '.ionclay-lock');
const VITE = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/** What decides how anything is built, besides the sources themselves. */
const BUILD_SETTINGS = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', '.ci/notices.mjs', '.ci/build-plugins.mjs', 'LICENSE'];

/**
 * @typedef {{ name: string, sources: readonly string[], isSource: (path: string) => boolean, viteArguments: readonly string[] }} Build
 * @type {readonly Build[]}
 */
const BUILDS = [
  { name: 'app', sources: ['core', 'workers', 'web', 'data'], isSource: (path) => !path.startsWith('data/generate/'), viteArguments: [] },
  { name: 'cli', sources: ['core', 'workers', 'data/generate'], isSource: () => true, viteArguments: ['--ssr', '--mode', 'cli'] },
];

/**
 * Installs and builds what is missing or out of date.
 *
 * @param {readonly string[]} names of builds: `app`, `cli`
 */
export async function ensure(names) {
  const builds = names.map(findBuild);
  const isReady = () => isInstalled() && builds.every(isBuilt);
  if (isReady()) return;
  const onWait = () => log('another run is installing or building; waiting for it');
  await oneAtATime(join(dist, '.ensure-lock'), onWait, async () => {
    if (!isInstalled()) await install();
    for (const build of builds) if (!isBuilt(build)) await make(build);
  });
}

/** @param {string} name */
function findBuild(name) {
  const build = BUILDS.find((candidate) => candidate.name === name);
  if (!build) throw new Error(`usage: node .ci/ensure.mjs [${BUILDS.map((known) => known.name).join('] [')}]; "${name}" is none of them`);
  return build;
}

/** What node_modules must have been installed from: the lockfile, and the system for which npm picked its binaries. */
function wantedInstall() {
  return `${fingerprint(root, ['package-lock.json'])} ${process.platform} ${process.arch}\n`;
}

function isInstalled() {
  return readIfThere(installRecord) === wantedInstall();
}

async function install() {
  log('installing packages (once; under a minute)');
  // npm ci would refuse the lockfile where a registry lacks another system's binaries; install leaves the lockfile as it is.
  rmSync(installRecord, { force: true });
  const npmArguments = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];
  const npmScript = process.env.npm_execpath;
  const isNpmScript = npmScript !== undefined && basename(npmScript) === 'npm-cli.js';
  if (isNpmScript) await run(process.execPath, [npmScript, ...npmArguments]);
  else await run('npm', npmArguments);
  writeFileSync(installRecord, wantedInstall());
}

/** @param {Build} build */
function sourcesOf(build) {
  return `${fingerprint(root, [...build.sources, ...BUILD_SETTINGS], build.isSource)}\n`;
}

/** The record lies inside the build: whoever empties or replaces the folder takes it away. @param {string} folder */
function recordIn(folder) {
  return join(folder, '.built-from');
}

/** @param {Build} build */
function isBuilt(build) {
  return readIfThere(recordIn(join(dist, build.name))) === sourcesOf(build);
}

/** Builds beside the old folder and swaps, so that a server or a command that uses the old one never sees half of each. @param {Build} build */
async function make(build) {
  log(`building ${build.name}`);
  const target = join(dist, build.name);
  const fresh = join(dist, `.${build.name}-new`);
  const old = join(dist, `.${build.name}-old`);
  const clear = () => {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  };
  const sources = sourcesOf(build);
  clear();
  try {
    await run(process.execPath, [VITE, 'build', ...build.viteArguments, '--outDir', fresh, '--logLevel', 'warn']);
    writeFileSync(recordIn(fresh), sources);
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
  } finally {
    clear();
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
function run(command, args) {
  return new Promise((resolve, reject) => {
    // Windows starts npm through a .cmd file, which needs a shell; the arguments are our own constants.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
    const stopChild = () => child.kill();
    process.once('exit', stopChild);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('exit', stopChild);
      if (code === 0) resolve();
      else reject(new Error(`ionclay: "${[basename(command), ...args].join(' ')}" ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** @param {string} text */
function log(text) {
  process.stderr.write(`ionclay: ${text}\n`);
}
