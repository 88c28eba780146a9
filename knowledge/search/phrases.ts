import type { KnowledgeFiles } from '../base.ts';
import type { Guide } from '../schema/guide.ts';
import { type TopicId, topicIds } from '../schema/topic.ts';
import type { Candidate, Phrase } from './candidate.ts';
import type { Example } from './examples/learn.ts';

export interface Vocabulary {
  readonly candidates: readonly Candidate[];
  readonly phrases: readonly Phrase[];
}

/**
 * Everything that a person can be led to, and the curated words for it in every language: people mix languages in
 * one sentence, and the English name of a thing is often the only one that they have heard.
 */
export function vocabularyOf(knowledge: KnowledgeFiles): Vocabulary {
  const candidates: Candidate[] = [];
  const phrases: Phrase[] = [];
  const add = (candidate: Candidate, byLocale: Iterable<readonly [string, readonly string[]]>) => {
    const number = candidates.push(candidate) - 1;
    for (const [locale, list] of byLocale) {
      phrases.push(...list.map((words) => ({ words, locale, candidate: number })));
    }
  };
  for (const guide of knowledge.guides) {
    const words = knowledge.locales.map((it) => [it, wordsOf(knowledge, guide, it)] as const);
    add({ kind: 'guide', topic: topicOf(knowledge, guide), guide }, words);
  }
  for (const service of knowledge.services) {
    const names = Object.entries(service.name).map(([locale, name]) => [locale, [name]] as const);
    const topic: TopicId = service.topics[0] ?? 'place';
    add({ kind: 'service', topic, service }, [...Object.entries(service.words), ...names]);
  }
  const byLocale = [...knowledge.topics];
  for (const topic of topicIds) {
    add(
      { kind: 'topic', topic },
      byLocale.map(([locale, words]) => [locale, words[topic].words] as const),
    );
  }
  for (const subject of new Set(byLocale.flatMap(([, words]) => Object.keys(words.ordinary)))) {
    add(
      { kind: 'ordinary' },
      byLocale.map(([locale, words]) => [locale, words.ordinary[subject] ?? []] as const),
    );
  }
  return { candidates, phrases };
}

/** The phrases of a language that name a guide, or a subject of ordinary talk, as examples. */
export function namesIn({ candidates, phrases }: Vocabulary, locale: string): Example[] {
  return phrases
    .filter((it) => it.locale === locale)
    .flatMap(({ words, candidate }): Example[] => {
      const to = candidates[candidate];
      if (to?.kind !== 'guide' && to?.kind !== 'ordinary') return [];
      return [{ text: words, guide: to.kind === 'guide' ? to.guide.id : null, weight: 1 }];
    });
}

function wordsOf(knowledge: KnowledgeFiles, guide: Guide, locale: string): string[] {
  const { text, fellBack } = knowledge.guideText(guide.id, locale);
  const words = knowledge.topics.get(locale);
  const more = words && [words[guide.topic], words.people].flatMap((it) => it.guides[guide.id] ?? []);
  return [...(fellBack ? [] : [text.title, ...text.words]), ...(more ?? [])];
}

/** A guide that some language names under `people` answers loneliness. */
function topicOf({ topics }: KnowledgeFiles, { id, topic }: Guide): TopicId {
  return [...topics.values()].some((it) => it.people.guides[id]) ? 'people' : topic;
}
