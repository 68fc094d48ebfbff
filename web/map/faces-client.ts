import type { FacesAnswer, FacesRequest } from './faces-messages.ts';
import type { ShownModel, ShowRequest } from './show-blocks.ts';

export interface FacesClient {
  /** Replaces the model; columns sent before are forgotten. */
  setModel(model: ShownModel): void;
  /**
   * Asks for what to show; `answered` is called once it is there, unless a newer request has come meanwhile. `values` are read only
   * for columns that the worker does not have yet.
   */
  show(request: ShowRequest, valuesOfColumn: (id: string) => Float64Array, answered: (answer: FacesAnswer) => void): void;
  /** Whether an answer is awaited. */
  isBusy(): boolean;
  close(): void;
}

interface Waiting {
  readonly request: ShowRequest;
  readonly answered: (answer: FacesAnswer) => void;
}

/**
 * Talks to the faces worker so that a dragged slider never builds a queue: one request is under way, the newest waits, those between
 * are dropped. An answer for a model that has been replaced is dropped too.
 */
export function createFacesClient(worker: Worker, onFailure: () => void): FacesClient {
  let sent = new Set<string>();
  let underWay: Waiting | null = null;
  let next: Waiting | null = null;
  let generation = 0;
  let generationUnderWay = 0;
  const post = (message: FacesRequest) => worker.postMessage(message);
  const begin = (waiting: Waiting) => {
    underWay = waiting;
    generationUnderWay = generation;
    post({ kind: 'show', request: waiting.request });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FacesAnswer>) => {
    const finished = underWay;
    const isCurrent = generationUnderWay === generation;
    underWay = null;
    if (next !== null) {
      const waiting = next;
      next = null;
      begin(waiting);
    }
    if (isCurrent) finished?.answered(data);
  });
  worker.addEventListener('error', onFailure);
  worker.addEventListener('messageerror', onFailure);
  return {
    setModel(model) {
      sent = new Set();
      next = null;
      generation++;
      post({ kind: 'model', model });
    },
    show(request, valuesOfColumn, answered) {
      for (const id of [request.cutoffColumn, request.variableColumn]) {
        if (sent.has(id)) continue;
        sent.add(id);
        post({ kind: 'column', id, values: valuesOfColumn(id) });
      }
      if (underWay === null) begin({ request, answered });
      else next = { request, answered };
    },
    isBusy: () => underWay !== null,
    close: () => worker.terminate(),
  };
}
