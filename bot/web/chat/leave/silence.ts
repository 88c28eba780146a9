import { type Kept, SILENCE_MS } from '../keep/storage.ts';

const SIGNS_OF_LIFE = ['pointerdown', 'touchmove', 'wheel', 'keydown'] as const;
/** How often the clock is looked at, and how often a sign of life is kept at most, in milliseconds. */
const LOOK_MS = 10_000;

/**
 * Phones are shared, and a page stays open in a pocket: once nobody has touched it for long, `silent` is called, with what to call when somebody goes
 * on. A phone that sleeps runs no timers, so the clock is also looked at when the page is seen, and before a touch counts.
 */
export function watchSilence(kept: Pick<Kept, 'markUsed'>, silent: (goOn: () => void) => void): void {
  let usedAt = Date.now();
  let isSilent = false;

  function used(): void {
    usedAt = Date.now();
    kept.markUsed();
  }

  function look(): void {
    if (isSilent || Date.now() - usedAt < SILENCE_MS) return;
    isSilent = true;
    silent(() => {
      isSilent = false;
      used();
    });
  }

  function sign(): void {
    look();
    if (!isSilent && Date.now() - usedAt >= LOOK_MS) used();
  }

  used();
  for (const event of SIGNS_OF_LIFE) document.addEventListener(event, sign, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  setInterval(look, LOOK_MS);
}
