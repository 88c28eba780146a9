import type { GuideInLanguage } from '../../knowledge/base.ts';
import { day } from '../../knowledge/schema/date.ts';
import { mayHaveChanged } from '../../knowledge/schema/freshness.ts';
import type { Guide } from '../../knowledge/schema/guide.ts';
import { partNames } from '../../knowledge/schema/guide-text.ts';
import type { Block, Inline } from '../../knowledge/schema/markdown.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { LANGUAGES, type Locale, SOURCE_LOCALE, servedLocale } from '../../locales/locale.ts';
import type { RenderedBlock, RenderedCard } from '../rendered.ts';
import type { Card } from '../reply.ts';
import { isolateLatin } from './direction.ts';
import { stepFacts } from './guide-facts.ts';
import { instantWords } from './instant.ts';
import type { Reader } from './reader.ts';
import { sayTo } from './say.ts';

type GuideCard = Extract<Card, { kind: 'guide' }>;

/** A guide: the one-sentence answer and the first step; whole, also every part and its sources. */
export function guideCard(reader: Reader, card: GuideCard): RenderedCard | null {
  const guide = reader.knowledge.guide(card.guide);
  if (!guide) return null;
  const found = reader.knowledge.guideText(guide.id, reader.locale);
  const { text } = found;
  const locale = servedLocale(text.locale) ?? SOURCE_LOCALE;
  const words = wordsIn(locale);
  return {
    kind: 'guide',
    id: guide.id,
    title: words(text.title),
    summary: words(text.answer),
    locale,
    facts: [
      ...(card.whole ? [] : stepFacts(reader, found).map((fact) => ({ ...fact, text: words(fact.text) }))),
      {
        icon: 'fresh',
        label: sayTo(reader, { key: 'conversation:card.checked' }),
        text: dateWords(reader, guide.checked_on),
      },
      ...(card.whole ? [] : [sourceFact(reader, guide)]),
    ],
    sections: card.whole ? sectionsOf(reader, found.parts, locale) : [],
    notices: noticesOf(reader, guide, found, card),
    links: card.whole ? guide.sources.map((it) => ({ label: `${it.publisher}: ${it.title}`, href: it.url })) : [],
  };
}

/** The whole list stands in the whole guide; here it only says what kind of source it is. */
const PUBLISHERS_SHOWN = 2;

function sourceFact(reader: Reader, guide: Guide): RenderedCard['facts'][number] {
  const publishers = [...new Set(guide.sources.map((source) => source.publisher))].slice(0, PUBLISHERS_SHOWN);
  return { icon: 'source', label: sayTo(reader, { key: 'conversation:card.source' }), text: publishers.join(', ') };
}

/** Right-to-left text keeps the English names and numbers in it in their own order. */
function wordsIn(locale: Locale): (text: string) => string {
  return LANGUAGES[locale].direction === 'rtl' ? isolateLatin : (it) => it;
}

type Section = RenderedCard['sections'][number];

/** Headings are in the reader's language; the words under them may be English still. */
function sectionsOf(reader: Reader, parts: GuideInLanguage['parts'], cardLocale: Locale): Section[] {
  const locale = servedLocale(parts.locale) ?? SOURCE_LOCALE;
  const words = wordsIn(locale);
  return partNames.flatMap((name) => {
    const blocks = parts.byName[name];
    if (!blocks) return [];
    const heading = sayTo(reader, { key: `conversation:part.${name}` });
    const section: Section = { heading, blocks: blocks.map((block) => renderBlock(block, words)) };
    return [locale === cardLocale ? section : { ...section, locale }];
  });
}

function noticesOf(reader: Reader, guide: Guide, found: GuideInLanguage, card: GuideCard): string[] {
  const { text, fellBack, parts } = found;
  const keys: MessageKey[] = [];
  const today = day.parse(new Date(card.at).toISOString().slice(0, 10));
  if (mayHaveChanged(guide, today)) keys.push('conversation:card.may-have-changed');
  if (guide.confidence === 'secondary') keys.push('conversation:card.secondary');
  if (guide.confidence === 'disputed') keys.push('conversation:card.disputed');
  if (fellBack) keys.push('conversation:card.not-translated');
  if (card.whole && parts.locale !== text.locale) keys.push('conversation:card.parts-in-english');
  if (text.translation.by === 'machine') keys.push('conversation:card.machine');
  if (text.translation.by !== 'original' && text.translation.outdated) keys.push('conversation:card.outdated');
  return keys.map((key) => sayTo(reader, { key }));
}

function dateWords(reader: Reader, day: string): string {
  return instantWords(reader.locale, { instant: Date.parse(`${day}T12:00Z`), zone: 'Europe/London', style: 'date' });
}

function renderBlock(block: Block, words: (it: string) => string): RenderedBlock {
  if (block.kind === 'paragraph') return { kind: 'paragraph', runs: block.content.flatMap((it) => runsOf(it, words)) };
  const items = block.items.map((item) => item.flatMap((it) => runsOf(it, words)));
  return { kind: 'list', ordered: block.kind === 'numbers', items };
}

type Run = Extract<RenderedBlock, { kind: 'paragraph' }>['runs'][number];

function runsOf(inline: Inline, words: (it: string) => string): Run[] {
  switch (inline.kind) {
    case 'text':
      return [{ text: words(inline.text) }];
    case 'link':
      return [{ text: words(inline.text), href: inline.href }];
    case 'bold':
      return inline.content.flatMap((it) => runsOf(it, words)).map((run) => ({ ...run, bold: true }));
  }
}
