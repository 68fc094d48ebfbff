import type { Browser, Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type ServedApp, serveApp } from './serve-app.ts';

/** The built app in a page, and everything that went wrong in it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly url: string;
  /** Console errors and warnings, page errors, refused requests. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** WebGL in software complains of its own slowness; that is the machine, not the app. */
const MACHINE_NOISE = /GPU stall|software WebGL|swiftshader/i;

export async function openWorkbench(colorScheme: 'light' | 'dark' = 'light'): Promise<OpenWorkbench> {
  const served: ServedApp = await serveApp();
  const browser: Browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && !MACHINE_NOISE.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(served.url);
  const close = async (): Promise<void> => {
    await browser.close();
    await served.close();
  };
  return { page, url: served.url, complaints, requests, close };
}

/** Waits until the blocks of a run are drawn; returns how many are visible. */
export async function waitForBlocks(page: Page): Promise<number> {
  const map = page.locator('[data-map-idle="true"][data-visible-blocks]:not([data-visible-blocks="0"])');
  await map.waitFor({ timeout: 120_000 });
  return Number(await map.getAttribute('data-visible-blocks'));
}

/** Opens a step of the workflow. */
export async function openStep(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Workflow' }).getByText(name, { exact: true }).click();
}

/** The bytes of the file that a click saves. */
export async function saveBy(page: Page, buttonName: string): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('button', { name: buttonName }).click()]);
  return bytesOf(download);
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Uint8Array);
  expect(await download.failure()).toBeNull();
  return new Uint8Array(Buffer.concat(parts));
}
