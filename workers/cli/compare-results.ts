import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from '../../core/formats/index.ts';
import { type Run, type SettingDifference, settingDifferences } from '../../core/scenario/index.ts';
import { type FileContent, isMissing, pieces } from './file-store.ts';
import { countText } from './number-text.ts';
import { type FoundManifest, resultFiles } from './run-folder.ts';

/** More than this of one kind is counted, not listed. */
const MOST_LISTED = 10;

/** What differs between the files of a folder and a run that repeats them, in sentences; empty where every byte is the same. */
export async function compareResults(folder: string, manifest: FoundManifest, again: Run): Promise<readonly string[]> {
  const differences = [...compareManifests(manifest, again)];
  for (const [name, content] of resultFiles(again)) {
    const expected = joined(content);
    const found = await readIfThere(join(folder, name));
    if (found === null) differences.push(`${name}: the file is missing`);
    else if (!equalBytes(found, expected))
      differences.push(...(name.endsWith('.csv') ? compareCsv(name, found, expected) : compareJson(name, found, expected)));
  }
  return differences;
}

/** Inputs, settings and engine are compared before the repeat; what is left is what the stages counted and the model's hash. */
function compareManifests(manifest: FoundManifest, { manifest: again }: Run): readonly string[] {
  const stages = settingDifferences(manifest.stages, JSON.parse(JSON.stringify(again.stages)), 'stages');
  return [
    ...(manifest.modelSha256 === again.modelSha256
      ? []
      : [`manifest.json: the block model's SHA-256 is ${again.modelSha256}, in the run it was ${manifest.modelSha256}`]),
    ...listed(stages, (difference) => `manifest.json: ${describeDifference(difference)}`),
  ];
}

function compareJson(name: string, found: Uint8Array, expected: Uint8Array): readonly string[] {
  const decoder = new TextDecoder();
  let json: unknown;
  try {
    json = JSON.parse(decoder.decode(found));
  } catch {
    return [`${name}: the file is not JSON`];
  }
  const differences = settingDifferences(json, JSON.parse(decoder.decode(expected)));
  return differences.length === 0
    ? [`${name}: the same content, written differently`]
    : listed(differences, (difference) => `${name}: ${describeDifference(difference)}`);
}

function describeDifference({ path, left, right }: SettingDifference): string {
  return `${path} is ${JSON.stringify(left) ?? 'absent'} in the folder and ${JSON.stringify(right) ?? 'absent'} in the repeat`;
}

/** Names the columns whose cells differ, with the first line of each. */
function compareCsv(name: string, found: Uint8Array, expected: Uint8Array): readonly string[] {
  const left = readCsv(name, found, { delimiter: ',', decimalMark: '.' });
  const right = readCsv(name, expected, { delimiter: ',', decimalMark: '.' });
  const differences: string[] = [];
  if (left.rowCount !== right.rowCount) differences.push(`${name}: ${countText(left.rowCount, 'row')} in the folder, ${right.rowCount} in the repeat`);
  const names = (columns: typeof left.columns): string => columns.map((column) => column.name).join(', ');
  if (names(left.columns) !== names(right.columns))
    return [...differences, `${name}: the columns are ${names(left.columns)}; the repeat has ${names(right.columns)}`];
  const columns = left.columns.flatMap((column, c) => {
    const cells = column.texts();
    const again = right.columns[c]?.texts() ?? [];
    const rows = Math.min(cells.length, again.length);
    let differing = 0;
    let first = -1;
    for (let row = 0; row < rows; row++) {
      if (cells[row] === again[row]) continue;
      differing++;
      if (first < 0) first = row;
    }
    if (differing === 0) return [];
    const example = `line ${left.lineOf(first)} has "${cells[first]}", the repeat "${again[first]}"`;
    return [`${name}: column ${column.name} differs in ${countText(differing, 'row')}; ${example}`];
  });
  const all = [...differences, ...listed(columns, (line) => line)];
  return all.length === 0 ? [`${name}: the same cells, written differently`] : all;
}

function listed<T>(items: readonly T[], describe: (item: T) => string): readonly string[] {
  const shown = items.slice(0, MOST_LISTED).map(describe);
  return items.length > MOST_LISTED ? [...shown, `and ${items.length - MOST_LISTED} more of the kind`] : shown;
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function joined(content: FileContent): Uint8Array {
  return Buffer.concat([...pieces(content)]);
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
