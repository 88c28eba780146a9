import { type Reading, type Understanding, understand } from '../../knowledge/search/understand.ts';
import { type Share, shareOf } from './measuring-search.ts';
import type { Message } from './messages.ts';

/**
 * How openings are understood, as a person would see it. What is shown as understood counts: all needs of an answer that is `sure`. What is
 * only offered as a choice, the needs of an answer that is `perhaps`, is neither heard nor imagined; `or_offered` counts it too, as if
 * every choice were shown.
 */
export interface Figures {
  /** Of all needs that were said, those that are shown. */
  readonly heard: Share;
  /** Of all guides that are shown for these messages, those that are neither among their needs nor among what would be right as well. */
  readonly imagined: Share;
  readonly or_offered: { readonly heard: Share; readonly imagined: Share };
  /** Of the small talk, the messages for which a need is shown, and those for which one is shown or offered. */
  readonly small_talk_imagined: Share;
  readonly small_talk_or_offered: Share;
}

/** What was not as it should be in one message. */
export interface Miss {
  readonly text: string;
  readonly certainty: Understanding['certainty'];
  readonly missed: readonly string[];
  readonly imagined: readonly string[];
}

export function measured(
  openings: readonly Message[],
  smallTalk: readonly Message[],
  reading: Reading,
): { figures: Figures; misses: Miss[] } {
  const read = openings.map((it) => answered(it, understand(it.text, reading)));
  const talk = smallTalk.map((it) => understand(it.text, reading).certainty);
  const shares = (of: (it: Answered) => readonly string[]) => ({
    heard: shareOf(
      read.flatMap((it) => it.needs.map((need) => of(it).includes(need))),
      Boolean,
    ),
    imagined: shareOf(
      read.flatMap((it) => of(it).map((guide) => isImagined(guide, it))),
      Boolean,
    ),
  });
  const figures = {
    ...shares((it) => it.shown),
    or_offered: shares((it) => it.found),
    small_talk_imagined: shareOf(talk, (it) => it === 'sure'),
    small_talk_or_offered: shareOf(talk, (it) => it !== 'none'),
  };
  const misses = read.map((it) => ({
    text: it.text,
    certainty: it.certainty,
    missed: it.needs.filter((need) => !it.shown.includes(need)),
    imagined: it.shown.filter((guide) => isImagined(guide, it)),
  }));
  return { figures, misses: misses.filter((it) => it.missed.length + it.imagined.length > 0) };
}

interface Answered extends Message {
  readonly certainty: Understanding['certainty'];
  readonly found: readonly string[];
  readonly shown: readonly string[];
}

function answered(message: Message, { needs, certainty }: Understanding): Answered {
  const found = [...new Set(needs.map((it) => it.guide ?? it.service ?? it.topic))];
  return { ...message, certainty, found, shown: certainty === 'sure' ? found : [] };
}

function isImagined(guide: string, { needs, also }: Message): boolean {
  return !needs.includes(guide) && !also.includes(guide);
}
