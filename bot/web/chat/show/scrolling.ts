import { part } from './element.ts';

/** How near to the end counts as reading the newest, in pixels. */
const NEAR_PX = 160;

/**
 * Keeps the newest in view for who is at the end, without taking the page away from who reads further up: they get a button.
 * `follow` runs what adds to the log; a long addition is shown from its beginning. With `always` an addition is gone to from anywhere.
 */
export function scrolling(log: HTMLElement): { follow: (add: () => void, always?: boolean) => void } {
  const below = part('below', HTMLButtonElement);
  const top = part('top', HTMLElement);
  const page = document.scrollingElement ?? document.documentElement;
  const fromEnd = (): number => page.scrollHeight - page.scrollTop - window.innerHeight;
  const toEnd = (): void => {
    page.scrollTop = page.scrollHeight;
    below.hidden = true;
  };

  below.addEventListener('click', toEnd);
  document.addEventListener(
    'scroll',
    () => {
      if (fromEnd() < NEAR_PX) below.hidden = true;
    },
    { passive: true },
  );

  return {
    follow: (add, always = false) => {
      const isNear = fromEnd() < NEAR_PX;
      const last = log.lastElementChild;
      add();
      const isLonger = log.lastElementChild !== last;
      if (!isNear && !(always && isLonger)) below.hidden = !isLonger && below.hidden;
      else {
        toEnd();
        if (!isLonger) return;
        const first = last === null ? log.firstElementChild : last.nextElementSibling;
        if (first !== null && first.getBoundingClientRect().top < top.offsetHeight)
          first.scrollIntoView({ block: 'start' });
      }
    },
  };
}
