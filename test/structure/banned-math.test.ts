import { describe, expect, it } from 'vitest';
import { bannedArithmetic } from './banned-arithmetic.ts';
import { listTypeScript, readSource } from './source-files.ts';

describe('arithmetic in core', () => {
  it('is the same in every engine, and reads no clock', () => {
    const found = listTypeScript('core').flatMap((path) => bannedArithmetic(path, readSource(path)).map((reason) => `${path}:${reason}`));
    expect(found).toEqual([]);
  });

  it.each([
    ...['exp', 'log', 'log2', 'log10', 'expm1', 'log1p', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'].map((name) => `Math.${name}(x)`),
    ...['pow', 'cbrt', 'hypot', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'random'].map((name) => `Math.${name}(x)`),
    ...['x ** 2', 'x **= 2', 'Math["exp"](x)', 'const { PI, exp } = Math', 'const { ...all } = Math', 'const m = Math', 'map(Math.exp)', 'Math?.exp(x)'],
    ...['Date.now()', 'new Date()', 'performance.now()', 'console.log(x)', 'globalThis.Date', 'new Intl.Collator()', '({ Date })'],
    ...['a.localeCompare(b)', 'x.toLocaleString()'],
  ])('refuses %s', (expression) => {
    expect(bannedArithmetic('core/sample.ts', `${expression};`)).toHaveLength(1);
  });

  it.each([
    'Math.sqrt(x)',
    'Math.PI',
    'const { PI, sqrt } = Math',
    '[1, 2].map(Math.abs)',
    'row.Date',
    '({ Date: 1 })',
    '"Math.exp"',
    '1 // Math.exp(x)',
    'exp(x)',
    'x * x',
  ])('accepts %s', (expression) => {
    expect(bannedArithmetic('core/sample.ts', `${expression};`)).toEqual([]);
  });
});
