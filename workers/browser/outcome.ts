import { isPlainResourceError, type PlainResourceError, ResourceError } from '../../core/numeric/index.ts';

/** What a call across a worker's boundary ends with: structured clone drops the class and the code of an error, so it travels as data. */
export type Outcome<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'refused'; readonly error: PlainResourceError | { readonly message: string } };

/** Runs the work and turns whatever it throws into data. */
export async function toOutcome<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'value', value: await work() };
  } catch (error) {
    if (error instanceof ResourceError) return { kind: 'refused', error: error.toPlain() };
    return { kind: 'refused', error: { message: error instanceof Error ? error.message : String(error) } };
  }
}

/** The value, or the error as it was thrown on the other side. */
export function fromOutcome<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'value') return outcome.value;
  if (isPlainResourceError(outcome.error)) throw ResourceError.fromPlain(outcome.error);
  throw new Error(outcome.error.message);
}
