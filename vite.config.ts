import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { depositFiles, executable, licences, SECURITY_HEADERS, securityHeaders } from './.ci/build-plugins.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** `vite`, `vite build`, `vite preview`: the workbench, from web/ into dist/app. */
function appConfig(): UserConfig {
  const dataFolder = join(root, 'data');
  return {
    root: join(root, 'web'),
    // The app finds its files relative to the page, so that it can be put into any folder of any host.
    base: './',
    // A missing file is a 404, not the page.
    appType: 'mpa',
    publicDir: dataFolder,
    plugins: [react(), depositFiles(dataFolder), securityHeaders(), licences(root)],
    // Vite's pre-bundling separates maplibre-gl from its worker file.
    optimizeDeps: { exclude: ['maplibre-gl'] },
    worker: { format: 'es' },
    build: {
      outDir: join(root, 'dist', 'app'),
      emptyOutDir: true,
      // A file inlined as a data: address would break the policy that allows connections and workers from 'self' only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
    },
    preview: { host: '127.0.0.1', headers: SECURITY_HEADERS, cors: false, open: canShowBrowser() },
  };
}

/** `vite build --ssr --mode cli`: the command line, its worker thread and the deposit generator, into dist/cli. */
function cliConfig(): UserConfig {
  const entries = {
    ionclay: 'workers/cli/ionclay.ts',
    // The pool looks for thread.js beside its own file; that is why chunks have no folder of their own.
    thread: 'workers/node/thread.ts',
    generate: 'data/generate/generate.ts',
  };
  const input = Object.fromEntries(Object.entries(entries).flatMap(([name, path]) => (existsSync(join(root, path)) ? [[name, join(root, path)]] : [])));
  return {
    root,
    publicDir: false,
    plugins: [executable('ionclay'), licences(root)],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(root, 'dist', 'cli'),
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  };
}

/** A browser is opened for a person at a desk only. */
function canShowBrowser(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
  return hasScreen && !CI;
}

export default defineConfig(({ mode }) => (mode === 'cli' ? cliConfig() : appConfig()));
