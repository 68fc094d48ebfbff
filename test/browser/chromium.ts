import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export const NO_BROWSER = 'No Chromium, Chrome or Edge was found: install one, or set CHROMIUM_PATH, or run "npx playwright-core install chromium".';

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

const LINUX_PATHS = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** WebGL 2 without a graphics card, and no connection to anywhere but the page under test. */
const ARGUMENTS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that journeys run in: CHROMIUM_PATH, else one on the PATH, in the usual folders, or Playwright's own. */
export function findChromium(): string | undefined {
  const configured = process.env.CHROMIUM_PATH;
  if (configured) return configured;
  return [...pathsOnPath(), ...usualPaths(), chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Starts a headless browser with a fresh profile, which is deleted when it closes.
 *
 * @throws Error with {@link NO_BROWSER} when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  // Chromium refuses to start its sandbox for root, which is who runs in most containers.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: !isRoot });
}

function pathsOnPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => NAMES_ON_PATH.map((name) => join(folder, name)));
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPLICATIONS.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => process.env[name] ?? []);
    return folders.flatMap((folder) => WINDOWS_PATHS.map((path) => join(folder, path)));
  }
  return LINUX_PATHS;
}
