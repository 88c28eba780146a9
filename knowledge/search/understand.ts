import type { KnowledgeBase } from '../base.ts';
import type { GuideId, ServiceId } from '../schema/ids.ts';
import type { TopicId } from '../schema/topic.ts';
import type { Certainty } from './certainty.ts';
import { clausesOf } from './clauses.ts';
import { type Finding, findNeeds } from './find-needs.ts';

/**
 * One thing that a person needs. `guide` is there when a guide answers it, `service` when the words lead to one
 * service; with neither, only the topic is known.
 */
export interface Need {
  readonly topic: TopicId;
  readonly guide?: GuideId;
  readonly service?: ServiceId;
  readonly certainty: Certainty;
  /** The words that led to it, in the one spelling in which they were compared. */
  readonly why: readonly string[];
}

/** `none`: nothing of what was written is something that we know about, and `needs` is empty. */
export interface Understanding {
  readonly needs: readonly Need[];
  readonly certainty: Certainty | 'none';
}

export interface Reading {
  readonly locale: string;
  readonly knowledge: KnowledgeBase;
}

/** What a message says that a person needs, in the order in which it is first mentioned, nothing twice. */
export function understand(text: string, { locale, knowledge }: Reading): Understanding {
  const index = knowledge.phraseIndex(locale);
  const clauses = clausesOf(text, locale);
  const findings = clauses.flatMap((it) => findNeeds(index, it));
  const found = findings.length > 0 || clauses.length < 2 ? findings : findNeeds(index, clauses.flat());
  const needs = withoutGuesses(merged(found.map(toNeed)));
  if (needs.length === 0) {
    return { needs, certainty: 'none' };
  }
  return { needs, certainty: needs.some((it) => it.certainty === 'sure') ? 'sure' : 'perhaps' };
}

function toNeed({ to, certainty, why }: Finding): Need {
  const need = { topic: to.topic, certainty, why };
  switch (to.kind) {
    case 'guide':
      return { ...need, guide: to.guide.id };
    case 'service':
      return { ...need, service: to.service.id };
    case 'topic':
      return need;
  }
}

/** Two clauses about the same thing are one need; one that names a guide takes up one that names only its topic. */
function merged(needs: readonly Need[]): Need[] {
  const result: Need[] = [];
  for (const need of needs) {
    const at = result.findIndex((it) => isSame(it, need));
    const earlier = result[at];
    if (!earlier) {
      result.push(need);
      continue;
    }
    const certainty = earlier.certainty === 'sure' || need.certainty === 'sure' ? 'sure' : 'perhaps';
    result[at] = { ...earlier, ...need, certainty, why: [...new Set([...earlier.why, ...need.why])] };
  }
  return result;
}

function isSame(a: Need, b: Need): boolean {
  if (a.topic !== b.topic) {
    return false;
  }
  return a.guide === b.guide ? a.service === b.service || !a.service || !b.service : !a.guide || !b.guide;
}

/** Beside something that was surely said, what was perhaps said about a topic is only the background to it. */
function withoutGuesses(needs: readonly Need[]): Need[] {
  const sure = needs.some((it) => it.certainty === 'sure');
  return needs.filter((it) => !sure || it.certainty === 'sure' || it.guide !== undefined);
}
