const INNER_LABELS = ['aria-label', 'aria-description', 'aria-hidden'] as const;

/** Makes a plotted drawing one picture with one name: Plot labels its inner groups, which a reader of the page would hear one by one. */
export function labelFigure(svg: Element, label: string): void {
  for (const element of svg.querySelectorAll('*')) for (const name of INNER_LABELS) element.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
}
