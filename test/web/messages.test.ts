import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { errorSentences } from '../../web/messages/en/errors.ts';
import { issueSentences } from '../../web/messages/en/issues.ts';
import { recordLabel } from '../../web/messages/en/records.ts';
import { listFiles, readSource } from '../structure/source-files.ts';

const nothing = { column: null, holeId: null, found: null, expected: null };
const everything = { column: 'TREO', holeId: 'SYN-1', found: '12', expected: '13', count: 3 };
const SENTENCE = /^[A-Z0-9“−].*[.]$/s;

describe('what a person reads', () => {
  it.each(Object.entries(issueSentences))('is a sentence for the issue %s, however little is known', (_code, sentence) => {
    for (const facts of [nothing, everything]) {
      expect(sentence(facts)).toMatch(SENTENCE);
      expect(sentence(facts)).not.toMatch(/null|undefined|NaN|“”/);
    }
  });

  it.each(Object.entries(errorSentences))('is a sentence for the refusal %s, however little is known', (_code, sentence) => {
    for (const details of [{}, { path: 'kriging', file: 'a.csv', reason: 'too large', blocks: 10, limit: 5, crs: 'EPSG:1', variable: 'cu', domain: 'clay' }]) {
      expect(sentence(details)).toMatch(SENTENCE);
      expect(sentence(details)).not.toMatch(/null|undefined|NaN/);
    }
  });

  it('is a word for a count that nobody named', () => {
    expect(recordLabel('samplesMovedByHand')).toBe('Samples moved by hand');
  });

  it('stands in web/messages and nowhere else', () => {
    const components = listFiles('web').filter((path) => /web\/(workbench|panels|charts|map)\/.*\.tsx$/.test(path));
    expect(components.length).toBeGreaterThan(30);
    expect(components.flatMap((path) => literalWords(readSource(path)).map((words) => `${path}: ${words}`))).toEqual([]);
  });

  it('is found where it would stand in a component', () => {
    expect(literalWords('const a = <p title="Total">Grade {b}</p>;')).toEqual(['Total', 'Grade']);
    expect(literalWords('const a = <p className="number">{text.grade} · </p>;')).toEqual([]);
  });
});

/** Attributes whose text a person sees or hears. */
const SPOKEN = new Set(['alt', 'aria-label', 'description', 'label', 'placeholder', 'title']);

interface SyntaxNode {
  readonly type?: string;
  readonly value?: unknown;
  readonly name?: { readonly name?: string };
}

/** Words written into JSX instead of taken from the catalogue. */
function literalWords(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, name } = node as SyntaxNode;
    if (type === 'JSXText' && typeof value === 'string' && /\p{L}/u.test(value)) found.push(value.trim());
    if (type === 'JSXAttribute' && SPOKEN.has(name?.name ?? '') && isText(value)) found.push(value.value);
    Object.values(node).forEach(visit);
  };
  visit(parseSync('component.tsx', source).program);
  return found;
}

function isText(value: unknown): value is { readonly value: string } {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).value === 'string';
}
