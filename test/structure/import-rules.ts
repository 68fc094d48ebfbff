import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * Who may import whom, as data. A place is a folder whose files share the same rights; the longest matching place owns a file.
 * `imports` are the other places that its files may import, `packages` the npm packages (a trailing `*` stands for any ending).
 */
export interface Place {
  readonly folder: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  /** Other places come in through this file only. */
  readonly door?: string;
}

/** In this order: a room imports only rooms that stand before it. */
const CORE_ROOMS = [
  'numeric',
  'ree',
  'statistics',
  'formats',
  'drillholes',
  'composites',
  'variography',
  'kriging',
  'geology',
  'blocks',
  'estimation',
  'truth',
  'resource',
  'scenario',
  'exchange',
] as const;

const PURE_LIBRARIES = ['zod', 'ml-matrix', '@turf/turf', 'geotiff', 'proj4', 'delaunator', 'fflate', '@noble/hashes', 'hyparquet*', 'd3-array'];
const NODE = 'node:*';
const ANY_PACKAGE_BUT_NODE = '*';

const coreFolders = CORE_ROOMS.map((room) => `core/${room}`);

export const PLACES: readonly Place[] = [
  ...coreFolders.map((folder, index) => ({ folder, imports: coreFolders.slice(0, index), packages: PURE_LIBRARIES, door: 'index.ts' })),
  { folder: 'workers/tiles', imports: coreFolders, packages: [] },
  { folder: 'workers/browser', imports: ['workers/tiles', ...coreFolders], packages: ['comlink'] },
  { folder: 'workers/node', imports: ['workers/tiles', ...coreFolders], packages: [NODE] },
  { folder: 'workers/cli', imports: ['workers/node', 'workers/tiles', ...coreFolders], packages: [NODE] },
  { folder: 'web', imports: ['workers/browser', 'workers/tiles', ...coreFolders], packages: [ANY_PACKAGE_BUT_NODE] },
  { folder: 'data/generate', imports: coreFolders, packages: [NODE] },
];

/** The specifiers that a file imports or re-exports, dynamically and as types too. */
export function importedSpecifiers(path: string, source: string): string[] {
  const { module, program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const statically = module.staticImports.map((statement) => statement.moduleRequest.value);
  const reexported = module.staticExports.flatMap((statement) => statement.entries.flatMap((entry) => entry.moduleRequest?.value ?? []));
  const dynamically = module.dynamicImports.map(({ moduleRequest }) => unquoted(source.slice(moduleRequest.start, moduleRequest.end)));
  const asTypes = [...JSON.stringify(program).matchAll(/"type":"TSImportType".*?"source":\{[^}]*?"value":"([^"]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set([...statically, ...reexported, ...dynamically, ...asTypes])];
}

/** Why `path` may not import `specifier`, or undefined when it may. */
export function whyForbidden(path: string, specifier: string, places: readonly Place[] = PLACES): string | undefined {
  const importer = placeOf(path, places);
  if (importer === undefined) return 'the importing file lies in no known folder';
  if (!specifier.startsWith('.')) return isPackageAllowed(specifier, importer) ? undefined : `${importer.folder} may not use this package`;
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  if (!/\.\w+$/.test(target)) return 'the file extension is missing';
  const imported = placeOf(target, places);
  if (imported === undefined) return 'the imported file lies outside every folder with rules';
  if (imported === importer) return isOwnDoor(path, target, importer) ? 'a room does not import its own door' : undefined;
  if (!importer.imports.includes(imported.folder)) return `${importer.folder} may not import ${imported.folder}`;
  if (imported.door !== undefined && target !== `${imported.folder}/${imported.door}`) return `${imported.folder} is entered through ${imported.door}`;
  return undefined;
}

function placeOf(path: string, places: readonly Place[]): Place | undefined {
  const owners = places.filter((place) => path.startsWith(`${place.folder}/`));
  return owners.reduce<Place | undefined>((longest, place) => (place.folder.length > (longest?.folder.length ?? 0) ? place : longest), undefined);
}

function isOwnDoor(path: string, target: string, place: Place): boolean {
  return place.door !== undefined && target === `${place.folder}/${place.door}` && path !== target;
}

function isPackageAllowed(specifier: string, importer: Place): boolean {
  const isNode = specifier.startsWith('node:');
  return importer.packages.some((allowed) => {
    if (allowed === ANY_PACKAGE_BUT_NODE) return !isNode;
    if (allowed.endsWith('*')) return specifier.startsWith(allowed.slice(0, -1));
    return specifier === allowed || specifier.startsWith(`${allowed}/`);
  });
}

function unquoted(expression: string): string {
  return /^(['"`])(.*)\1$/s.exec(expression.trim())?.[2] ?? expression;
}
