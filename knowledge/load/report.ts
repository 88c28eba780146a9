import type { KnowledgeBase } from '../base.ts';
import type { Names } from '../reading-age/names.ts';
import { MEDIAN_READING_AGE, OLDEST_READING_AGE, readingAge } from '../reading-age/reading-age.ts';
import { sentencesOf } from '../reading-age/sentences.ts';
import type { Day } from '../schema/date.ts';
import { mayHaveChanged } from '../schema/freshness.ts';
import type { Guide } from '../schema/guide.ts';

export interface Report {
  readonly problems: readonly string[];
  readonly summary: string;
}

/** What a curator has to see to although the service would start: translations, reviews, words that are too hard, and what is `already` found. */
export function reportOn(knowledge: KnowledgeBase, names: Names, today: Day, already: readonly string[] = []): Report {
  const ages = knowledge.guides.map((it) => ({ guide: it, age: ageOf(knowledge, it, names) }));
  const problems = knowledge.guides.flatMap((it) => [
    ...translationsOf(knowledge, it),
    ...(mayHaveChanged(it, today)
      ? [
          `guides/${it.topic}/${it.id}/guide.yaml:1 may have changed (checked ${it.checked_on}, review by ${it.review_by})`,
        ]
      : []),
  ]);
  problems.push(...ages.flatMap(tooHard), ...hardOnTheWhole(ages), ...already);
  const { guides, services, areas, locales } = knowledge;
  const toDo = problems.length === 0 ? 'nothing to do' : `to do: ${problems.length}`;
  const summary = `guides: ${guides.length} (${locales.join(', ')}), services: ${services.length}, areas: ${areas.length}; reading age ${median(ages).toFixed(1)} (median); ${toDo}`;
  return { problems, summary };
}

function translationsOf(knowledge: KnowledgeBase, guide: Guide): string[] {
  return knowledge.locales.flatMap((locale) => {
    const path = `guides/${guide.topic}/${guide.id}/${locale}.md`;
    const { text, fellBack } = knowledge.guideText(guide.id, locale);
    if (fellBack) {
      return [`${path}:1 is missing`];
    }
    if (text.translation.by !== 'original' && text.translation.outdated) {
      return [`${path}:1 was made from another en.md; today's is english: "${knowledge.englishHash(guide.id)}"`];
    }
    return [];
  });
}

interface GuideAge {
  readonly guide: Guide;
  readonly age: number;
}

function ageOf(knowledge: KnowledgeBase, guide: Guide, names: Names): number {
  const { text, parts } = knowledge.guideText(guide.id, 'en');
  return readingAge(sentencesOf({ ...text, parts: parts.byName }), names);
}

function tooHard({ guide, age }: GuideAge): string[] {
  if (age <= OLDEST_READING_AGE) return [];
  const path = `guides/${guide.topic}/${guide.id}/en.md`;
  return [`${path}:1 reads like a text for age ${age.toFixed(1)}; ${OLDEST_READING_AGE} is the oldest`];
}

function hardOnTheWhole(ages: readonly GuideAge[]): string[] {
  if (ages.length === 0 || median(ages) <= MEDIAN_READING_AGE) return [];
  return [
    `guides:1 the middle guide reads like a text for age ${median(ages).toFixed(1)}; the aim is ${MEDIAN_READING_AGE}`,
  ];
}

/** The middle of the ages; of an even number the older of the two in the middle. */
function median(ages: readonly GuideAge[]): number {
  const sorted = ages.map((it) => it.age).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
