/** `node .ci/tally.mjs <vitest.json> <vitest exit code> <check output>`: adds tests and checks up to the one line that .ci/run ends with. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport */

const [testReport = '', testExitCode = '1', checkOutput = ''] = process.argv.slice(2);
const tests = countTests(testReport, Number(testExitCode));
const checks = countChecks(checkOutput);
const failed = tests.failed + checks.failed;
process.stdout.write(`${tests.passed + checks.passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * A test file that could not be loaded has no failed test in it, and an error outside every test fails the run alone: each counts as a failure.
 *
 * @param {string} path
 * @param {number} exitCode
 * @returns {Count}
 */
function countTests(path, exitCode) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  /** @type {VitestReport} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'));
  const failedCount = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: exitCode === 0 ? failedCount : Math.max(1, failedCount) };
}

/**
 * @param {string} path
 * @returns {Count}
 */
function countChecks(path) {
  const lines = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const [, passed, failedCount] = /^(\d+) passed, (\d+) failed$/m.exec(lines) ?? [];
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failedCount) };
}
