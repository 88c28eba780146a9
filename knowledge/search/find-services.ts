import type { KnowledgeBase } from '../base.ts';
import type { Service } from '../schema/service.ts';
import { languageWords } from '../text/language-words.ts';
import { tokensOf } from '../text/tokens.ts';
import { buildRecordIndex, type RecordIndex } from './engine/record-index.ts';
import { queryRecords } from './engine/record-query.ts';
import type { Understanding } from './understand.ts';

/** A service or an event for what a message needs. Scores order the services of one message and have no unit. */
export interface ServiceHit {
  readonly service: Service;
  readonly score: number;
  readonly why: readonly string[];
}

/** What it adds that a service names the best guide, or another one; that it is for the topic of a need; or is meant itself. */
const bestGuideWeight = 1;
const guideWeight = 0.5;
const topicWeight = 0.4;
const meantWeight = 2;

export type ServiceFinder = (text: string, understood: Understanding, area?: string) => ServiceHit[];

/** Finds services by their own names, words and summaries, by the guides that they help with, and by topic. */
export function serviceFinder(knowledge: KnowledgeBase, locale: string): ServiceFinder {
  const active = knowledge.services.filter((it) => it.status === 'active');
  const index = indexOf(knowledge, active, locale);
  const small = languageWords(locale).functionWords.union(languageWords('en').functionWords);
  return (text, understood, area) => {
    if (understood.certainty === 'none') {
      return [];
    }
    const telling = tokensOf(text).filter((it) => !small.has(it));
    const hits = queryRecords(index, telling.join(' '), active.length);
    const highest = hits[0]?.score || 1;
    const told = new Map(
      hits.map((it) => [it.id, { score: it.score / highest, why: it.why.map(({ found }) => found) }]),
    );
    return active
      .filter((it) => area === undefined || it.area === area)
      .map((it) => hitFor(it, understood, told.get(it.id)))
      .filter((it) => it.score >= least)
      .sort((a, b) => b.score - a.score);
  };
}

/** Less is a word or two in common. */
const least = 0.4;

function hitFor(
  service: Service,
  { needs, guides }: Understanding,
  told: { readonly score: number; readonly why: readonly string[] } | undefined,
): ServiceHit {
  const names = (id: string | undefined) => id !== undefined && service.guides.some((it) => it === id);
  const meant = needs.some((it) => it.service === service.id);
  const named = names(guides[0]?.guide) ? bestGuideWeight : needs.some((it) => names(it.guide)) ? guideWeight : 0;
  const topic = service.topics.find((it) => needs.some((need) => need.topic === it));
  const score = (told?.score ?? 0) + named + (topic ? topicWeight : 0) + (meant ? meantWeight : 0);
  const guide =
    named > 0 ? service.guides.filter((it) => [guides[0], ...needs].some((found) => found?.guide === it)) : [];
  const topics = topic ? [`topic: ${topic}`] : [];
  return { service, score, why: [...(told?.why ?? []), ...guide.map((it) => `guide: ${it}`), ...topics] };
}

function indexOf(knowledge: KnowledgeBase, services: readonly Service[], locale: string): RecordIndex {
  const languages = [...new Set([locale, 'en'])];
  const documents = services.map((it) => {
    const organisation = knowledge.organisation(it.organisation)?.name ?? '';
    const texts = languages.flatMap((one) => [it.summary[one] ?? '', ...(it.words[one] ?? [])]);
    return {
      id: it.id,
      title: languages.map((one) => it.name[one] ?? '').join(' '),
      text: [organisation, ...it.locations.map((place) => place.name ?? ''), ...texts].join(' '),
    };
  });
  return buildRecordIndex(documents, locale);
}
