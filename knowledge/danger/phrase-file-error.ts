/** A phrase file that cannot be used. The service does not start with one: a danger that is not recognised makes no noise. */
export class PhraseFileError extends Error {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;

  constructor(path: string, line: number, reason: string) {
    super(`${path}:${line}: ${reason}`);
    this.name = 'PhraseFileError';
    this.path = path;
    this.line = line;
    this.reason = reason;
  }
}
