/**
 * The log: one JSON object on a line, to standard output. What may be in it is decided by the types of those who write: codes,
 * counts, route patterns; never a text, a name, a token, an address or the id of a conversation. Only audit lines hold ids.
 */
export type LogLine = { readonly event: string } & Readonly<
  Record<string, string | number | boolean | null | undefined>
>;
export type WriteLog = (line: LogLine) => void;

/** Writes lines with the time in front. */
export function logTo(write: (text: string) => void, clock: () => number): WriteLog {
  return (line) => write(`${JSON.stringify({ at: new Date(clock()).toISOString(), ...line })}\n`);
}
