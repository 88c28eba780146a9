import { EXIT } from './exit.ts';

/** What the launcher sends first, and with it the way to answer. */
const HELLO = 'fingerpost-chat';

/**
 * The page in which the chat stands, on another site. It is told two things: that the chat is to be closed (Escape), and that the person
 * leaves. Only a page of `origins` is listened to, and what is told to it goes through the port that it sent, which nobody else can read.
 */
export function pageAround(origins: readonly string[]): { leave: () => void } {
  let port: MessagePort | undefined;
  addEventListener('message', ({ source, origin, data, ports }) => {
    if (source === parent && origins.includes(origin) && data === HELLO) [port] = ports;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) port?.postMessage('close');
  });

  /** After a tap or a key the frame may take the whole page with it; else, as after Shift alone, the launcher is asked to go. */
  function leave(): void {
    if (port !== undefined && navigator.userActivation?.isActive === false) port.postMessage('leave');
    else {
      try {
        top?.location.replace(new URL(EXIT, location.href).href);
      } catch {
        port?.postMessage('leave');
      }
    }
  }

  return { leave };
}
