import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the built command line; `npm test` builds it first. */
export function builtFile(name: 'ionclay.js' | 'thread.js'): string {
  const path = fileURLToPath(new URL(`../../dist/cli/${name}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`dist/cli/${name} is not there: npm run build`);
  return path;
}
