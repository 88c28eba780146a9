import { element, part } from './element.ts';
import { word } from './spoken.ts';

/**
 * Opened anew in a browser where a conversation was held, or left alone for long: phones are shared, so nothing of it is shown before the person
 * asks.
 * `answered` is called once, with true to go on.
 */
export function askToReturn(answered: (goOn: boolean) => void): void {
  const parts = [part('banner', HTMLElement), part('log', HTMLElement), part('foot', HTMLElement)];
  // Not by the attribute `hidden`, which the line of the banner has for itself.
  const hide = (hidden: boolean): void => {
    for (const each of parts) each.style.display = hidden ? 'none' : '';
  };
  hide(true);
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
      hide(false);
      answered(goOn);
    });
    return made;
  };
  question.append(button('return.go-on', true), button('return.start-new', false));
  part('log', HTMLElement).before(question);
}
