import type { Action } from '../../../../dialogs/action.ts';
import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import { neutralise } from './neutralise.ts';
import { inline } from './speech.ts';
import { languageOf, spoken, word } from './spoken.ts';

export type Choose = (label: string, action: Action) => void;

/** The answers that a message offers. They stay when the talk goes on: an old one still works, a used one stays visible as chosen. */
export function choicesElement(reply: RenderedReply, choose: Choose): HTMLElement | null {
  if (reply.choices.length === 0) return null;
  const buttons = reply.choices.map(({ label, action, picture, scale }) => {
    const button = element(
      'button',
      {
        type: 'button',
        class: picture ? 'picture' : scale ? 'number' : null,
        lang: reply.locale,
        dir: languageOf(reply.locale).direction,
      },
      picture ? icon(`area-${picture}`) : null,
      element('span', {}, ...inline(label)),
    );
    button.addEventListener('click', () => {
      markChosen(button);
      choose(neutralise(label), action);
    });
    return button;
  });
  return element(
    'div',
    {
      class: layoutOf(reply.choices),
      role: 'group',
      'aria-label': spoken('choices.label'),
      'data-label': 'choices.label',
    },
    ...buttons,
  );
}

function layoutOf(choices: RenderedReply['choices']): string {
  if (choices.some(({ picture }) => picture)) return 'choices pictures';
  return choices.some(({ scale }) => scale) ? 'choices scale' : 'choices';
}

/** Marks the newest choice with this label: how a conversation that is read again shows what was chosen. */
export function markChosenLabel(log: HTMLElement, label: string): void {
  const groups = Array.from(log.querySelectorAll<HTMLElement>('.choices')).reverse();
  const found = groups
    .flatMap((group) => Array.from(group.querySelectorAll('button')))
    .find((button) => button.querySelector('span')?.textContent === label);
  if (found) markChosen(found);
}

function markChosen(button: HTMLButtonElement): void {
  if (button.classList.contains('chosen')) return;
  button.classList.add('chosen');
  const mark = element('span', { class: 'mark' }, icon('chosen'), word('choice.chosen'));
  button.append(mark);
}
