import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';

/** Tests and benchmarks are both started by npm, in the package's folder; a bundled benchmark lies elsewhere than its source. */
const root = process.cwd();

export interface ServedApp {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built app, with the headers that `npm start` sends, on a free port of this machine. */
export async function serveApp(): Promise<ServedApp> {
  if (!existsSync(join(root, 'dist/app/index.html'))) throw new Error('The app is not built: run "node .ci/ensure.mjs app".');
  const server = await preview({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', preview: { port: 0, open: false } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
