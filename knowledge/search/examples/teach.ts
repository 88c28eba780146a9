import type { GuideId } from '../../schema/ids.ts';
import { tokensOf } from '../../text/tokens.ts';
import type { Evidence } from './evidence.ts';
import type { Feature } from './features.ts';
import { fitted } from './fitting.ts';
import type { Example } from './learn.ts';
import type { Message, Piece, Pieces, Place, Word } from './made-up-messages.ts';
import type { MarkedMessage } from './marked-message.ts';
import { featuresByWord } from './word-features.ts';

/** Features that fewer texts have tell only of these texts. */
const RARE = 2;

/** What there is to learn from: how people write, in a language. */
export interface Taught {
  /** Sentences for one guide each. */
  readonly said: readonly Example[];
  /** Plain names and phrases of the guides and of ordinary talk. */
  readonly names: readonly Example[];
  /** Whole messages, with the words marked that ask for each guide. */
  readonly marked: readonly MarkedMessage[];
}

/**
 * Learns which words speak for which guide where several needs stand in one message: logistic regression for each guide over the stretch
 * of a message that speaks most for it. Where the guide is asked for, that stretch is its own words; where it is not, it is the one
 * that would be taken for it, so that neighbours are learned apart. It takes some seconds.
 */
export function teach({ said, names, marked }: Taught, locale: string): Evidence {
  const guides = [...new Set(said.flatMap((it) => it.guide ?? []))].sort();
  const texts = [...said, ...names].map((it) => featuresByWord(tokensOf(it.text), locale));
  const whole = marked.map((parts) => featuresByWord(parts.flatMap(tokensIn), locale));
  const numbers = numbersOf([...texts, ...whole].map((it) => it.flat().map(({ name }) => name)));
  const width = guides.length;
  const numberOf = new Map(guides.map((it, at) => [it, at]));
  const wordsOf = (features: readonly (readonly Feature[])[]) => features.map((it) => wordOf(it, numbers, width));
  const pieces = [...said, ...names].map(
    ({ guide }, at): Piece => ({
      words: wordsOf(texts[at] ?? []),
      guide: guide === null ? -1 : (numberOf.get(guide) ?? -1),
    }),
  );
  const written = marked.map((parts, at) => messageOf(parts, wordsOf(whole[at] ?? []), numberOf));
  const size = { width, features: numbers.size };
  return {
    locale,
    guides,
    features: [...numbers.keys()],
    ...fitted(piecesOf(pieces, said.length, width), written, size),
  };
}

function tokensIn({ text }: { readonly text: string }): string[] {
  return tokensOf(text);
}

/** Those that are in more than one text, with a number each. */
function numbersOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const having = new Map<string, number>();
  for (const names of texts) for (const name of new Set(names)) having.set(name, (having.get(name) ?? 0) + 1);
  return new Map([...having].filter(([, texts]) => texts >= RARE).map(([name], at) => [name, at]));
}

function wordOf(features: readonly Feature[], numbers: ReadonlyMap<string, number>, width: number): Word {
  const known = features.filter(({ name }) => numbers.has(name));
  return {
    rows: Int32Array.from(known, ({ name }) => (numbers.get(name) ?? 0) * width),
    trust: Float32Array.from(known, ({ trust }) => trust),
  };
}

function messageOf(parts: MarkedMessage, words: readonly Word[], numberOf: ReadonlyMap<GuideId, number>): Message {
  const own = new Map<number, Place>();
  const doubtful = new Set<number>();
  let from = 0;
  for (const part of parts) {
    const to = from + tokensIn(part).length;
    for (const guide of part.asks) own.set(numberOf.get(guide) ?? -1, { from, to });
    for (const guide of part.mayAsk) doubtful.add(numberOf.get(guide) ?? -1);
    from = to;
  }
  return { words, own, doubtful };
}

function piecesOf(pieces: readonly Piece[], examples: number, width: number): Pieces {
  const byGuide = (some: readonly Piece[]) => {
    const grouped = Map.groupBy(some, (it) => it.guide);
    return Array.from({ length: width }, (_, guide) => grouped.get(guide) ?? []);
  };
  const said = pieces.slice(0, examples);
  return {
    said: byGuide(said),
    named: byGuide(pieces.slice(examples)),
    ordinary: said.filter((it) => it.guide < 0),
    count: pieces.length,
  };
}
