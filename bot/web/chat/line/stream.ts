import type { ActivitySet } from './calls.ts';

const OPEN_WITHIN_MS = 10_000;
/** The service sends something every 20 seconds; a dead connection on a phone may look alive for minutes. */
const SILENCE_MS = 45_000;

export type Stream = { readonly close: () => void };

/**
 * One web socket for one stream address. `closed` is called once, whether it fell, was refused or never opened in time; not when it
 * is closed from here. `silent` is called when nothing has come for too long.
 */
export function openStream(
  streamUrl: string,
  on: { opened: () => void; heard: (set: ActivitySet | null) => void; silent: () => void; closed: () => void },
): Stream {
  const url = new URL(streamUrl, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(url.href);
  let over = false;
  let timer = setTimeout(() => end(true), OPEN_WITHIN_MS);

  function end(tell: boolean): void {
    if (over) return;
    over = true;
    clearTimeout(timer);
    socket.close();
    if (tell) on.closed();
  }

  function alive(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      alive();
      on.silent();
    }, SILENCE_MS);
  }

  socket.onopen = () => {
    if (over) return;
    alive();
    on.opened();
  };
  socket.onmessage = ({ data }) => {
    if (over) return;
    alive();
    on.heard(typeof data === 'string' && data !== '' ? (JSON.parse(data) as ActivitySet) : null);
  };
  socket.onclose = () => end(true);
  return { close: () => end(false) };
}
