import type { HubId } from '../conversation/ids.ts';
import type { CardRecord, CardsChange, CardsInHand, ChannelPace, StaffCards } from '../conversation/staff-cards.ts';
import type { ConversationStore, HandOffQueue, QueueItem } from '../conversation/store.ts';
import type { LogFault } from '../desk/faults.ts';
import { pauseAfter } from '../outbox/backoff.ts';
import { type Around, type Content, contentOf, oldContent } from './card.ts';
import type { ChannelPosts, NotDone } from './channel-posts.ts';
import { endedFace, faceOf } from './face.ts';
import { DELETED, nextStep, type Step } from './next-step.ts';
import { spend, waitFor } from './pace.ts';

export type PassPorts = {
  readonly cards: StaffCards;
  readonly queue: Pick<HandOffQueue, 'list'>;
  readonly store: Pick<ConversationStore, 'load' | 'entries'>;
  readonly posts: ChannelPosts;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly log: LogFault;
};

/** The channel of a hub, and what its cards need to know. */
export type HubChannel = { readonly hub: HubId; readonly channel: string; readonly around: Around };

/** When the queue has not been told yet what its conversation knows, in milliseconds. */
const BEHIND_MS = 1_000;
/** How long a channel rests that does not let us in: the app was taken out of the team. In milliseconds. */
const SHUT_MS = 5 * 60_000;
/** So many of the newest entries say how a hand-off ended. */
const NEWEST = 20;
const LOST = 'lost';
/** What the log says of a card that the channel took without saying where it stands. */
const NOWHERE = 'no-activity-id';

/**
 * Makes a hub's channel say what is true, one step after the other, each worked out on the queue as it is then. Every step is written before
 * the next, so whoever takes the cards after a crash goes on from there.
 */
export class HubPass {
  readonly #at: HubChannel;
  readonly #ports: PassPorts;
  readonly #token: string;
  readonly #cards: Map<string, CardRecord>;
  #seen: CardsInHand['seen'];
  #pace: ChannelPace;

  constructor(at: HubChannel, inHand: CardsInHand, ports: PassPorts) {
    this.#at = at;
    this.#ports = ports;
    this.#token = inHand.token;
    this.#cards = new Map(inHand.cards);
    this.#seen = inHand.seen;
    this.#pace = inHand.pace;
  }

