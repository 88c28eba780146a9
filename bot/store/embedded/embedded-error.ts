/** Why the service could not have its own Redis. The message is for who runs it: what is wrong and what cures it. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
  readonly reason: 'not-installed' | 'in-use' | 'did-not-start' | 'unsafe-file';

  constructor(reason: EmbeddedError['reason'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.reason = reason;
  }
}
