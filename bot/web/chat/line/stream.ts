import type { ActivitySet } from './calls.ts';

const OPEN_WITHIN_MS = 10_000;

export type Stream = { readonly close: () => void };

/**
 * One web socket for one stream address. `closed` is called once, whether it fell, was refused or never opened in time;
 * not when it is closed from here.
 */
export function openStream(
  streamUrl: string,
  on: { opened: () => void; heard: (set: ActivitySet | null) => void; closed: () => void },
): Stream {
  const url = new URL(streamUrl, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(url.href);
  let over = false;
  const end = (tell: boolean): void => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    socket.close();
    if (tell) on.closed();
  };
  const timer = setTimeout(() => end(true), OPEN_WITHIN_MS);
  socket.onopen = () => {
    clearTimeout(timer);
    if (!over) on.opened();
  };
  socket.onmessage = ({ data }) => {
    if (!over) on.heard(typeof data === 'string' && data !== '' ? (JSON.parse(data) as ActivitySet) : null);
  };
  socket.onclose = () => end(true);
  return { close: () => end(false) };
}
