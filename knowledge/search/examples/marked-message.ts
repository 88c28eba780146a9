import type { GuideId } from '../../schema/ids.ts';

/** Words of a message, in its order, and the guides that they ask for. */
export interface MarkedPart {
  readonly text: string;
  /** What they ask for; none: they tell of something else. */
  readonly asks: readonly GuideId[];
  /** What they might ask for as well. */
  readonly mayAsk: readonly GuideId[];
}

/** A message of several needs as somebody writes it, with the words marked that ask for each. */
export type MarkedMessage = readonly MarkedPart[];

const mark = /\[(\??)([a-z0-9+-]+)\|\s*([^[\]\s][^[\]]*)\]/g;

/**
 * Reads `hello [gp|need GP] and [?company|i know nobody]`: a guide's id before the words that ask for it, `?` before it where they might, `+`
 * between two that are asked for by the same words. Null where a bracket is left over that marks nothing.
 */
export function markedMessage(line: string): MarkedMessage | null {
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const found of line.matchAll(mark)) {
    parts.push(plain(line.slice(end, found.index)));
    const [whole, doubt, ids = '', text = ''] = found;
    const guides = ids.split('+') as GuideId[];
    parts.push({ text, asks: doubt ? [] : guides, mayAsk: doubt ? guides : [] });
    end = found.index + whole.length;
  }
  parts.push(plain(line.slice(end)));
  const read = parts.filter((it) => it.text.trim() !== '');
  return read.some((it) => /[[\]]/.test(it.text)) ? null : read;
}

function plain(text: string): MarkedPart {
  return { text, asks: [], mayAsk: [] };
}
