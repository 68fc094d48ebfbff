import { closeSync, mkdirSync, openSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const HEARTBEAT_MS = 1_000;
/** A lock nobody has touched for this long was left by a run that was killed. */
const ABANDONED_AFTER_MS = 15_000;
const POLL_MS = 200;

/**
 * Runs `work` while holding the lock file at `path`; other processes that want it wait for their turn.
 * The holder touches the file every second, so that a lock left by a killed process is recognised whatever its process id has become.
 *
 * @template T
 * @param {string} path
 * @param {() => void} onWait called once when another process holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(path, onWait, work) {
  mkdirSync(dirname(path), { recursive: true });
  let hasWaited = false;
  while (!tryCreate(path)) {
    if (isAbandoned(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!hasWaited) onWait();
    hasWaited = true;
    await wait(POLL_MS);
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const stop = () => process.exit(130);
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    for (const signal of signals) process.off(signal, stop);
    process.off('exit', release);
    release();
  }
}

/** @param {string} path */
function tryCreate(path) {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path */
function isAbandoned(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > ABANDONED_AFTER_MS;
}

/** @param {string} path */
function touch(path) {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // The lock file was deleted by hand (a removed dist/): the work goes on, and its results are put in place by rename.
  }
}
