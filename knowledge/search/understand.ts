import type { KnowledgeBase } from '../base.ts';
import type { GuideId, ServiceId } from '../schema/ids.ts';
import type { TopicId } from '../schema/topic.ts';
import { reasoned } from '../text/because.ts';
import { wordsIn } from '../text/tokens.ts';
import type { GuideHit } from './by-examples.ts';
import type { Certainty } from './certainty.ts';
import type { Clause } from './clauses.ts';
import { type Finding, findNeeds } from './find-needs.ts';
import { type Raised, raisedBy } from './raised.ts';
import { type Reader, readMessage } from './read-message.ts';
import { oursBy, type Read } from './scope.ts';
import { tellingWords } from './telling-words.ts';
import type { Told } from './traits.ts';

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
export function understand(text: string, reading: Reading): Understanding {
  const whole = understoodIn(text, reading);
  const halves = reasoned(text, reading.locale);
  if (halves === null || wordsIn(`${halves.what} ${halves.why}`).length > REASONED) return whole;
  return withHalves(
    whole,
    [halves.what, halves.why].map((half) => understoodIn(half, reading)),
  );
}

/** A longer message says more than one thing and the reason for it. */
const REASONED = 14;

/** What stands in the way is a need of its own, though the words around it speak of the other: each half is also read by itself. */
function withHalves(whole: Understanding, halves: readonly Understanding[]): Understanding {
  const sure = (it: Understanding) => it.needs.filter(({ certainty }) => certainty === 'sure');
  const needs = merged([...halves.flatMap(sure), ...sure(whole)]);
  return needs.length === 0 ? whole : { ...whole, needs, certainty: 'sure' };
}

function understoodIn(text: string, { locale, knowledge }: Reading): Understanding {
  const { reader, used, refusedAll, whole, said, told } = readMessage(text, knowledge, locale);
  const raised = raisedBy(said, told, reader.learned);
  const guides = withRaised(whole.guides, raised);
  const needs = needsIn(reader, used, { whole, guides, raised, told });
  if (needs.length === 0 || !letter.test(text)) return nothing;
  const certain = !refusedAll && needs.some((it) => it.certainty === 'sure');
  const certainty = certain ? 'sure' : 'perhaps';
  return {
    needs: certain ? needs.filter((it) => it.certainty === 'sure') : needs.map((it) => ({ ...it, certainty })),
    certainty,
    guides: guides.slice(0, SHOWN),
  };
}

const letter = /\p{L}/u;

/** As many guides as are told of the whole message. */
const SHOWN = 8;
/** From this on a message is about something of ours; `npm run measure:search` prints how many of ours are left outside. */
const OURS = -0.6;
const RAISED_OURS = 0.3;
/** From these odds on a guide is what a person needs, and what a person may need; `npm run measure:understanding` prints what they give. */
const SURE = 0;
const PERHAPS = -1.5;
/** These are enough for a guide that a message of few words names, or a clause that says a wish. */
const NAMED = -2;
/** What more is asked for where the message as a whole seems to be about something else. */
const DOUBT = 1.5;
/** What the odds of a guide count beside what the whole message is like, and the odds of a guide that no stretch speaks for. */
const RAISED = 0.5;
const NOT_RAISED = -7;

function withRaised(guides: readonly GuideHit[], raised: readonly Raised[]): GuideHit[] {
  const known = new Set(guides.map((it) => it.guide));
  const odds = new Map(raised.map((it) => [it.guide, it.odds]));
  const least = guides.at(-1)?.score ?? 0;
  return [...guides, ...raised.filter((it) => !known.has(it.guide)).map((it) => ({ ...it, score: least }))]
    .map((it) => ({ ...it, score: it.score + RAISED * Math.max(NOT_RAISED, odds.get(it.guide) ?? NOT_RAISED) }))
    .sort((a, b) => b.score - a.score);
}

/** A need, and where in the message it is said. */
interface Placed {
  readonly need: Need;
  readonly from: number;
}

/** A whole message as far as it is read. */
interface Heard {
  readonly whole: Read;
  readonly guides: readonly GuideHit[];
  readonly raised: readonly Raised[];
  readonly told: Told;
}

function needsIn(reader: Reader, clauses: readonly Clause[], { whole, guides, raised, told }: Heard): Need[] {
  const best = Math.max(NOT_RAISED, raised[0]?.odds ?? NOT_RAISED);
  const ours = oursBy(whole) + RAISED_OURS * best >= OURS;
  const short = whole.words.length <= FEW;
  // One telling word is enough only where it names the guide: who laughs every morning is not laughed at.
  const alone = whole.words.length <= 1;
  const bare = (guide: GuideId) => told.named.has(guide) && short;
  const enough = (guide: GuideId) => (bare(guide) || told.wanted.has(guide) ? NAMED : ours ? SURE : SURE + DOUBT);
  const sure = raised
    .filter((it) => it.odds >= enough(it.guide))
    .flatMap((it) => needFor(reader, it, 'sure').map((need): Placed => ({ need, from: it.peak() })));
  const doubted = (guide: GuideId) => raised.length > 0 && !raised.some((it) => it.guide === guide && it.odds >= NAMED);
  const findings = () => clauses.flatMap((clause) => phraseNeeds(reader, clause));
  const plain = (short ? findings() : []).filter(
    ({ need: { certainty, guide } }) =>
      certainty === 'sure' && guide !== undefined && !doubted(guide) && (!alone || told.named.has(guide)),
  );
  const known = [...sure, ...plain].sort((a, b) => a.from - b.from).map(({ need }) => need);
  if (known.length > 0) return merged(known);
  if (ours) return guessed(reader, guides, raised);
  return findings()
    .map(({ need }) => need)
    .slice(0, 1);
}

/** What a clause of few words names: a guide by a phrase of its own, or a service. */
function phraseNeeds({ index }: Reader, clause: Clause): Placed[] {
  const telling = tellingWords(index, clause.words).length;
  return findNeeds(index, clause.words)
    .filter(({ to, whole, certainty }) =>
      to.kind === 'guide'
        ? telling <= (certainty === 'sure' ? FEW : 1) && whole > 0
        : to.kind === 'service' && !clause.toListener,
    )
    .map((it) => ({ need: toNeed(it), from: clause.from }));
}

/** So few telling words are too few for examples: a curated phrase of them is enough. */
const FEW = 2;
/** As many guides as are asked about where no words tell for certain. */
const GUESSES = 3;

function guessed(reader: Reader, guides: readonly GuideHit[], raised: readonly Raised[]): Need[] {
  const likely = raised.filter((it) => it.odds >= PERHAPS).slice(0, GUESSES);
  const hits = likely.length > 0 ? likely : guides.slice(0, GUESSES);
  return hits.flatMap((it) => needFor(reader, it, 'perhaps'));
}

function needFor(
  { knowledge, index }: Reader,
  { guide, why }: Pick<GuideHit, 'guide' | 'why'>,
  certainty: Certainty,
): Need[] {
  const to = index.candidates.find((it) => it.kind === 'guide' && it.guide.id === guide);
  const topic = to && to.kind !== 'ordinary' ? to.topic : knowledge.guide(guide)?.topic;
  return topic ? [{ topic, guide, certainty, why: why() }] : [];
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
