import type { WordKey } from '../words.ts';
import { neutralise } from './neutralise.ts';
import { word } from './spoken.ts';

type Line = 'good' | 'lost' | 'trouble';

const GOOD_NEWS_MS = 6_000;

/** The one line above the box that says what is wrong, and when it is well again. A screen reader hears it. */
export function noticesIn(root: HTMLElement): {
  line: (line: Line) => void;
  notSaved: (message: string | null) => void;
  /** Nothing waits to be sent any more. */
  allSaved: () => void;
  say: (key: WordKey) => void;
} {
  let now: Line = 'good';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (shown: Node | null, kind: string): void => {
    clearTimeout(timer);
    root.className = kind;
    root.textContent = '';
    if (shown !== null) root.append(shown);
  };
  return {
    line: (line) => {
      if (line === now) return;
      now = line;
      if (line !== 'good') show(word(`line.${line}`), 'bad');
      else {
        show(word('line.back'), 'good');
        timer = setTimeout(() => show(null, ''), GOOD_NEWS_MS);
      }
    },
    notSaved: (message) => {
      show(message === null ? word('state.not-saved') : document.createTextNode(neutralise(message)), 'bad unsaved');
    },
    allSaved: () => {
      if (root.classList.contains('unsaved')) show(null, '');
    },
    say: (key) => show(word(key), 'bad'),
  };
}
