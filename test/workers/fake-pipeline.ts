import { expose } from 'comlink';
import type { Run } from '../../core/scenario/index.ts';
import { createFileShelf } from '../../workers/browser/file-shelf.ts';
import { type Outcome, toOutcome } from '../../workers/browser/outcome.ts';
import type { PipelineApi } from '../../workers/browser/pipeline-api.ts';

/** An estimate that the test lets end. */
export interface FakeEstimate {
  readonly call: number;
  readonly sizes: readonly number[];
  /** Files whose bytes crossed with this call. */
  readonly crossed: readonly string[];
  readonly progress: (done: number) => void;
  readonly finish: (result: Run | Error) => void;
}

/** A pipeline worker on the other side of a real message channel, in the hands of a test. */
export class FakePipelineWorker {
  readonly estimates: FakeEstimate[] = [];
  readonly cancelled: number[] = [];
  isTerminated = false;
  readonly #channel = new MessageChannel();
  readonly #errorListeners: ((event: unknown) => void)[] = [];

  constructor() {
    const takeFiles = createFileShelf();
    const api: PipelineApi = {
      estimate: (call, _scenario, sent, _workers, onProgress) =>
        new Promise<Outcome<Run>>((resolve) => {
          const crossed = sent.files.filter((file) => file.bytes !== null).map((file) => file.name);
          const sizes = takeFiles(sent).map((file) => file.bytes.length);
          const finish = (result: Run | Error): void => {
            const work = (): Run => {
              if (result instanceof Error) throw result;
              return result;
            };
            void toOutcome(work).then(resolve);
          };
          this.estimates.push({ call, sizes, crossed, progress: (done) => onProgress({ stage: 'estimate', done, total: 10 }), finish });
        }),
      cancel: (call) => void this.cancelled.push(call),
      recognise: () => toOutcome(() => ({ files: [], database: null, issues: [] })),
      exportBlocks: (_hash, run) => toOutcome(() => (run === null ? null : new Blob(['crossed']))),
    };
    expose(api, this.#channel.port2);
    this.#channel.port2.start();
    this.#channel.port1.start();
  }

  /** What the page takes for a web worker. */
  asWorker(): Worker {
    const { port1 } = this.#channel;
    const endpoint = {
      postMessage: (message: unknown, transfer: Transferable[]) => port1.postMessage(message, transfer),
      removeEventListener: port1.removeEventListener.bind(port1),
      addEventListener: (type: string, listener: (event: unknown) => void) => {
        if (type === 'error') this.#errorListeners.push(listener);
        else port1.addEventListener(type as 'message', listener as EventListener);
      },
      terminate: () => {
        this.isTerminated = true;
        this.#channel.port1.close();
        this.#channel.port2.close();
      },
    };
    return endpoint as unknown as Worker;
  }

  crash(message: string): void {
    for (const listener of this.#errorListeners) listener({ message, preventDefault: () => undefined });
  }
}
