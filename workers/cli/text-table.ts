/** Rows of cells as aligned lines: the first column to the left, the others to the right. The first row is the heading. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [c, cell] of row.entries()) widths[c] = Math.max(widths[c] ?? 0, cell.length);
  const line = (row: readonly string[]): string =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)))
      .join('  ')
      .trimEnd();
  const [heading, ...body] = rows.map(line);
  return heading === undefined ? '' : `${[heading, '─'.repeat(heading.length), ...body].join('\n')}\n`;
}
