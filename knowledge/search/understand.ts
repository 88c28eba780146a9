import type { KnowledgeBase } from '../base.ts';
import type { GuideId, ServiceId } from '../schema/ids.ts';
import type { TopicId } from '../schema/topic.ts';
import { withoutBackground } from './background.ts';
import type { Certainty } from './certainty.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Finding, findNeeds } from './find-needs.ts';
import type { PhraseIndex } from './phrase-index.ts';

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
  const clauses = clausesOf(text, locale, index.words);
  const needs = withoutGuesses(merged(findingsIn(index, clauses).map(toNeed)));
  if (needs.length === 0) {
    return { needs, certainty: 'none' };
  }
  return { needs, certainty: needs.some((it) => it.certainty === 'sure') ? 'sure' : 'perhaps' };
}

function findingsIn(index: PhraseIndex, clauses: readonly Clause[]): Finding[] {
  const wanted = clauses.filter((it) => !it.refused).flatMap((it) => needsOf(index, it));
  const found = wanted.length > 0 ? wanted : refusedNeeds(index, clauses);
  if (found.length === 0 && clauses.length > 1) {
    const together = clauses.flatMap((it) => it.words);
    return findNeeds(index, together).filter((it) => it.to.kind !== 'service');
  }
  return found.length > 1 ? withoutBackground(index, found) : found;
}

/** What is asked about whoever reads, "do you have children", leads to no service. */
function needsOf(index: PhraseIndex, clause: Clause): Finding[] {
  return findNeeds(index, clause.words).filter((it) => it.to.kind !== 'service' || !clause.toListener);
}

/** What is refused and nothing else asked for may be what the person wants to be rid of: "I don't want to be alone". */
function refusedNeeds(index: PhraseIndex, clauses: readonly Clause[]): Finding[] {
  const findings = clauses.filter((it) => it.refused).flatMap((it) => needsOf(index, it));
  return findings.map((it) => ({ ...it, certainty: 'perhaps' }));
}

function toNeed({ to, certainty, words }: Finding): Need {
  const need = { topic: to.topic, certainty, why: words.map((it) => it.word) };
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
