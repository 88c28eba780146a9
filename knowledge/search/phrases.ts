import type { KnowledgeFiles } from '../base.ts';
import { type TopicId, topicIds } from '../schema/topic.ts';
import type { Candidate, Phrase } from './candidate.ts';

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
  for (const guide of knowledge.guides) {
    const candidate = candidates.push({ kind: 'guide', topic: guide.topic, guide }) - 1;
    for (const locale of knowledge.locales) {
      const { text, fellBack } = knowledge.guideText(guide.id, locale);
      const more = knowledge.topics.get(locale)?.[guide.topic].guides[guide.id] ?? [];
      const own = fellBack ? [] : [text.title, ...text.words];
      phrases.push(...[...own, ...more].map((words) => ({ words, locale, candidate })));
    }
  }
  for (const service of knowledge.services) {
    const topic: TopicId = service.topics[0] ?? 'place';
    const candidate = candidates.push({ kind: 'service', topic, service }) - 1;
    for (const [locale, list] of Object.entries(service.words)) {
      phrases.push(...list.map((words) => ({ words, locale, candidate })));
    }
    for (const [locale, words] of Object.entries(service.name)) {
      phrases.push({ words, locale, candidate });
    }
  }
  for (const topic of topicIds) {
    const candidate = candidates.push({ kind: 'topic', topic }) - 1;
    for (const [locale, words] of knowledge.topics) {
      phrases.push(...words[topic].words.map((it) => ({ words: it, locale, candidate })));
    }
  }
  return { candidates, phrases };
}
