/** Width of text where no canvas is at hand, in shares of the font size. */
const USUAL_WIDTH = 0.56;

let context: CanvasRenderingContext2D | null | undefined;

/** The font family of the page's text. */
export function pageFont(): string {
  return typeof document === 'undefined' ? 'sans-serif' : getComputedStyle(document.body).fontFamily;
}

/** Width of a line of text, px. `font` is a CSS font such as `600 11px Inter`. */
export function measureText(text: string, font: string): number {
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * USUAL_WIDTH * Number(/([\d.]+)px/.exec(font)?.[1] ?? 11);
  context.font = font;
  return context.measureText(text).width;
}

/** The text, or as much of its beginning as fits with an ellipsis. */
export function fitText(text: string, width: number, font: string): string {
  if (measureText(text, font) <= width) return text;
  let length = text.length - 1;
  while (length > 1 && measureText(`${text.slice(0, length).trimEnd()}…`, font) > width) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** The text in at most `most` lines broken between words, each fitted to the width. */
export function wrapText(text: string, width: number, font: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    const isFull = lines.length === most;
    if (last === undefined) lines.push(word);
    else if (isFull || measureText(joined, font) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => fitText(line, width, font));
}
