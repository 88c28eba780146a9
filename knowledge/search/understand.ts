import type { KnowledgeBase } from '../base.ts';
import type { GuideId, ServiceId } from '../schema/ids.ts';
import type { TopicId } from '../schema/topic.ts';
import { type GuideHit, guidesBy } from './by-examples.ts';
import type { Certainty } from './certainty.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Learned } from './examples/learn.ts';
import { type Finding, findNeeds } from './find-needs.ts';
import { type PhraseIndex, phrasesWith } from './phrase-index.ts';
import { rank, type Weighed } from './rank.ts';
import { oursBy, type Read } from './scope.ts';
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
  const reader: Reader = { index, learned: knowledge.learned(locale), knowledge };
  const clauses = clausesOf(text, locale, index.words);
  const wanted = clauses.filter((it) => !it.refused);
  const used = wanted.length > 0 ? wanted : clauses;
  const whole = read(
    reader,
    used.flatMap((it) => it.words),
  );
  const ours = oursBy(whole) >= OURS;
  const needs = needsIn(reader, used, whole, ours);
  if (needs.length === 0) {
    return nothing;
  }
  const certain = wanted.length > 0 && needs.some((it) => it.certainty === 'sure');
  const certainty = certain ? 'sure' : 'perhaps';
  return {
    needs: certain ? needs : needs.map((it) => ({ ...it, certainty })),
    certainty,
    guides: whole.guides.slice(0, SHOWN),
  };
}

interface Reader {
  readonly index: PhraseIndex;
  readonly learned: Learned;
  readonly knowledge: KnowledgeBase;
}

/** As many guides as are told of the whole message. */
const SHOWN = 8;
/** More words than these tell nothing new about the whole. */
const mostWords = 200;
/** So many guides by examples are weighed with the phrases. */
const CANDIDATES = 20;
/** From this on a message is about something of ours; `npm run measure:search` prints how many of ours are left outside. */
const OURS = -1;
/** A clause by itself has to be more than that. */
const CLAUSE = 0;

function read({ index, learned }: Reader, clause: readonly string[]): Read {
  const words = tellingWords(index, clause.slice(0, mostWords));
  const ranked = rank(index, words, new Set(clause));
  const likely = learned.likely(clause.join(' '), CANDIDATES);
  const phrases = ranked.flatMap((it) => toHit(index, words, it) ?? []);
  return { words, ranked, likely, guides: guidesBy(likely, phrases) };
}

function needsIn(reader: Reader, clauses: readonly Clause[], whole: Read, ours: boolean): Need[] {
  const found = clauses.map((clause) => needsOf(reader, clause, clauses.length === 1 ? whole : undefined));
  const needs = merged(found.flat());
  if (!ours) {
    const plain = needs.filter(
      ({ certainty, guide }) => guide && (certainty === 'sure' ? FEW : 1) >= whole.words.length,
    );
    return plain.length > 0 ? plain : needs.filter((it) => it.service !== undefined).slice(0, 1);
  }
  const guides = needs.filter((it) => it.guide !== undefined);
  return guides.length > 0 ? withoutBackground(guides, whole) : guessed(whole, reader.knowledge);
}

/** What one clause asks for: several things where phrases of its own tell each, else what it is most like. */
function needsOf(reader: Reader, clause: Clause, already: Read | undefined): Need[] {
  const findings = findNeeds(reader.index, clause.words).filter((it) => it.to.kind !== 'service' || !clause.toListener);
  const told = findings.filter((it) => it.to.kind === 'guide' && it.whole > 0 && it.certainty === 'sure');
  if (told.length > 1) {
    return told.map(toNeed);
  }
  const it = already ?? read(reader, clause.words);
  const [best, next] = it.guides;
  const plain = it.words.length <= FEW;
  const byPhrase = told.find(
    ({ to }) => plain || (to.kind === 'guide' && it.guides.slice(0, NEAR).some((hit) => hit.guide === to.guide.id)),
  );
  if (byPhrase && (plain || clause.words.length <= SHORT)) {
    return [toNeed(byPhrase)];
  }
  if (!best || oursBy(it) < CLAUSE) {
    const word = it.words.length === 1 && /\p{L}/u.test(it.words[0]?.word ?? '');
    return findings
      .filter(({ to, whole }) => to.kind === 'service' || (word && to.kind === 'guide' && whole > 0))
      .map(toNeed);
  }
  const sure = best.score - (next?.score ?? Number.NEGATIVE_INFINITY) >= MARGIN;
  const hits = sure || !next ? [best] : [best, next];
  return hits.flatMap((hit) => needFor(reader.knowledge, reader.index, hit, sure ? 'sure' : 'perhaps'));
}

/** So few telling words are too few for examples: a curated phrase of them is enough. */
const FEW = 2;
/** A clause of so few words is what its own phrase says, where examples do not speak against it. */
const SHORT = 5;
const NEAR = 6;
/** The best guide this far above the next is sure. */
const MARGIN = 0.7;
/** Guides this far below the best of the whole message are background to it, unless nothing else was said. */
const BACKGROUND = 9;

function withoutBackground(needs: readonly Need[], { guides }: Read): Need[] {
  const best = guides[0]?.score ?? 0;
  const near = needs.filter((it) => guides.some((hit) => hit.guide === it.guide && hit.score >= best - BACKGROUND));
  const sure = near.filter((it) => it.certainty === 'sure');
  return sure.length > 0 ? sure : near.length > 0 ? near : [...needs];
}

/** As many guides as are asked about where no clause tells. */
const guesses = 3;

function guessed({ guides }: Read, knowledge: KnowledgeBase): Need[] {
  return guides.slice(0, guesses).flatMap((it) => needFor(knowledge, undefined, it, 'perhaps'));
}

function needFor(
  knowledge: KnowledgeBase,
  index: PhraseIndex | undefined,
  hit: GuideHit,
  certainty: Certainty,
): Need[] {
  const guide = knowledge.guide(hit.guide);
  const to = index?.candidates.find((it) => it.kind === 'guide' && it.guide.id === hit.guide);
  const topic = to && to.kind !== 'ordinary' ? to.topic : guide?.topic;
  return topic ? [{ topic, guide: hit.guide, certainty, why: hit.why }] : [];
}

function toHit(index: PhraseIndex, words: readonly TellingWord[], it: Weighed): GuideHit | undefined {
  if (it.to.kind !== 'guide') {
    return undefined;
  }
  const leads = ({ stem }: TellingWord) =>
    phrasesWith(index, stem).some((phrase) => index.candidateOf[phrase] === it.candidate);
  return { guide: it.to.guide.id, score: it.score, why: words.filter(leads).map((word) => word.word) };
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
