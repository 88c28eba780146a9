import type { KnowledgeBase } from '../base.ts';
import type { ByGuides, NeedsBeside } from '../danger/second-reading.ts';
import { EITHER_GUIDES, URGENT_GUIDES } from '../danger/urgent-guides.ts';
import { detectLanguage } from '../text/detect.ts';
import { raisedBy } from './raised.ts';
import { readMessage } from './read-message.ts';

/**
 * What a message asks for, read in the language that it seems to be in, as far as it tells whether it is urgent. Null where that would tell
 * nothing: in two scripts, of which one would not be read, in no language that is known, or in words that nobody has used.
 */
export function needsBeside(text: string, knowledge: KnowledgeBase): NeedsBeside | null {
  const locale = detectLanguage(text, knowledge.locales)?.locale;
  if (locale === undefined || isInTwoScripts(text)) return null;
  const { reader, said, told } = readMessage(text, knowledge, locale);
  if (told.likely.guides.length === 0) return null;
  const asked = raisedBy(said, told, reader.learned).map(({ guide, odds }) => ({ guide, value: odds }));
  const like = told.likely.guides.map(({ guide, likely }) => ({ guide, value: likely }));
  return {
    asked: mostOf(asked, Number.NEGATIVE_INFINITY),
    like: mostOf(like, 0),
    talk: told.likely.ordinary,
    words: said.words.length,
  };
}

/** So many letters of another script are more than a name or a word of English. */
const ANOTHER = 12;

function isInTwoScripts(text: string): boolean {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return Math.min(arabic, latin) >= ANOTHER;
}

interface OfGuide {
  readonly guide: string;
  readonly value: number;
}

function mostOf(all: readonly OfGuide[], none: number): ByGuides {
  const most = (is: (guide: string) => boolean) =>
    all.filter((it) => is(it.guide)).reduce((best, it) => Math.max(best, it.value), none);
  return {
    ordinary: most((it) => !URGENT_GUIDES.has(it) && !EITHER_GUIDES.has(it)),
    either: most((it) => EITHER_GUIDES.has(it)),
    urgent: most((it) => URGENT_GUIDES.has(it)),
  };
}
