/** Runs go one after another, each with every core; a cancelled one frees the next. */
const controllers = new Map<string, AbortController>();
let tail: Promise<void> = Promise.resolve();

/** Runs `work` when all before it are done; its signal is aborted by `abortJob`. */
export function queueJob(jobId: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  controllers.set(jobId, controller);
  tail = tail.then(() => work(controller.signal)).finally(() => controllers.delete(jobId));
  return tail;
}

export function abortJob(jobId: string): void {
  controllers.get(jobId)?.abort();
}
