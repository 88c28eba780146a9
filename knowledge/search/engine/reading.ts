import { tokensOf } from '../../text/tokens.ts';
import type { SearchDocument } from './document.ts';

/** A document as it is read: words are numbers, so that each is taken apart only once. */
export interface ReadDocument {
  readonly title: readonly string[];
  readonly lines: readonly ReadLine[];
}

/** One sentence, or a line that ends without being one. */
export interface ReadLine {
  readonly words: readonly string[];
  readonly isQuestion: boolean;
}

const sentence = /[^.!?؟。！？।\n]+[.!?؟。！？।]*/gu;
const asked = /[?؟？]\s*$/u;

export function read({ title, text }: SearchDocument): ReadDocument {
  const lines = (text.match(sentence) ?? [])
    .map((it) => ({ words: tokensOf(it), isQuestion: asked.test(it) }))
    .filter((it) => it.words.length > 0);
  return { title: tokensOf(title), lines };
}
