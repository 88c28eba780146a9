/** Why the desk's API did not do what was asked. The three below are the desk's own; the rest are the server's codes. */
export type DeskFaultCode =
  /** No answer: no network, or the service is away. It is not known whether the request was carried out. */
  | 'offline'
  /** The sign-in is over and could not be renewed in the background. */
  | 'signed-out'
  /** An answer that is not in the agreed form. */
  | 'unreadable'
  | (string & {});

export class DeskFault extends Error {
  override readonly name = 'DeskFault';
  readonly code: DeskFaultCode;
  /** The whole answer, of a refusal of the server that says more than its code; to be parsed by who knows its form. */
  readonly body: unknown;

  constructor(code: DeskFaultCode, options?: { cause?: unknown; body?: unknown }) {
    super(code, options);
    this.code = code;
    this.body = options?.body;
  }
}

/** The code of anything thrown while talking to the API. */
export function faultCode(error: unknown): DeskFaultCode {
  return error instanceof DeskFault ? error.code : 'unreadable';
}

/** True where the conversation is not this member of staff's any more, and never will be with this claim. */
export function isClaimOver(code: DeskFaultCode): boolean {
  return code === 'claim.lost' || code === 'claim.taken' || code === 'conversation.not-found';
}
