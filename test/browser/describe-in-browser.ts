import { describe } from 'vitest';
import { findChromium } from './chromium.ts';

/** `describe` for tests that need a browser: skipped where there is none, but failing in CI, where a missing browser is a fault. */
export const describeInBrowser = describe.skipIf(findChromium() === undefined && !process.env.CI);
