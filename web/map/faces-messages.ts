import type { ShownBlocks, ShownModel, ShowRequest } from './show-blocks.ts';

/** What the page sends: a model once per run, a column once per variable, then only what to show. */
export type FacesRequest =
  | { readonly kind: 'model'; readonly model: ShownModel }
  | { readonly kind: 'column'; readonly id: string; readonly values: Float64Array }
  | { readonly kind: 'show'; readonly request: ShowRequest };

/** Every `show` gets one answer, in order. */
export interface FacesAnswer {
  readonly shown: ShownBlocks;
  /** Time that the worker took, ms. */
  readonly milliseconds: number;
}
