import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../core/numeric/index.ts';
import { COLOSSUS_PLAN } from '../../data/generate/colossus-plan.ts';
import { generateDeposit } from '../../data/generate/deposit-files.ts';
import { MAKUUTU_PLAN } from '../../data/generate/makuutu-plan.ts';
import { shippedJson } from './shipped-folder.ts';

describe('generating the deposits again', () => {
  it.each([
    ['makuutu', MAKUUTU_PLAN],
    ['colossus', COLOSSUS_PLAN],
  ] as const)('gives %s byte for byte', async (deposit, plan) => {
    const files = await generateDeposit(plan);
    expect(Object.fromEntries(files.map(({ name, content }) => [name, sha256Hex(content)]))).toEqual(shippedJson(deposit, 'checksums.json'));
  });
});
