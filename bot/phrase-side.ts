import type { Content } from './compose.ts';
import type { DeskParts } from './desk/api/parts.ts';

/** What staff have at hand: the phrase book, and the places of the area that a phrase may name; of all areas where there is none. */
export function phrasesOf({ phraseBook, knowledge }: Content, area: string | null): DeskParts['phrases'] {
  const services = knowledge.services.filter((service) => area === null || service.area === area);
  return { book: phraseBook, services: services.map(({ id }) => id) };
}
