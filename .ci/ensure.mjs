/**
 * `node .ci/ensure.mjs [app] [cli]`: brings a clone to the point where the named builds exist and are up to date.
 * Installs when the lockfile changed, builds what changed, says nothing when nothing is to do. Only standard error is written,
 * because the command line's own output must stay clean.
 *
 * This file stays readable to very old Node versions, so that they get a sentence instead of a syntax error.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (isSupported) {
  import('./ensure-steps.mjs').then(({ ensure }) => ensure(process.argv.slice(2))).catch(fail);
} else {
  fail(new Error(`Ionclay needs Node.js 20.19 or later in the 20 line, or 22.12 or later. This is ${process.versions.node}.`));
}

/** @param {unknown} error */
function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
