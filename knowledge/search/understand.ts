import type { KnowledgeBase } from '../base.ts';
import type { GuideId, ServiceId } from '../schema/ids.ts';
import type { TopicId } from '../schema/topic.ts';
import { withoutBackground } from './background.ts';
import type { Certainty } from './certainty.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Finding, findNeeds } from './find-needs.ts';
import { type PhraseIndex, phrasesWith } from './phrase-index.ts';
import { rank, type Weighed } from './rank.ts';
import { isOurs } from './scope.ts';
import { type TellingWord, tellingWords } from './telling-words.ts';

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

/** A guide that the message as a whole may be about; scores order the guides of one message and have no unit. */
export interface GuideHit {
  readonly guide: GuideId;
  readonly score: number;
  readonly why: readonly string[];
}

/** `none`: nothing of what was written is something that we know about, and `needs` and `guides` are empty. */
export interface Understanding {
  readonly needs: readonly Need[];
  readonly certainty: Certainty | 'none';
  /** What the whole message may be about, best first. */
  readonly guides: readonly GuideHit[];
}

export interface Reading {
  readonly locale: string;
  readonly knowledge: KnowledgeBase;
}

const nothing: Understanding = { needs: [], certainty: 'none', guides: [] };

/** What a message says that a person needs, in the order in which it is first mentioned, nothing twice. */
export function understand(text: string, { locale, knowledge }: Reading): Understanding {
  const index = knowledge.phraseIndex(locale);
  const clauses = clausesOf(text, locale, index.words);
  const clause = clauses.filter((it) => !it.refused).flatMap((it) => it.words);
  const all = clause.length > 0 ? clause : clauses.flatMap((it) => it.words);
  const words = tellingWords(index, all.slice(0, mostWords));
  const ranked = rank(index, words, new Set(all));
  const findings = findingsIn(index, clauses);
  if (!isOurs(words, ranked) && !findings.some((it) => it.to.kind === 'service')) {
    return nothing;
  }
  const guides = ranked.flatMap((it) => toHit(index, words, it) ?? []);
  const needs = withoutGuesses(merged(findings.map(toNeed)));
  if (needs.length === 0) {
    return guides.length === 0 ? nothing : { needs: guessed(ranked, guides), certainty: 'perhaps', guides };
  }
  return { needs, certainty: needs.some((it) => it.certainty === 'sure') ? 'sure' : 'perhaps', guides };
}

/** More words than these tell nothing new about the whole. */
const mostWords = 200;
/** As many guides as are asked about where no clause tells. */
const guesses = 3;

function guessed(ranked: readonly Weighed[], guides: readonly GuideHit[]): Need[] {
  return guides.slice(0, guesses).map(({ guide, why }) => {
    const found = ranked.find((it) => it.to.kind === 'guide' && it.to.guide.id === guide);
    return { topic: found?.to.kind === 'guide' ? found.to.topic : 'place', guide, certainty: 'perhaps', why };
  });
}

function toHit(index: PhraseIndex, words: readonly TellingWord[], it: Weighed): GuideHit | undefined {
  if (it.to.kind !== 'guide') {
    return undefined;
  }
  const leads = ({ stem }: TellingWord) =>
    phrasesWith(index, stem).some((phrase) => index.candidateOf[phrase] === it.candidate);
  return { guide: it.to.guide.id, score: it.score, why: words.filter(leads).map((word) => word.word) };
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
