import type { KnowledgeBase } from '../base.ts';
import type { Day } from '../schema/date.ts';
import { mayHaveChanged } from '../schema/freshness.ts';
import type { Guide } from '../schema/guide.ts';

export interface Report {
  readonly problems: readonly string[];
  readonly summary: string;
}

/** What a curator has to see to although the service would start: translations and reviews. */
export function reportOn(knowledge: KnowledgeBase, today: Day): Report {
  const problems = knowledge.guides.flatMap((it) => [
    ...translationsOf(knowledge, it),
    ...(mayHaveChanged(it, today)
      ? [
          `guides/${it.topic}/${it.id}/guide.yaml:1 may have changed (checked ${it.checked_on}, review by ${it.review_by})`,
        ]
      : []),
  ]);
  const { guides, services, areas, locales } = knowledge;
  const toDo = problems.length === 0 ? 'nothing to do' : `to do: ${problems.length}`;
  const summary = `guides: ${guides.length} (${locales.join(', ')}), services: ${services.length}, areas: ${areas.length}; ${toDo}`;
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
