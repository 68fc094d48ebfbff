/** What Vite does not do by itself: serving the deposits, the security headers, the licences, the command's first line. */
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { thirdPartyNotices } from './notices.mjs';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Sent by `npm start`, and by static hosts that read a `_headers` file. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': [...CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * `data/makuutu` and `data/colossus` appear under `/makuutu` and `/colossus`; `data/generate` is source and appears nowhere.
 *
 * @param {string} dataFolder Vite's publicDir
 * @returns {import('vite').Plugin}
 */
export function depositFiles(dataFolder) {
  return {
    name: 'ionclay:deposit-files',
    config: () => ({ build: { copyPublicDir: false } }),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/generate/')) return next();
        response.statusCode = 404;
        response.end();
      });
    },
    writeBundle({ dir }) {
      if (dir === undefined) return;
      cpSync(dataFolder, dir, { recursive: true, filter: (path) => relative(dataFolder, path) !== 'generate' });
    },
  };
}

/**
 * The policy as a meta element for hosts that send no headers (which cannot carry frame-ancestors), and `_headers` for those that do.
 *
 * @returns {import('vite').Plugin}
 */
export function securityHeaders() {
  return {
    name: 'ionclay:security-headers',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY.join('; ') }, injectTo: 'head-prepend' },
    ],
    generateBundle() {
      const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
      this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` });
    },
  };
}

/**
 * LICENSE.txt and THIRD-PARTY-NOTICES.txt beside what carries the packages.
 *
 * @param {string} root the folder of LICENSE, package-lock.json and node_modules
 * @returns {import('vite').Plugin}
 */
export function licences(root) {
  return {
    name: 'ionclay:licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'LICENSE.txt', source: readFileSync(join(root, 'LICENSE'), 'utf8') });
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: thirdPartyNotices(root) });
    },
  };
}

/**
 * Makes one entry of the build a program that a shell can start.
 *
 * @param {string} entryName
 * @returns {import('vite').Plugin}
 */
export function executable(entryName) {
  const shebang = '#!/usr/bin/env node\n';
  return {
    name: 'ionclay:executable',
    apply: 'build',
    generateBundle(_options, bundle) {
      const file = bundle[`${entryName}.js`];
      if (file?.type === 'chunk' && !file.code.startsWith('#!')) file.code = shebang + file.code;
    },
    writeBundle({ dir }, bundle) {
      if (dir !== undefined && bundle[`${entryName}.js`]) chmodSync(join(dir, `${entryName}.js`), 0o755);
    },
  };
}
