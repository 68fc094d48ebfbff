import { isPlainResourceError, ResourceError } from '../../core/numeric/index.ts';
import { UnreachableFile } from '../state/fetch-deposit.ts';
import type { Failure } from '../state/workbench-state.ts';
import { errorSentences, errors } from './en/errors.ts';

/** The sentence of a refusal. */
export function failureSentence(failure: Failure): string {
  switch (failure.name) {
    case 'ResourceError':
      return errorSentences[failure.code](failure.details);
    case 'Unreachable':
      return errors.fetchFailed(failure.file);
    case 'Unexpected':
      return errors.unexpected(failure.message);
  }
}

/** Whatever was thrown, as plain data. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof ResourceError) return thrown.toPlain();
  if (isPlainResourceError(thrown)) return { name: 'ResourceError', code: thrown.code, details: thrown.details };
  if (thrown instanceof UnreachableFile) return { name: 'Unreachable', file: thrown.file };
  return { name: 'Unexpected', message: thrown instanceof Error ? thrown.message : String(thrown) };
}
