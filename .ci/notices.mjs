/**
 * The licences of the packages that the app and the command line carry: `node .ci/notices.mjs` prints them, every build writes them
 * to THIRD-PARTY-NOTICES.txt. The list is the lockfile's run-time part, a little more than what ends up in the bundles.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = '-'.repeat(80);

/**
 * @typedef {{ dev?: boolean, license?: string, version?: string }} LockedPackage
 * @typedef {{ name: string, version: string, license?: string, homepage?: string, author?: string | { name?: string } }} PackageManifest
 */

/** @param {string} root the folder of package-lock.json and node_modules */
export function thirdPartyNotices(root) {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /** @type {Map<string, string[]>} */
  const packagesByText = new Map();
  for (const [path, locked] of Object.entries(lock.packages)) {
    const folder = join(root, path);
    if (path === '' || locked.dev || !existsSync(folder)) continue;
    /** @type {PackageManifest} */
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = licenceText(folder, manifest);
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), titleOf(manifest)]);
  }
  const sections = [...packagesByText].map(([text, titles]) => `${[...new Set(titles)].sort().join('\n')}\n\n${text}\n`).sort();
  const heading = 'Ionclay is licensed under the Apache License 2.0 (see LICENSE.txt). It carries the following packages, with thanks.\n';
  return [heading, ...sections].join(`\n${RULE}\n\n`);
}

/** @param {PackageManifest} manifest */
function titleOf(manifest) {
  const home = manifest.homepage ? ` · ${manifest.homepage}` : '';
  return `${manifest.name} ${manifest.version} · ${manifest.license ?? 'licence as below'}${home}`;
}

/**
 * @param {string} folder
 * @param {PackageManifest} manifest
 */
function licenceText(folder, manifest) {
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;
  return `The package carries no licence file; its manifest declares ${manifest.license}.${author ? ` Author: ${author}.` : ''}`;
}

if (argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(thirdPartyNotices(fileURLToPath(new URL('..', import.meta.url))));
