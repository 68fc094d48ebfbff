import type { z } from 'zod';
import { ResourceError } from '../numeric/index.ts';
import { type Deposit, depositSchema } from './deposit-schema.ts';
import { type Scenario, scenarioSchema } from './scenario-schema.ts';

type SchemaIssue = z.core.$ZodIssue;

/** `neighbourhood.passes[0].radiiM[2]`: a path as a person writes it. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function refuse(issues: readonly SchemaIssue[], root: string): never {
  const first = issues[0];
  const unknown = first?.code === 'unrecognized_keys' ? first.keys.join(', ') : null;
  const where = [root, pathText(first?.path ?? [])].filter((part) => part !== '').join('.');
  throw new ResourceError(unknown === null ? 'settingsInvalid' : 'settingsUnknownKey', {
    path: where,
    found: unknown,
    expected: first?.message ?? null,
    problems: issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`).join('; '),
  });
}

/**
 * Parses a deposit's facts once, at the edge.
 *
 * @throws ResourceError `settingsInvalid`, `settingsUnknownKey` naming the path of the first fault and listing all
 */
export function parseDeposit(json: unknown): Deposit {
  const result = depositSchema.safeParse(json);
  return result.success ? result.data : refuse(result.error.issues, 'deposit');
}

/**
 * Parses a scenario once, at the edge; below it nothing asks whether a setting is there. `deposit` must be the deposit's object: whoever
 * reads a file in which it is a path puts the object in its place first.
 *
 * @throws ResourceError `settingsInvalid`, `settingsUnknownKey` naming the path of the first fault and listing all
 */
export function parseScenario(json: unknown): Scenario {
  const result = scenarioSchema.safeParse(json);
  if (!result.success) refuse(result.error.issues, '');
  checkReferences(result.data);
  return result.data;
}

/** Names that point at other settings: checked here, so that no stage meets a dangling one. */
function checkReferences(scenario: Scenario): void {
  const { stratigraphy, domains } = scenario.deposit;
  const fail = (path: string, found: string, expected: string): never => {
    throw new ResourceError('settingsInvalid', { path, found, expected, problems: `${path}: ${found}` });
  };
  if (scenario.flattening.kind === 'contact') {
    const { topOf } = scenario.flattening;
    if (!stratigraphy.some((unit) => unit.code === topOf)) fail('flattening.topOf', topOf, stratigraphy.map((unit) => unit.code).join(', '));
    if (scenario.data.geology === null) fail('flattening.kind', 'contact', 'data.geology, which logs the contact');
  }
  const known = domains.map((domain) => domain.id);
  const named = [...scenario.variograms, ...(scenario.topCut?.limits ?? [])].flatMap((entry) => (entry.domains === 'all' ? [] : entry.domains));
  for (const id of named) if (!known.includes(id)) fail('domains', id, known.join(', ') || 'all');
  for (const id of known) {
    if (!scenario.variograms.some((entry) => entry.domains === 'all' || entry.domains.includes(id))) fail('variograms', id, 'a variogram for every domain');
  }
}
