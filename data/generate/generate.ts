import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../core/numeric/index.ts';
import { COLOSSUS_PLAN } from './colossus-plan.ts';
import { generateDeposit, storedFile } from './deposit-files.ts';
import type { DrillingPlan } from './drilling-plan.ts';
import { MAKUUTU_PLAN } from './makuutu-plan.ts';

const PLANS: readonly DrillingPlan[] = [MAKUUTU_PLAN, COLOSSUS_PLAN];

/** Writes a deposit's files and the SHA-256 of each one's content (before compression) to `folder`. */
async function writeDeposit(plan: DrillingPlan, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const checksums: Record<string, string> = {};
  for (const file of await generateDeposit(plan)) {
    const { name, bytes } = storedFile(file);
    rmSync(join(folder, file.name), { force: true });
    rmSync(join(folder, `${file.name}.gz`), { force: true });
    writeFileSync(join(folder, name), bytes);
    checksums[file.name] = sha256Hex(file.content);
    console.error(`${plan.truth.id}/${name}  ${bytes.length} bytes`);
  }
  writeFileSync(join(folder, 'checksums.json'), `${JSON.stringify(checksums, null, 2)}\n`);
}

/** `generate [deposit …] [--out DIR]`: writes the shipped deposits, by default both, into data/. */
async function main(args: readonly string[]): Promise<void> {
  const out = args.indexOf('--out');
  const root = out >= 0 ? args[out + 1] : 'data';
  if (root === undefined) throw new Error('--out needs a folder');
  const wanted = args.filter((_, i) => out < 0 || (i !== out && i !== out + 1));
  const unknown = wanted.filter((id) => !PLANS.some((plan) => plan.truth.id === id));
  if (unknown.length > 0) throw new Error(`No such deposit: ${unknown.join(', ')}`);
  for (const plan of PLANS) if (wanted.length === 0 || wanted.includes(plan.truth.id)) await writeDeposit(plan, join(root, plan.truth.id));
}

await main(process.argv.slice(2));
