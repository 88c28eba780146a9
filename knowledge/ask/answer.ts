import type { KnowledgeBase } from '../base.ts';
import type { DangerMatcher } from '../danger/danger.ts';
import type { DangerKind, QuietKind } from '../danger/kinds.ts';
import type { TopicId } from '../schema/topic.ts';
import { type ServiceFinder, type ServiceHit, serviceFinder } from '../search/find-services.ts';
import { type Understanding, understand } from '../search/understand.ts';
import { detectLanguage } from '../text/detect.ts';

/** What the bot would find for a message. */
export interface Answer {
  readonly language: string;
  /** What is answered before all else. */
  readonly danger: DangerKind | QuietKind | null;
  /** The danger to whose numbers the answer has a way beside it. */
  readonly beside: DangerKind | null;
  readonly needs: readonly TopicId[];
  readonly understood: Understanding;
  readonly services: readonly ServiceHit[];
}

export interface Asked {
  readonly text: string;
  /** Undefined: the language is detected, and is English where nothing tells. */
  readonly locale?: string | undefined;
  readonly area?: string | undefined;
}

export type Answerer = (asked: Asked) => Answer;

/** Channels cut messages here before anything reads them. */
const longest = 2000;
/** As many services as anybody reads. */
const mostServices = 10;

export function answererOf(knowledge: KnowledgeBase, danger: DangerMatcher): Answerer {
  const finders = new Map<string, ServiceFinder>();
  return ({ text: whole, locale, area }) => {
    const text = whole.slice(0, longest);
    const language = locale ?? detectLanguage(text, knowledge.locales)?.locale ?? 'en';
    const finder = finders.get(language) ?? serviceFinder(knowledge, language);
    finders.set(language, finder);
    const understood = understand(text, { locale: language, knowledge });
    const found = danger.find(text);
    return {
      language,
      danger: found === null || found.certainty === 'beside' ? null : found.kind,
      beside: found?.certainty === 'beside' ? found.kind : null,
      needs: [...new Set(understood.needs.map((it) => it.topic))],
      understood,
      services: finder(text, understood, area).slice(0, mostServices),
    };
  };
}
