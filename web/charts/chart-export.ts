import { wrapText } from './measure-text.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Attributes whose colours may come from the page's style sheet. */
const COLOURED = ['fill', 'stroke'] as const;
/** What a drawing inherits from the page it stands in. */
const INHERITED = ['fill', 'font-size', 'font-variant', 'font-weight', 'text-anchor'] as const;
const PRINT_FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";
const NOTICE_SIZE = 9.5;
const NOTICE_LINE = 13;
const NOTICE_MARGIN = 6;
const NOTICE_LINES = 6;
const PICTURE_SCALE = 3;

/**
 * Layers of a chart (drawings of one size that lie over each other) as one SVG that stands by itself: colours of the light scheme
 * written out on white, no style sheet, no part that serves the screen only (`data-screen-only`), the notice below.
 */
export function drawingText(layers: readonly SVGSVGElement[], title: string, notice: string): string {
  const width = Math.max(...layers.map((layer) => layer.width.baseVal.value));
  const height = Math.max(...layers.map((layer) => layer.height.baseVal.value));
  const lines = notice === '' ? [] : wrapText(notice, width - 2 * NOTICE_MARGIN, `${NOTICE_SIZE}px ${PRINT_FONT}`, NOTICE_LINES);
  const fullHeight = height + (lines.length === 0 ? 0 : lines.length * NOTICE_LINE + NOTICE_MARGIN);
  const drawing = svgElement('svg', { width, height: fullHeight, viewBox: `0 0 ${width} ${fullHeight}`, 'font-family': PRINT_FONT });
  drawing.append(withText(svgElement('title', {}), title), svgElement('rect', { width, height: fullHeight, fill: '#ffffff' }));

  // The variables of the light scheme hold inside this element, so computed colours are those for white paper.
  const stage = document.createElement('div');
  stage.dataset.chartScheme = 'light';
  stage.style.cssText = 'position:fixed;left:-20000px;top:0;color:#1c2126';
  document.body.append(stage);
  try {
    for (const layer of layers) drawing.append(standaloneLayer(layer, stage));
  } finally {
    stage.remove();
  }
  for (const [n, line] of lines.entries()) {
    const place = { x: NOTICE_MARGIN, y: height + (n + 1) * NOTICE_LINE, 'font-size': NOTICE_SIZE, fill: '#59626b' };
    drawing.append(withText(svgElement('text', place), line));
  }
  return new XMLSerializer().serializeToString(drawing);
}

function standaloneLayer(layer: SVGSVGElement, stage: HTMLElement): SVGElement {
  const copy = layer.cloneNode(true) as SVGSVGElement;
  for (const hidden of copy.querySelectorAll('[data-screen-only], style')) hidden.remove();
  stage.append(copy);
  const group = svgElement('g', {});
  const style = getComputedStyle(copy);
  for (const name of INHERITED) group.setAttribute(name, style.getPropertyValue(name));
  for (const element of copy.querySelectorAll('*')) {
    const own = getComputedStyle(element);
    for (const name of COLOURED) if (element.hasAttribute(name)) element.setAttribute(name, own.getPropertyValue(name));
    for (const name of ['class', 'style', 'aria-hidden', 'aria-label', 'role']) element.removeAttribute(name);
  }
  group.append(...copy.childNodes);
  return group;
}

/**
 * An SVG as PNG, three pixels to a unit.
 *
 * @throws Error where the browser cannot draw it
 */
export async function pictureOf(drawing: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * PICTURE_SCALE);
    canvas.height = Math.round(image.naturalHeight * PICTURE_SCALE);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('canvas.toBlob gave nothing')) : resolve(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function svgElement(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function withText(element: SVGElement, text: string): SVGElement {
  element.textContent = text;
  return element;
}
