import type { SearchDocument } from '../../../knowledge/search/engine/document.ts';
import { pick, randomFrom, zipf } from './random.ts';
import { inventedWords, kinds, roads, topics } from './words.ts';

/** A query, and the service that whoever asks has in mind. */
export interface Question {
  readonly text: string;
  readonly service: string;
}

/** How long the words of an invented text are, in syllables, and how many words there are of each sort. */
const sorts = {
  words: { count: 60_000, syllables: 4 },
  surnames: { count: 12_000, syllables: 3 },
  streets: { count: 8_000, syllables: 3 },
  towns: { count: 400, syllables: 3 },
};

/** Invented services, the same for the same seed: name, what it is about, a text, a street, a town, a person's name. */
export function inventedServices(count: number, seed: number): SearchDocument[] {
  const random = randomFrom(seed);
  const words = inventedWords(random, sorts.words.count, sorts.words.syllables);
  const surnames = inventedWords(random, sorts.surnames.count, sorts.surnames.syllables);
  const streets = inventedWords(random, sorts.streets.count, sorts.streets.syllables);
  const towns = inventedWords(random, sorts.towns.count, sorts.towns.syllables);
  return Array.from({ length: count }, (_, number) => {
    const topic = pick(random, topics);
    const town = zipf(random, towns);
    const named = random() < 0.5 ? zipf(random, surnames) : zipf(random, streets);
    const sentence = () => Array.from({ length: 5 + Math.floor(random() * 9) }, () => zipf(random, words)).join(' ');
    const about = Array.from({ length: 3 }, () => zipf(random, topic)).join(', ');
    const address = `${1 + Math.floor(random() * 200)} ${zipf(random, streets)} ${pick(random, roads)}, ${town}`;
    return {
      id: `service-${number}`,
      title: `${named} ${zipf(random, topic)} ${pick(random, kinds)}`,
      text: `${sentence()}. ${about}. ${sentence()}. ${address}. ${zipf(random, surnames)}`,
    };
  });
}

/** Two to four words of a service each; in every second question one of them with one spelling error. */
export function inventedQuestions(services: readonly SearchDocument[], count: number, seed: number): Question[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const service = pick(random, services);
    const title = service.title.split(' ');
    const text = service.text.split(/[^\p{L}]+/u).filter((it) => it.length > 3);
    const asked = [title[0] ?? '', ...Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, text))];
    const long = asked.flatMap((it, at) => (it.length > 4 ? [at] : []));
    if (random() < 0.5 && long.length > 0) {
      const at = pick(random, long);
      asked[at] = misspelt(random, asked[at] ?? '');
    }
    return { text: asked.join(' '), service: service.id };
  });
}

/** One letter too many, missing, another one, or two neighbours swapped. */
function misspelt(random: () => number, word: string): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = pick(random, 'abcdefghijklmnopqrstuvwxyz'.split(''));
  const [before, here, next, rest] = [
    word.slice(0, at),
    word.slice(at, at + 1),
    word.slice(at + 1, at + 2),
    word.slice(at + 2),
  ];
  return pick(random, [
    before + letter + here + next + rest,
    before + next + rest,
    before + letter + next + rest,
    before + next + here + rest,
  ]);
}
