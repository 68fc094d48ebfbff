/** The command was called in a way it does not have; exit code 2. The message is the sentence that the person reads. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
