import type { Kept } from '../keep/storage.ts';
import { endResume } from '../line/calls.ts';
import { element, part } from '../show/element.ts';
import { shiftThreeTimes } from './shift-three-times.ts';

/** Where the service clears what the browser kept of us and sends it on to a neutral site. */
export const EXIT = '/chat/exit';

/**
 * Leaves at once: first nothing is to be seen, then everything that was kept is gone, then the page itself. `stop` ends the line, `goAway`
 * takes the page away.
 * The place of this page in the browser's history goes to the neutral site; older entries stay, and the page says so.
 */
export function readyToLeave(kept: Kept, stop: () => void, goAway = () => location.replace(EXIT)): void {
  const leave = (): void => {
    document.body.textContent = '';
    document.body.append(element('div', { class: 'overlay' }));
    document.title = '\u200a';
    const resume = kept.resume();
    if (resume !== null) endResume(resume);
    kept.forget();
    stop();
    goAway();
  };
  part('exit', HTMLAnchorElement).addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  const pressed = shiftThreeTimes();
  const onKey = (event: KeyboardEvent): void => {
    if (pressed(event)) leave();
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('keyup', onKey);
}
