/** Half width of the blend at a contact without a step: at most this, and at most a share of either layer's thickness, m. */
const BLEND_M = 1;
const BLEND_SHARE = 0.25;

/** A property that runs from `top` to `base` within each layer. */
export interface LayerProperty {
  readonly top: Float64Array;
  readonly base: Float64Array;
  /** Whether the property steps at the top of each layer instead of blending over. */
  readonly step: readonly boolean[];
}

export function createLayerProperty(pairs: readonly (readonly [number, number])[], step: readonly boolean[]): LayerProperty {
  return { top: Float64Array.from(pairs, (p) => p[0]), base: Float64Array.from(pairs, (p) => p[1]), step };
}

/** Layer that holds a depth: the first whose base (`contacts`, m below surface, top layer first) lies deeper. */
export function layerAt(contacts: Float64Array, depth: number): number {
  let layer = 0;
  while (layer < contacts.length && depth >= (contacts[layer] as number)) layer++;
  return layer;
}

/**
 * Value of a property at a depth below surface: linear within a layer, blended over a contact by a smooth step, or stepping there
 * where the property says so. `contacts` are the depths of the bases of all layers but the last.
 */
export function layerValue(property: LayerProperty, contacts: Float64Array, depth: number): number {
  const layer = layerAt(contacts, depth);
  const value = withinLayer(property, contacts, layer, depth);
  if (layer > 0 && property.step[layer] !== true) {
    const contact = contacts[layer - 1] as number;
    const half = blendHalfWidth(contacts, layer - 1);
    if (depth < contact + half) {
      const jump = (property.top[layer] as number) - (property.base[layer - 1] as number);
      return value - jump * (1 - smoothStep(0.5 + (0.5 * (depth - contact)) / half));
    }
  }
  if (layer < contacts.length && property.step[layer + 1] !== true) {
    const contact = contacts[layer] as number;
    const half = blendHalfWidth(contacts, layer);
    if (depth > contact - half) {
      const jump = (property.top[layer + 1] as number) - (property.base[layer] as number);
      return value + jump * smoothStep(0.5 + (0.5 * (depth - contact)) / half);
    }
  }
  return value;
}

function withinLayer(property: LayerProperty, contacts: Float64Array, layer: number, depth: number): number {
  const from = property.top[layer] as number;
  const to = property.base[layer] as number;
  if (from === to || layer === contacts.length) return from;
  const top = layer === 0 ? 0 : (contacts[layer - 1] as number);
  const thickness = (contacts[layer] as number) - top;
  return thickness > 0 ? from + ((to - from) * (depth - top)) / thickness : from;
}

function blendHalfWidth(contacts: Float64Array, contact: number): number {
  const depth = contacts[contact] as number;
  const above = depth - (contact === 0 ? 0 : (contacts[contact - 1] as number));
  const below = contact + 1 < contacts.length ? (contacts[contact + 1] as number) - depth : BLEND_M / BLEND_SHARE;
  return Math.max(1e-9, Math.min(BLEND_M, BLEND_SHARE * above, BLEND_SHARE * below));
}

function smoothStep(t: number): number {
  return t * t * (3 - 2 * t);
}
