const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/**
 * The demonstration lets anyone with the link choose who to be, so it must never be reachable from another machine.
 * @throws Error when the service listens, or says that it can be reached, anywhere but on the loopback address.
 */
export function requireLoopback(listensOn: string, origin: URL): void {
  if (LOOPBACK.has(listensOn) && LOOPBACK.has(origin.hostname)) return;
  throw new Error(
    'The demonstration runs only on the loopback address. Set an app id and a tenant to sign staff in for real.',
  );
}
