/**
 * The one catalogue of errors. `status` is the HTTP status that an endpoint answers with; `say` is the key under which the locale
 * files tell a person what to do, where a person can meet the error. Nothing else about an error leaves the process.
 */
export const ERRORS = {
  'request.invalid': { status: 400, say: null },
  'request.too-large': { status: 413, say: 'errors:too-long' },
  'request.not-found': { status: 404, say: null },
  'request.method': { status: 405, say: null },
  'request.media-type': { status: 415, say: null },
  'request.too-many': { status: 429, say: 'errors:too-many' },
  'upload.refused': { status: 415, say: 'errors:upload' },
  'token.missing': { status: 401, say: null },
  'token.invalid': { status: 403, say: null },
  'token.not-allowed': { status: 403, say: null },
  'signature.invalid': { status: 401, say: null },
  'conversation.not-found': { status: 404, say: 'errors:conversation-over' },
  'plan.not-found': { status: 404, say: null },
  'report.not-found': { status: 404, say: null },
  'report.changed': { status: 409, say: null },
  'introduction.no-agreement': { status: 409, say: null },
  'introduction.not-in-agreement': { status: 409, say: null },
  'introduction.full': { status: 409, say: null },
  'introduction.not-now': { status: 409, say: null },
  'introduction.elsewhere': { status: 409, say: null },
  'claim.taken': { status: 409, say: null },
  'claim.lost': { status: 409, say: null },
  'claim.full': { status: 409, say: null },
  'claim.not-in-turn': { status: 409, say: null },
  'claim.not-joined': { status: 409, say: null },
  'colleague.not-here': { status: 409, say: null },
  'colleague.not-named': { status: 409, say: null },
  'desk.not-open': { status: 409, say: null },
  'channel.unavailable': { status: 503, say: null },
  'sign-in.unavailable': { status: 503, say: null },
  'conversation.busy': { status: 503, say: 'errors:not-saved' },
  'store.unavailable': { status: 503, say: 'errors:not-saved' },
  internal: { status: 500, say: 'errors:not-saved' },
} as const satisfies Record<string, { status: number; say: string | null }>;

export type ErrorCode = keyof typeof ERRORS;

/** An expected failure. Its message is its code: no text of a person, no name and no address can get into a log through it. */
export class FingerpostError extends Error {
  override readonly name = 'FingerpostError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
