import type { Action } from '../../../../dialogs/action.ts';
import type { Status } from '../../../wire/chat.ts';
import { element } from './element.ts';
import { roleWords } from './role.ts';
import { inline } from './speech.ts';
import { spoken } from './spoken.ts';

type Offer = { readonly label: string; readonly action: Action };

/** The line below the top bar while a person is asked for or is there. With the bot alone there is none. */
export function bannerIn(
  root: HTMLElement,
  choose: (label: string, action: Action) => void,
): { show: (status: Status) => void; refresh: () => void } {
  const text = element('p', { class: 'column', role: 'status' });
  const buttons = element('div', { class: 'offers column' });
  root.append(text, buttons);
  let status: Status = { with: 'bot' };

  function refresh(): void {
    root.hidden = status.with === 'bot';
    root.className = status.with;
    document.body.dataset['with'] = status.with;
    text.textContent = '';
    text.append(...sentences(status));
    buttons.textContent = '';
    for (const { label, action } of offers(status)) {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => choose(label, action));
      buttons.append(button);
    }
  }

  return {
    show: (next) => {
      if (JSON.stringify(next) === JSON.stringify(status)) return;
      status = next;
      refresh();
    },
    refresh,
  };
}

function sentences(status: Status): readonly HTMLElement[] {
  if (status.with === 'bot') return [];
  if (status.with !== 'waiting')
    return [element('span', {}, ...inline(spoken(`status.${status.with}`, apart(status))))];
  const said = [spoken('status.waiting')];
  if (status.place === 1) said.push(spoken('status.next'));
  else if (status.place !== null) said.push(spoken('status.before', { count: status.place - 1 }));
  return [element('span', {}, said.join(' ')), element('span', { class: 'extra' }, ` ${spoken('status.meanwhile')}`)];
}

/** Names keep their own direction in a sentence of another. */
function apart({ name, role, organisation }: Extract<Status, { name: string }>): Record<string, string> {
  const isolated = (text: string) => `\u2068${text}\u2069`;
  return { name: isolated(name), role: isolated(roleWords(role)), organisation: isolated(organisation) };
}

function offers(status: Status): readonly Offer[] {
  switch (status.with) {
    case 'bot':
      return [];
    case 'waiting':
      return [{ label: spoken('status.leave'), action: { do: 'leave-queue' } }];
    case 'offered':
      return [
        { label: spoken('status.accept', status), action: { do: 'accept-staff' } },
        { label: spoken('status.refuse'), action: { do: 'refuse-staff' } },
      ];
    case 'staff':
      return [{ label: spoken('status.end', status), action: { do: 'end-person' } }];
  }
}