  /** Goes on until all is said or nothing may be sent now. When to look again, in milliseconds; null: when something changes. */
  async run(): Promise<number | null> {
    const { queue, clock } = this.#ports;
    for (;;) {
      const items = await queue.list(this.#at.hub);
      const channel = { items, cards: this.#cards, seen: this.#seen };
      const { step, laterMs } = nextStep(channel, (item, copy) => this.#contentFor(item, copy), clock());
      if (step === null) return laterMs;
      const waitMs = sends(step) ? waitFor(this.#pace, clock()) : 0;
      if (waitMs > 0) return waitMs;
      const end = await this.#do(step);
      if (end === LOST) return null;
      if (end !== null) return end;
    }
  }

  async #do(step: Step): Promise<number | null | typeof LOST> {
    switch (step.kind) {
      case 'post':
        return this.#post(step);
      case 'update':
        return this.#update(step);
      case 'end':
        return this.#end(step);
      case 'replace':
        return this.#replace(step);
      case 'adopt':
        // What it says is not known for sure, so it is said once more.
        return this.#write({
          cards: new Map([[step.key, { ...step.record, place: step.seen.place, shown: '' }]]),
          settled: [step.seen],
        });
      case 'forget':
        return this.#write({ cards: new Map([[step.key, null]]) });
      case 'settle':
        return this.#write({ settled: [step.seen] });
    }
  }

  /** That it is about to be posted is written first: a post has no key by which Teams would know it again. */
  async #post({ key, item, copy }: Extract<Step, { kind: 'post' }>) {
    const content = this.#contentFor(item, copy);
    const { conversation, hold } = item;
    const record: CardRecord = {
      conversation,
      handOff: hold.handOff.id,
      copy,
      place: null,
      arrived: false,
      postedAt: this.#ports.clock(),
      shown: content.digest,
      holder: null,
      failed: null,
      refused: null,
    };
    const begun = await this.#write({ cards: new Map([[key, record]]), pace: spend(this.#pace, this.#ports.clock()) });
    if (begun === LOST) return LOST;
    const posted = await this.#ports.posts.post(this.#at.channel, content);
    switch (posted.kind) {
      case 'posted':
        if (posted.place === null) this.#say(NOWHERE);
        return this.#write({
          cards: new Map([[key, { ...record, place: posted.place, arrived: true }]]),
          pace: this.#well(),
        });
      case 'refused':
        this.#say(posted.code);
        return this.#write({ cards: new Map([[key, refusedWith(record, content, posted.code)]]) });
      case 'failed':
        // Where it may have arrived it stays written as sent: whoever looks at it tells us, else it is posted again.
        return this.#write({ cards: new Map(posted.unknown ? [] : [[key, null]]), pace: this.#later(posted) });
      case 'hold':
      case 'standstill':
        return this.#write({ cards: new Map([[key, null]]), pace: this.#later(posted) });
    }
  }

  #update({ key, record, place, item }: Extract<Step, { kind: 'update' }>) {
    const content = this.#contentFor(item, record.copy);
    const holder = item.hold.kind === 'waiting' ? record.holder : item.hold.staff.name;
    return this.#change({ key, record, place }, content, {
      ...record,
      shown: content.digest,
      holder,
      failed: null,
      refused: null,
    });
  }

  /** What it says last. Then nobody needs to know of it any more. */
  async #end({ key, record, place }: Extract<Step, { kind: 'end' }>) {
    const { store } = this.#ports;
    const conversation = await store.load(record.conversation, { fresh: true });
    const from = Math.max(conversation?.firstSeq ?? 0, (conversation?.nextSeq ?? 0) - NEWEST);
    const newest = conversation === null ? [] : await store.entries(record.conversation, from, NEWEST);
    const face = endedFace(conversation, newest, { ...record, id: record.handOff, hub: this.#at.hub });
    if (face === null) return BEHIND_MS;
    return this.#change({ key, record, place }, contentOf(face, this.#dataOf(record), this.#at.around), null);
  }

  /** `then` is what is known of the card once it says so; null: nothing needs to be. */
  async #change(
    { key, record, place }: Omit<Extract<Step, { kind: 'end' }>, 'kind'>,
    content: Content,
    then: CardRecord | null,
  ) {
    const begun = await this.#write({ pace: spend(this.#pace, this.#ports.clock()) });
    if (begun === LOST) return LOST;
    const posted = await this.#ports.posts.update(place, content);
    const to = (next: CardRecord | null) => new Map([[key, next]]);
    switch (posted.kind) {
      case 'updated':
        return this.#write({ cards: to(then), pace: this.#well() });
      case 'deleted':
        return this.#write({ cards: to(then && { ...record, refused: { shown: DELETED, code: posted.code } }) });
      case 'refused':
        this.#say(posted.code);
        return this.#write({ cards: to(then && refusedWith(record, content, posted.code)) });
      case 'failed':
        if (!posted.unknown || posted.code === 'network') return this.#write({ pace: this.#later(posted) });
        return this.#write({ cards: to(this.#failed(record, posted)) });
      case 'hold':
      case 'standstill':
        return this.#write({ pace: this.#later(posted) });
    }
  }

  async #replace({ seen }: Extract<Step, { kind: 'replace' }>) {
    const begun = await this.#write({ settled: [seen], pace: spend(this.#pace, this.#ports.clock()) });
    if (begun === LOST) return LOST;
    // If that fails, whoever looks at it next says so again.
    await this.#ports.posts.update(seen.place, oldContent());
    return null;
  }

  async #write(change: CardsChange): Promise<null | typeof LOST> {
    const kept = await this.#ports.cards.keep(this.#at.hub, this.#token, change);
    if (!kept) return LOST;
    for (const [key, record] of change.cards ?? []) {
      if (record === null) this.#cards.delete(key);
      else this.#cards.set(key, record);
    }
    if (change.pace) this.#pace = change.pace;
    if (change.settled) this.#seen = this.#seen.filter((it) => !change.settled?.includes(it));
    return null;
  }

  #contentFor(item: QueueItem, copy: number): Content {
    const data = { conversation: item.conversation, handOff: item.hold.handOff.id, copy };
    return contentOf(faceOf(item), this.#dataOf(data), this.#at.around);
  }

  #dataOf({ conversation, handOff, copy }: Pick<CardRecord, 'conversation' | 'handOff' | 'copy'>) {
    return { hub: this.#at.hub, conversation, handOff, copy };
  }

  #failed(record: CardRecord, { waitMs, code }: Extract<NotDone, { kind: 'failed' }>): CardRecord {
    this.#say(code);
    const times = (record.failed?.times ?? 0) + 1;
    const until = this.#ports.clock() + pauseAfter(times, waitMs, this.#ports.chance);
    return { ...record, failed: { times, until } };
  }

  #well(): ChannelPace {
    return { ...this.#pace, pause: null };
  }

  /** The whole channel rests: Teams counts what is sent to it as one, and who is not let in is let in nowhere in it. */
  #later(posted: NotDone): ChannelPace {
    const { clock, chance } = this.#ports;
    this.#say('code' in posted ? posted.code : null);
    const times = (this.#pace.pause?.times ?? 0) + 1;
    const asked = posted.kind === 'failed' ? posted.waitMs : posted.kind === 'hold' ? posted.ms : null;
    const ms = posted.kind === 'standstill' ? SHUT_MS : pauseAfter(times, asked, chance);
    return { ...this.#pace, pause: { until: clock() + ms, times } };
  }

  #say(code: string | null): void {
    this.#ports.log({ event: 'desk.failed', what: 'teams-channel', code: code ?? 'unknown' });
  }
}

function sends({ kind }: Step): boolean {
  return kind === 'post' || kind === 'update' || kind === 'end' || kind === 'replace';
}

function refusedWith(record: CardRecord, { digest }: Content, code: string): CardRecord {
  return { ...record, failed: null, refused: { shown: digest, code } };
}
