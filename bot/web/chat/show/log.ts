import type { Action } from '../../../../dialogs/action.ts';
import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import type { Activity } from '../line/activity.ts';
import type { Outbox, Outgoing } from '../line/outbox.ts';
import { type Choose, markChosenLabel } from './choices.ts';
import { element } from './element.ts';
import { personElement, replyElement, staffElement } from './message.ts';
import { word } from './spoken.ts';

type Message = Extract<Activity, { is: 'message' }>;

/** What the log needs from the page: a choice was made, a message that was not sent was tapped. */
type Asked = { choose: (label: string, action: Action) => void; sendAgain: (id: string) => void };

export type Log = {
  show: (messages: readonly Message[]) => void;
  showOutbox: (box: Outbox) => void;
  /** Something that the service said and did not keep. */
  showUnsaved: (reply: RenderedReply) => void;
  showLine: (line: HTMLElement) => void;
  clear: () => void;
};

/**
 * The conversation as it is read: what the log of the service holds, in its order, and below it what is on its way. An echo takes over
 * the element of the message it confirms, so that nothing jumps and a screen reader does not hear it twice.
 */
export function logIn(root: HTMLElement, asked: Asked): Log {
  const shownIds = new Set<string>();
  const onItsWay = new Map<string, HTMLElement>();
  const choose: Choose = asked.choose;

  function add(shown: HTMLElement): void {
    const [firstOnItsWay] = onItsWay.values();
    root.insertBefore(shown, firstOnItsWay ?? null);
    markNewestChoices(root);
  }

  function show(message: Message): void {
    if (shownIds.has(message.id)) return;
    shownIds.add(message.id);
    const { data } = message;
    if (data.kind === 'person') showPerson(message);
    else if (data.kind === 'staff') add(staffElement(message.text, data));
    else add(replyElement(data.reply, data.kind, choose, data.kind === 'system' ? data.event : null));
  }

  function showPerson({ clientId, text, locale }: Message): void {
    const mine = clientId === null ? undefined : onItsWay.get(clientId);
    if (clientId === null || mine === undefined) {
      markChosenLabel(root, text);
      add(personElement(text, locale));
      return;
    }
    const [first] = onItsWay.values();
    onItsWay.delete(clientId);
    setState(mine, 'sent', () => undefined);
    if (first !== mine) root.insertBefore(mine, first ?? null);
  }

  function showOutgoing(message: Outgoing): void {
    let shown = onItsWay.get(message.id);
    if (shown === undefined) {
      for (const old of root.querySelectorAll('.state.sent')) old.remove();
      shown = personElement(message.text, null);
      shown.append(element('div', { class: 'state', 'aria-live': 'off' }));
      onItsWay.set(message.id, shown);
      root.append(shown);
    }
    setState(shown, message.state, () => asked.sendAgain(message.id));
  }

  return {
    show: (messages) => {
      for (const message of messages) show(message);
    },
    showOutbox: (box) => {
      for (const message of box) showOutgoing(message);
    },
    showUnsaved: (reply) => root.append(replyElement(reply, 'urgent', choose)),
    showLine: add,
    clear: () => {
      shownIds.clear();
      onItsWay.clear();
      root.textContent = '';
    },
  };
}

function setState(shown: HTMLElement, state: Outgoing['state'], sendAgain: () => void): void {
  const place = shown.querySelector('.state');
  const kind = state === 'waiting' || state === 'sending' ? 'sending' : state === 'sent' ? 'sent' : 'failed';
  if (place === null || place.classList.contains(kind)) return;
  place.className = `state ${kind}`;
  place.textContent = '';
  if (kind !== 'failed') {
    place.append(word(`state.${kind}`));
    return;
  }
  const button = element('button', { type: 'button' }, word('state.failed'));
  button.addEventListener('click', sendAgain);
  place.append(button);
}

/** Only under the newest message do the choices take the whole width; older ones step back, and still work. */
function markNewestChoices(root: HTMLElement): void {
  const groups = root.querySelectorAll('.choices');
  groups.forEach((group, index) => {
    group.classList.toggle('old', index < groups.length - 1);
  });
}
