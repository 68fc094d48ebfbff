import { defineConfig } from 'vitest/config';

const ownProjects = ['test/browser/**', 'test/bench/**', 'test/property/**', 'test/reference/**'];
const longTests = 'test/**/*.long.test.ts';

/** Five projects; `npm test` runs all but `long`. `npx vitest run --project unit test/kriging` runs one folder. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: [...ownProjects, longTests], environment: 'node', testTimeout: 20_000 } },
      { test: { name: 'property', include: ['test/property/**/*.test.ts'], exclude: [longTests], environment: 'node', testTimeout: 60_000 } },
      { test: { name: 'reference', include: ['test/reference/**/*.test.ts'], exclude: [longTests], environment: 'node', testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: [longTests],
          environment: 'node',
          globalSetup: ['test/browser/announce-browser.ts'],
          // One page at a time: each journey estimates a whole deposit and takes every core for it.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'long', include: [longTests], environment: 'node', fileParallelism: false, testTimeout: 3_600_000, hookTimeout: 600_000 } },
    ],
  },
});
