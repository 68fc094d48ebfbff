/**
 * A number as a person types it: thousands separators as the formatter writes them, spaces and a typographic minus are fine; a single
 * comma with other than three digits after it is a decimal mark. NaN for anything else.
 */
export function parseTypedNumber(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  const decimalComma = /^-?\d+,\d{1,2}$|^-?\d+,\d{4,}$/.test(plain);
  const normal = decimalComma ? plain.replace(',', '.') : plain.replace(/,(?=\d{3}(\D|$))/g, '');
  return /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(normal) ? Number(normal) : Number.NaN;
}
