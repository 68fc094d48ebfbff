/** Where a text stops being JSON, and what should stand there. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

type Expectation =
  | 'a value'
  | 'a value or ]'
  | 'a key in double quotes'
  | 'a key in double quotes or }'
  | 'a colon'
  | 'a comma or }'
  | 'a comma or ]'
  | 'the end of the file';

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Enough of what stands there to recognise it. */
const SHOWN = /\S{1,20}/y;

/** The first fault of a text that JSON.parse refuses; null where there is none. Engines word this differently and seldom tell the line. */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expectation = 'a value';
  let at = matchAt(SPACE, text, 0);
  while (at < text.length) {
    const next = step(text, at, expected, open);
    if (next === null) break;
    expected = next.expected;
    at = matchAt(SPACE, text, next.end);
  }
  if (at === text.length && expected === 'the end of the file') return null;
  return { line: text.slice(0, at).split('\n').length, found: text.slice(at, matchAt(SHOWN, text, at)) || 'the end of the file', expected };
}

/** One token: where it ends and what must follow; null where it is not what was expected. Brackets are noted in `open`. */
function step(text: string, at: number, expected: Expectation, open: ('{' | '[')[]): { readonly end: number; readonly expected: Expectation } | null {
  const character = text.charAt(at);
  const isClosing = (character === '}' && /or \}/.test(expected)) || (character === ']' && /or \]/.test(expected));
  if (isClosing) {
    open.pop();
    return { end: at + 1, expected: afterValue(open) };
  }
  if (character === ',' && expected.startsWith('a comma')) return { end: at + 1, expected: open.at(-1) === '{' ? 'a key in double quotes' : 'a value' };
  if (character === ':' && expected === 'a colon') return { end: at + 1, expected: 'a value' };
  const isKey = expected.startsWith('a key');
  if (!isKey && !expected.startsWith('a value')) return null;
  if (!isKey && (character === '{' || character === '[')) {
    open.push(character);
    return { end: at + 1, expected: character === '{' ? 'a key in double quotes or }' : 'a value or ]' };
  }
  const end = character === '"' ? matchAt(STRING, text, at) : matchAt(isKey ? STRING : SCALAR, text, at);
  if (end === at) return null;
  return { end, expected: isKey ? 'a colon' : afterValue(open) };
}

function afterValue(open: readonly ('{' | '[')[]): Expectation {
  const inner = open.at(-1);
  if (inner === undefined) return 'the end of the file';
  return inner === '{' ? 'a comma or }' : 'a comma or ]';
}

/** End of what the pattern matches at a place; the place itself where it matches nothing. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
