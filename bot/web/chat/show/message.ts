import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import type { Locale } from '../../../../locales/locale.ts';
import type { FingerpostData } from '../../../wire/chat.ts';
import { cardElement } from './card.ts';
import { type Choose, choicesElement } from './choices.ts';
import { element } from './element.ts';
import { roleWords } from './role.ts';
import { paragraphs, readAs } from './speech.ts';
import { languageOf, pageLanguage, word } from './spoken.ts';

type Staff = Extract<FingerpostData, { kind: 'staff' }>;

/** What the bot says; `kind` is `system` where it speaks about people who join or go, `urgent` for the fixed text for urgent harm. */
export function replyElement(
  reply: RenderedReply,
  kind: 'bot' | 'system' | 'urgent',
  choose: Choose,
  event: string | null = null,
): HTMLElement {
  return element(
    'div',
    { class: `said ${kind}`, 'data-event': event },
    reply.text.trim() === '' ? null : reply.theirs ? theirs(reply.text, reply.theirs) : ours(reply),
    reply.card ? cardElement(reply.card, languageOf(reply.card.locale).direction) : null,
    choicesElement(reply, choose),
  );
}

/** What a member of staff says, whether a machine translated it, and then what they wrote. */
export function staffElement(text: string, staff: Staff): HTMLElement {
  const { name, role, organisation, locale, note, translated = text, original } = staff;
  return element(
    'div',
    { class: 'said staff' },
    element(
      'div',
      { class: 'who' },
      word('from.staff', { tag: 'p', className: 'name', params: { name } }),
      word('from.staff.line', { tag: 'p', params: { role: roleWords(role), organisation } }),
    ),
    bubble(translated, locale ?? null, pageLanguage().direction),
    note ? word(`staff.${note}`, { tag: 'p', className: 'note' }) : null,
    original ? bubble(original.text, original.locale, 'ltr') : null,
  );
}

export function personElement(text: string, locale: string | null): HTMLElement {
  return element(
    'div',
    { class: 'said mine' },
    word('from.you', { className: 'unseen' }),
    bubble(text, locale, pageLanguage().direction),
  );
}

/** The bot's own words run as their language does, also where names in another script outweigh it. */
function ours({ text, locale }: RenderedReply): HTMLElement {
  return element('div', { class: 'bubble', dir: languageOf(locale).direction, lang: locale }, ...paragraphs(text));
}

/** Words that the bot passes on run as their own language does. */
function theirs(text: string, locale: Locale): HTMLElement {
  return bubble(text, locale, languageOf(locale).direction);
}

function bubble(text: string, locale: string | null, otherwise: 'ltr' | 'rtl'): HTMLElement {
  return element('div', { class: 'bubble', ...readAs(text, locale, otherwise) }, ...paragraphs(text));
}
