import { hash } from 'node:crypto';
import type { Locale } from '../../locales/locale.ts';
import type { Face, Waiting } from './face.ts';
import { needsInterpreter } from './face.ts';
import { languageName, say, topicName } from './words.ts';

type Element = Readonly<Record<string, unknown>>;

/** What a button of a card brings back. */
export type CardData = {
  readonly hub: string;
  readonly conversation: string;
  readonly handOff: string;
  readonly copy: number;
};

/** What the cards of a hub need to know beside the queue. */
export type Around = {
  readonly areaName: (area: string) => string;
  /** The hub is an example, which nobody has verified. */
  readonly example: boolean;
  /** The languages of its staff. */
  readonly spoken: ReadonlySet<Locale>;
  /** The address that opens a conversation in the desk's tab. */
  readonly open: (conversation: string) => string;
};

export type Content = {
  /** The adaptive card. */
  readonly card: Element;
  /** What Teams shows where it announces a message: nothing that the card does not say. */
  readonly summary: string;
  /** Names all of it: two of the same digest look the same. */
  readonly digest: string;
};

/** The card as everybody in the channel sees it. `note` is for one reader alone. */
export function contentOf(face: Face, data: CardData, around: Around, note: string | null = null): Content {
  const title = titleOf(face);
  const strong = face.kind === 'waiting' && face.waiting.band === 'urgent';
  const body = [
    rich(title, { weight: 'Bolder', size: 'Medium', ...(strong && { color: 'Attention' }) }),
    ...(face.kind === 'ended' ? [] : aboutWaiting(face.waiting, around)),
    ...(face.kind === 'waiting' && face.waiting.back ? [rich(say('card.back'), { weight: 'Bolder' })] : []),
    ...(around.example && face.kind !== 'ended' ? [rich(say('card.example'), { isSubtle: true })] : []),
    ...(note === null ? [] : [rich(note, { weight: 'Bolder' })]),
  ];
  const card = cardWith(body, face.kind === 'ended' ? null : actionsFor(face, data, around), data);
  return { card, summary: title, digest: hash('sha256', JSON.stringify(card), 'base64url').slice(0, 22) };
}

/** What stands where a card was posted that does not count any more. It leads nowhere, so it holds no id. */
export function oldContent(): Content {
  const card = cardWith([rich(say('card.old'), { isSubtle: true })], null, null);
  return { card, summary: say('card.old'), digest: 'old' };
}

function titleOf(face: Face): string {
  switch (face.kind) {
    case 'waiting':
      return say(`card.${face.waiting.band}`);
    case 'claimed':
      return say('card.claimed', { name: face.holder });
    case 'ended':
      return face.how === 'ended' && face.holder !== null
        ? say('card.ended-with', { name: face.holder })
        : say(`card.${face.how}`);
  }
}

function aboutWaiting({ locale, topics, area, since }: Waiting, { areaName, spoken }: Around): Element[] {
  const language = languageName(locale);
  const matter = [matterOf(topics), ...(area === null ? [] : [areaName(area)])].join(' · ');
  return [
    rich(say('card.what', { language, matter })),
    sinceBlock(since),
    ...(needsInterpreter(locale, spoken) ? [rich(say('card.interpreter', { language }), { weight: 'Bolder' })] : []),
  ];
}

/** That somebody asks about their papers says something about their status, and Teams keeps copies: that topic is for the desk alone. */
const KEPT_AT_DESK = 'status';

function matterOf(topics: readonly string[]): string {
  if (topics.length === 0) return say('card.no-topic');
  const told = topics.filter((topic) => topic !== KEPT_AT_DESK);
  return told.length === 0 ? say('card.topic-at-desk') : told.map(topicName).join(', ');
}

/**
 * A moment, which Teams shows in each reader's own time. Only a `TextBlock` does so; it reads markdown too, but there are no words of
 * anybody in it. The form has no fractions of a second.
 */
function sinceBlock(since: number): Element {
  const moment = `${new Date(since).toISOString().slice(0, 19)}Z`;
  const text = say('card.since', { time: `{{TIME(${moment})}}`, date: `{{DATE(${moment}, SHORT)}}` });
  return { type: 'TextBlock', text, isSubtle: true, wrap: true };
}

function actionsFor(face: Exclude<Face, { kind: 'ended' }>, data: CardData, { open }: Around): Element[] {
  const claim = { type: 'Action.Execute', title: say('card.claim'), verb: 'claim', data };
  const atDesk = { type: 'Action.OpenUrl', title: say('card.open'), url: open(data.conversation) };
  return face.kind === 'waiting' ? [claim, atDesk] : [atDesk];
}

/**
 * Version 1.5: the first with which Teams runs `Action.Execute` and `refresh`. A card that can change asks us anew when it is looked at: in a
 * channel of up to sixty people Teams does so by itself, in a larger one whoever looks can (`Refresh card`).
 */
function cardWith(body: readonly Element[], actions: readonly Element[] | null, data: CardData | null): Element {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    ...(actions !== null && data !== null && { refresh: { action: { type: 'Action.Execute', verb: 'show', data } } }),
    body,
    ...(actions !== null && { actions }),
  };
}

/** Words in a text run are shown as they are: a `TextBlock` would read markdown in a name. */
function rich(text: string, look: Element = {}): Element {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] };
}
