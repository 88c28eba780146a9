import type { GuideInLanguage } from '../../knowledge/base.ts';
import type { Block, Inline } from '../../knowledge/schema/markdown.ts';
import type { RenderedCard } from '../rendered.ts';
import { listIn } from './formats.ts';
import type { Reader } from './reader.ts';
import { sayTo } from './say.ts';

type Fact = RenderedCard['facts'][number];

/** As many things to bring, and as short ones, as a line can list; the whole guide has them all. */
const BROUGHT = 4;
const SHORT = 45;

/**
 * What a step costs and what to bring, in short, from the guide itself. Nothing where the guide's parts are not in the reader's
 * language: then the whole guide has them, with a word about it.
 */
export function stepFacts(reader: Reader, { text, parts }: GuideInLanguage): Fact[] {
  if (parts.locale !== text.locale) return [];
  const cost = firstSentence(parts.byName.cost);
  const bring = firstSentence(parts.byName.bring) ?? listed(reader, parts.byName.bring);
  return [
    ...(cost ? [{ icon: 'cost' as const, label: sayTo(reader, { key: 'conversation:card.cost' }), text: cost }] : []),
    ...(bring
      ? [{ icon: 'step' as const, label: sayTo(reader, { key: 'conversation:card.bring' }), text: bring }]
      : []),
  ];
}

/** The sentence with which a part begins, unless it only leads to a list. */
function firstSentence([first]: readonly Block[]): string | null {
  if (first?.kind !== 'paragraph') return null;
  const sentence = wordsOf(first.content).split(/(?<=[.!?؟])\s/u)[0] ?? '';
  return sentence === '' || sentence.endsWith(':') ? null : sentence;
}

function listed(reader: Reader, blocks: readonly Block[]): string | null {
  const list = blocks.find((block) => block.kind !== 'paragraph');
  const items = list?.items.map((item) => wordsOf(item).replace(/[.;]$/, '')) ?? [];
  const short = items.filter((item) => item.length <= SHORT).slice(0, BROUGHT);
  return short.length > 0 ? listIn(reader.locale, short) : null;
}

function wordsOf(content: readonly Inline[]): string {
  return content.map((it) => (it.kind === 'bold' ? wordsOf(it.content) : it.text)).join('');
}
