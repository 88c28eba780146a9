import { FingerpostError } from '../errors.ts';

/** What the desk's background work writes when something failed: what was tried and the code of the error, never an id or a word. */
export type FaultLine = { readonly event: 'desk.failed'; readonly what: string; readonly code: string };
export type LogFault = (line: FaultLine) => void;

export function faultLine(what: string, error: unknown): FaultLine {
  return { event: 'desk.failed', what, code: error instanceof FingerpostError ? error.code : 'internal' };
}
