import { type Event, type MessengerPerson, messengerPerson } from './meta.ts';

/** What somebody wrote, in their order, and the posts that bring it. */
export type Talk = {
  readonly person: MessengerPerson;
  readonly texts: readonly string[];
  readonly events: readonly Event[];
};

/** Somebody who writes so many short messages, a second apart. */
export function talkOf(count: number, from: number): Talk {
  const person = messengerPerson();
  const texts = Array.from({ length: count }, (_, at) => `رسالة ${at + 1}`);
  return { person, texts, events: texts.map((text, at) => person.writes(text, from + at * 1_000)) };
}

/** Batches of one to three events in which each event comes three times, in an order that `chance` (0 to 1) makes. */
export function shuffledBatches(events: readonly Event[], chance: () => number): Event[][] {
  const all = [...events, ...events, ...events];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [all[at], all[other]] = [all[other] as Event, all[at] as Event];
  }
  const batches: Event[][] = [];
  while (all.length > 0) batches.push(all.splice(0, 1 + Math.floor(chance() * 3)));
  return batches;
}
