import { parseSync } from 'vite';

/** Correctly rounded, or exact, in every engine by the language's definition; all other members of Math are left to the engine. */
const STABLE_MATH = new Set([
  ...['sqrt', 'abs', 'min', 'max', 'floor', 'ceil', 'round', 'trunc', 'sign', 'imul', 'clz32', 'fround'],
  ...['PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT2', 'SQRT1_2'],
]);
const HOST_GLOBALS = new Set(['Date', 'performance', 'console', 'Intl', 'crypto', 'globalThis']);
const LOCALE_METHODS = new Set(['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase']);

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/** What in `source` may give other bits in another engine, or reads a clock or a console: one entry `line: text` each. */
export function bannedArithmetic(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: string[] = [];
  visit(program, (node) => {
    const reason = bannedIn(node);
    if (reason !== undefined) found.push(`${source.slice(0, node.start).split('\n').length}: ${reason}`);
  });
  return found;
}

function bannedIn(node: Node): string | undefined {
  if (isDestructuredMath(node)) return keysOf(node.id).every((key) => STABLE_MATH.has(key)) ? undefined : `Math in ${keysOf(node.id).join(', ')}`;
  if (node.type === 'BinaryExpression' && node.operator === '**') return '**';
  if (node.type === 'AssignmentExpression' && node.operator === '**=') return '**=';
  if (node.type === 'Identifier' && node.name === 'Math') return 'Math other than as Math.<name>';
  if (node.type === 'Identifier' && HOST_GLOBALS.has(String(node.name))) return String(node.name);
  const member = memberName(node);
  if (member === undefined) return undefined;
  if (isMath(node.object) && !STABLE_MATH.has(member)) return `Math.${member}`;
  return LOCALE_METHODS.has(member) ? member : undefined;
}

/** Calls `report` for every node that stands for a value: names of members and of keys are no references. */
function visit(value: unknown, report: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, report);
  else if (isNode(value)) {
    report(value);
    const isNamed = memberName(value) !== undefined || isDestructuredMath(value);
    for (const [key, child] of Object.entries(value)) {
      const isName = (key === 'property' || key === 'key') && value.computed !== true;
      const isMathOfMember = isNamed && isMath(child);
      if (!isName && !isMathOfMember) visit(child, report);
    }
  }
}

function memberName(node: Node): string | undefined {
  const { property } = node;
  return node.type === 'MemberExpression' && node.computed !== true && isNode(property) ? String(property.name) : undefined;
}

/** `const { PI } = Math` */
function isDestructuredMath(node: Node): boolean {
  return node.type === 'VariableDeclarator' && isMath(node.init) && isNode(node.id) && node.id.type === 'ObjectPattern';
}

/** A rest element has no key, and takes all of Math. */
function keysOf(pattern: unknown): string[] {
  const properties = isNode(pattern) && Array.isArray(pattern.properties) ? pattern.properties : [];
  return properties.map((property: unknown) => (isNode(property) && isNode(property.key) ? String(property.key.name) : '...'));
}

function isMath(value: unknown): boolean {
  return isNode(value) && value.type === 'Identifier' && value.name === 'Math';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
