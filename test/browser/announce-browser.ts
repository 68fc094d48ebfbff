import { findChromium, NO_BROWSER } from './chromium.ts';

/** Runs once before the browser tests: where they will be skipped for want of a browser, it says so in one line. */
export function setup(): void {
  if (findChromium() === undefined && !process.env.CI) process.stdout.write(`Browser tests skipped. ${NO_BROWSER}\n`);
}
