import { element, part } from './element.ts';
import { word } from './spoken.ts';

/**
 * Opened anew in a browser where a conversation was held: phones are shared, so nothing of it is shown before the person asks.
 * `answered` is called once, with true to go on.
 */
export function askToReturn(answered: (goOn: boolean) => void): void {
  const screen = part('talk', HTMLElement);
  screen.hidden = true;
  const question = element(
    'section',
    { class: 'return', 'aria-labelledby': 'return-heading' },
    word('return.heading', { tag: 'h2' }),
    word('return.text', { tag: 'p' }),
  );
  question.firstElementChild?.setAttribute('id', 'return-heading');
  const button = (key: 'return.go-on' | 'return.start-new', goOn: boolean): HTMLElement => {
    const made = element('button', { type: 'button', class: goOn ? 'main' : '' }, word(key));
    made.addEventListener('click', () => {
      question.remove();
      screen.hidden = false;
      answered(goOn);
    });
    return made;
  };
  question.append(button('return.go-on', true), button('return.start-new', false));
  screen.before(question);
}
