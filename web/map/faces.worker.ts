import type { FacesAnswer, FacesRequest } from './faces-messages.ts';
import { type ShownModel, showBlocks } from './show-blocks.ts';

/** Holds one run's geometry and the columns asked for so far, and turns what to show into faces. */
let model: ShownModel | null = null;
const columns = new Map<string, Float64Array>();

/** The page is compiled with the DOM's types, which have no worker's scope. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<FacesRequest>) => void) | null;
  postMessage(message: FacesAnswer, transfer: readonly Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  if (data.kind === 'model') {
    model = data.model;
    columns.clear();
  } else if (data.kind === 'column') columns.set(data.id, data.values);
  else if (model !== null) {
    const began = performance.now();
    const none = new Float64Array(model.facts.count).fill(Number.NaN);
    const { request } = data;
    const shown = showBlocks(model, columns.get(request.cutoffColumn) ?? none, columns.get(request.variableColumn) ?? none, request);
    scope.postMessage({ shown, milliseconds: performance.now() - began }, [shown.faces.data, shown.visible.buffer as ArrayBuffer]);
  }
};
