import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Machine-made by a build step and not committed. */
const GENERATED = new Set(['core/kriging/kernel-bytes.ts']);
/** AssemblyScript: another language in the same clothes, with rules of its own. */
const ASSEMBLY_SCRIPT = 'core/kriging/assembly/';

/** Paths of all files below `folder`, relative to the repository with forward slashes, sorted; generated files left out. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(join(repositoryRoot, folder), { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  });
  return paths.filter((path) => !GENERATED.has(path)).sort();
}

/** TypeScript sources below `folder`, declarations and AssemblyScript left out. */
export function listTypeScript(folder: string): string[] {
  return listFiles(folder).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.startsWith(ASSEMBLY_SCRIPT));
}

/** The text of a file, named relative to the repository. */
export function readSource(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

/** The absolute path of a file, named relative to the repository. */
export function absolutePath(path: string): string {
  return join(repositoryRoot, path);
}
