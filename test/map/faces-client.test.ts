import { describe, expect, it } from 'vitest';
import { createFacesClient } from '../../web/map/faces-client.ts';
import type { FacesAnswer, FacesRequest } from '../../web/map/faces-messages.ts';
import type { ShownModel, ShowRequest } from '../../web/map/show-blocks.ts';

/** A worker that answers only when told to. */
class FakeWorker extends EventTarget {
  readonly messages: FacesRequest[] = [];
  postMessage(message: FacesRequest): void {
    this.messages.push(message);
  }
  terminate(): void {
    this.messages.length = 0;
  }
  answer(milliseconds: number): void {
    this.dispatchEvent(new MessageEvent('message', { data: { milliseconds } as FacesAnswer }));
  }
}

const MODEL = { datumM: 0 } as ShownModel;
const COLUMN = Float64Array.of(1);

function request(cutoffPpm: number, variableColumn = 'treo'): ShowRequest {
  return { cutoffColumn: 'treo', variableColumn, kind: 'continuous', collapse: null, filter: { cutoffPpm, classes: 'all', elevationM: null, units: null } };
}

function setUp() {
  const worker = new FakeWorker();
  const failures: string[] = [];
  const answers: string[] = [];
  const client = createFacesClient(worker as unknown as Worker, () => failures.push('failed'));
  const show = (cutoffPpm: number, column?: string) =>
    client.show(
      request(cutoffPpm, column),
      () => COLUMN,
      ({ milliseconds }) => answers.push(`${cutoffPpm} by answer ${milliseconds}`),
    );
  const shown = () => worker.messages.flatMap((message) => (message.kind === 'show' ? [message.request.filter.cutoffPpm] : []));
  client.setModel(MODEL);
  return { worker, client, show, shown, answers, failures };
}

describe('the client of the faces worker', () => {
  it('has one request under way and keeps only the newest that wait', () => {
    const { worker, client, show, shown, answers } = setUp();
    for (const cutoff of [100, 200, 300, 400]) show(cutoff);
    expect(shown()).toEqual([100]);
    worker.answer(1);
    expect(shown()).toEqual([100, 400]);
    worker.answer(2);
    expect(answers).toEqual(['100 by answer 1', '400 by answer 2']);
    expect(client.isBusy()).toBe(false);
  });

  it('sends each column once per model', () => {
    const { worker, client, show } = setUp();
    show(100);
    show(200, 'mreo');
    show(300, 'mreo');
    expect(worker.messages.flatMap((message) => (message.kind === 'column' ? [message.id] : []))).toEqual(['treo', 'mreo']);
    client.setModel(MODEL);
    show(400);
    expect(worker.messages.filter(({ kind }) => kind === 'column')).toHaveLength(3);
  });

  it('drops the answer for a model that has been replaced', () => {
    const { worker, client, show, shown, answers } = setUp();
    show(100);
    show(200);
    client.setModel(MODEL);
    show(300);
    worker.answer(1);
    expect(answers).toEqual([]);
    expect(shown()).toEqual([100, 300]);
    worker.answer(2);
    expect(answers).toEqual(['300 by answer 2']);
  });

  it('reports a worker that fails', () => {
    const { worker, failures } = setUp();
    worker.dispatchEvent(new Event('error'));
    expect(failures).toEqual(['failed']);
  });
});
