import { randomUUID } from 'node:crypto';
import type { Band } from '../../../bot/conversation/hold.ts';
import { type ConversationId, type HubId, handOffIdSchema, hubIdSchema } from '../../../bot/conversation/ids.ts';
import { cardKey } from '../../../bot/conversation/staff-cards.ts';
import type { FaultLine } from '../../../bot/desk/faults.ts';
import type { Content } from '../../../bot/teams-channel/card.ts';
import type { ChannelPosts, NotDone, Posted, Updated } from '../../../bot/teams-channel/channel-posts.ts';
import type { HubChannel, PassPorts } from '../../../bot/teams-channel/hub-pass.ts';
import { look } from '../../../bot/teams-channel/keeper.ts';
import { REQUEST } from '../desk/conversations.ts';
import type { DeskUnderTest } from '../desk/desk-under-test.ts';

const CHANNEL = '19:hub@thread.tacv2';
/** Where the first card stands. */
export const PLACE = { thread: `${CHANNEL};messageid=1`, activity: '1' };

/** A channel as Teams has it, and what it is to answer next instead of taking a card. */
class Shown implements ChannelPosts {
  readonly cards = new Map<string, string>();
  readonly calls: string[] = [];
  readonly next: (NotDone | 'lost-answer' | 'killed' | 'nowhere')[] = [];
  /** Lets what was as good as killed go on, long after somebody else has taken over. */
  release = () => {};
  #waiting: (() => void)[] = [];

  async post(channel: string, content: Content): Promise<Posted> {
    const activity = String(this.calls.length + 1);
    const place = { thread: `${channel};messageid=${activity}`, activity };
    const isSaid = this.next[0] !== 'nowhere';
    return (await this.#take(activity, content)) ?? { kind: 'posted', place: isSaid ? place : null };
  }

  async update({ activity }: { activity: string }, content: Content): Promise<Updated> {
    if (!this.cards.has(activity)) return { kind: 'deleted', code: '404' };
    return (await this.#take(activity, content)) ?? { kind: 'updated' };
  }

  async #take(activity: string, { summary }: Content): Promise<NotDone | null> {
    this.calls.push(summary);
    const next = this.next.shift();
    if (next === undefined || typeof next === 'string') this.cards.set(activity, summary);
    for (const wake of this.#waiting.splice(0)) wake();
    if (next === 'killed') {
      await new Promise<void>((resolve) => {
        this.release = resolve;
      });
      return null;
    }
    if (next === 'lost-answer') return { kind: 'failed', code: 'network', waitMs: null, unknown: true };
    return next === undefined || next === 'nowhere' ? null : next;
  }

  /** Resolves once the channel shows this. */
  async until(...titles: string[]): Promise<void> {
    while ([...this.cards.values()].join() !== titles.join()) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

let hubs = 0;

/** A hub of its own on the store of a desk, with its channel, and a clock that the test puts forward. */
export class HubUnderTest {
  readonly hub: HubId;
  readonly shown = new Shown();
  readonly faults: FaultLine[] = [];
  /** Milliseconds since 1970. */
  now = 1_700_000_000_000;
  readonly #desk: DeskUnderTest;

  constructor(desk: DeskUnderTest) {
    hubs += 1;
    this.hub = hubIdSchema.parse(`cards-${hubs}`);
    this.#desk = desk;
  }

  ports(): PassPorts {
    return {
      cards: this.#desk.redis.staffCards,
      queue: this.#desk.redis.queue,
      store: this.#desk.redis.store,
      posts: this.shown,
      clock: () => this.now,
      chance: () => 1,
      log: (line) => void this.faults.push(line),
    };
  }

  channelOf = async (hub: HubId): Promise<HubChannel> => ({
    hub,
    channel: CHANNEL,
    around: {
      areaName: (area) => area,
      example: false,
      spoken: new Set(['ar']),
      open: () => 'https://teams.example/',
    },
  });

  /** One look at the hub, or at another whose cards are in the same channel. */
  look(hub: HubId = this.hub): Promise<number | null> {
    return look(hub, this.channelOf, this.ports());
  }

  async waiting(band: Band = 'waiting'): Promise<ConversationId> {
    const id = await this.#desk.arrive('hello');
    const handOff = handOffIdSchema.parse(randomUUID().replaceAll('-', ''));
    await this.#desk.act(id, { ...REQUEST, id: handOff, hub: this.hub, band });
    return id;
  }

  async keyOf(conversation: ConversationId): Promise<string> {
    const { hold } = await this.#desk.load(conversation);
    if (hold.kind === 'bot') throw new Error('nobody waits');
    return cardKey({ conversation, handOff: hold.handOff.id });
  }

  titles(): string[] {
    return [...this.shown.cards.values()];
  }
}
