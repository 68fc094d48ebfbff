import { readFile } from 'node:fs/promises';
import { ResourceError } from '../../core/numeric/index.ts';
import { isMissing } from './file-store.ts';
import { findJsonFault } from './json-fault.ts';

/**
 * Reads a JSON file.
 *
 * @throws ResourceError `inputMissing`, or `inputUnusable` with the line of the fault and what should stand there
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findJsonFault(text);
    const reason = fault === null && error instanceof Error ? error.message : null;
    throw new ResourceError('inputUnusable', {
      file: path,
      format: 'JSON',
      row: fault?.line ?? null,
      found: fault?.found ?? null,
      expected: fault?.expected ?? null,
      reason,
    });
  }
}

async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw isMissing(error) ? new ResourceError('inputMissing', { file: path }) : error;
  }
}
