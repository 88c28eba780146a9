import { element } from '../show/element.ts';
import { spoken, word } from '../show/spoken.ts';
import { coverWith } from './cover.ts';

const SIGNS_OF_LIFE = ['pointerdown', 'touchmove', 'wheel', 'keydown'] as const;
/** So long nobody touches the screen before it asks, and so long it then waits, in milliseconds. Who reads slowly touches it to scroll. */
const QUIET_MS = 2 * 60_000;
const ASKED_MS = 60_000;
/** A screen reader hears the seconds that are left at these moments alone. */
const SPOKEN_S = [60, 30, 10];

/**
 * Once somebody has touched the screen and then nobody has for long, nothing of the conversation is seen any more, and the page asks whether they
 * are still there. `gone` is called when nobody says so. A tablet that sleeps runs no timers, so it goes by the clock.
 */
export function watchQuiet(gone: () => void): void {
  let touchedAt: number | null = null;
  let question: Question | null = null;

  function look(): void {
    if (touchedAt === null) return;
    const quiet = Date.now() - touchedAt;
    if (quiet >= QUIET_MS + ASKED_MS) {
      touchedAt = null;
      gone();
    } else if (quiet >= QUIET_MS) {
      question ??= ask(stay, gone);
      question.secondsLeft(Math.ceil((QUIET_MS + ASKED_MS - quiet) / 1000));
    }
  }

  function stay(): void {
    question?.close();
    question = null;
    touchedAt = Date.now();
  }

  function sign(): void {
    look();
    if (question === null) touchedAt = Date.now();
  }

  for (const event of SIGNS_OF_LIFE) document.addEventListener(event, sign, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, 1_000);
}

type Question = { secondsLeft: (count: number) => void; close: () => void };

function ask(stay: () => void, gone: () => void): Question {
  const seen = element('p', { 'aria-hidden': 'true' });
  const heard = element('p', { class: 'unseen', role: 'status' });
  const button = (key: 'kiosk.still-yes' | 'kiosk.finished', className: string, act: () => void): HTMLElement => {
    const made = element('button', { type: 'button', class: className }, word(key));
    made.addEventListener('click', act);
    return made;
  };
  const close = coverWith(
    'kiosk.still',
    seen,
    heard,
    button('kiosk.still-yes', 'main', stay),
    button('kiosk.finished', '', gone),
  );
  let first = true;
  return {
    close,
    secondsLeft: (count) => {
      seen.textContent = spoken('kiosk.soon', { count });
      if (first || SPOKEN_S.includes(count)) heard.textContent = seen.textContent;
      first = false;
    },
  };
}
