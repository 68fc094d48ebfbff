import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NamedBytes } from '../../core/drillholes/index.ts';
import { inflateIfGzip } from '../../core/formats/index.ts';
import { inputFiles, parseScenario, type Scenario } from '../../core/scenario/index.ts';

export type ShippedDeposit = 'makuutu' | 'colossus';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

function pathOf(deposit: ShippedDeposit, name: string): string {
  const plain = join(DATA, deposit, name);
  return existsSync(plain) ? plain : `${plain}.gz`;
}

/** A file of data/, inflated where it is stored as gzip. */
export function shippedContent(deposit: ShippedDeposit, name: string): Uint8Array {
  return inflateIfGzip(new Uint8Array(readFileSync(pathOf(deposit, name))));
}

export function shippedText(deposit: ShippedDeposit, name: string): string {
  return new TextDecoder().decode(shippedContent(deposit, name));
}

export function shippedJson(deposit: ShippedDeposit, name: string): unknown {
  return JSON.parse(shippedText(deposit, name));
}

/** The default scenario with its deposit put in place. */
export function shippedScenario(deposit: ShippedDeposit): Scenario {
  return parseScenario({ ...(shippedJson(deposit, 'scenario.json') as object), deposit: shippedJson(deposit, 'deposit.json') });
}

/** The files of the default scenario, as stored. */
export function shippedInputs(deposit: ShippedDeposit): NamedBytes[] {
  return inputFiles(shippedScenario(deposit)).map((name) => ({ name, bytes: new Uint8Array(readFileSync(pathOf(deposit, name))) }));
}
