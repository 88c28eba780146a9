import { shiftThreeTimes } from '../leave/shift-three-times.ts';
import type { Conversation } from '../line/conversation.ts';
import { element, part } from '../show/element.ts';
import { word } from '../show/spoken.ts';
import { watchQuiet } from './quiet.ts';
import { takeLinksAlong } from './take-along.ts';

/** How long "everything is erased" stays for the one who goes, and how long the service is given to hear of it, in milliseconds. */
const GOODBYE_MS = 3_000;

/**
 * The chat on a hub's tablet: whoever is finished, or went away, leaves nothing here. The page keeps nothing in the browser by itself (see
 * `keptIn`), so what is to be done is to show nothing any more, to tell the service, and to load the page anew as it was first opened.
 */
export function onAKiosk(conversation: () => Conversation | null): void {
  let isOver = false;

  async function finish(): Promise<void> {
    if (isOver) return;
    isOver = true;
    document.title = '';
    document.body.textContent = '';
    document.body.append(
      element('main', { class: 'goodbye' }, word('kiosk.erased', { tag: 'p', attributes: { role: 'status' } })),
    );
    await Promise.all([conversation()?.finish(GOODBYE_MS), new Promise((done) => setTimeout(done, GOODBYE_MS))]);
    location.reload();
  }

  part('exit', HTMLAnchorElement).addEventListener('click', (event) => {
    event.preventDefault();
    void finish();
  });
  const pressed = shiftThreeTimes();
  for (const kind of ['keydown', 'keyup'] as const) {
    document.addEventListener(kind, (event) => {
      if (pressed(event)) void finish();
    });
  }
  watchQuiet(() => void finish());
  takeLinksAlong();

  // Loaded again, or left by the browser's own buttons: the same, without a goodbye.
  addEventListener('pagehide', () => {
    document.body.textContent = '';
    if (!isOver) void conversation()?.finish(0);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
