import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Band } from '../../../bot/conversation/hold.ts';
import { type ConversationId, type HubId, handOffIdSchema, hubIdSchema } from '../../../bot/conversation/ids.ts';
import { cardKey } from '../../../bot/conversation/staff-cards.ts';
import type { FaultLine } from '../../../bot/desk/faults.ts';
import { claimConversation, endClaim } from '../../../bot/desk/staff-act.ts';
import { sweep } from '../../../bot/desk/sweeper.ts';
import { queueKeys } from '../../../bot/store/keys.ts';
import type { Content } from '../../../bot/teams-channel/card.ts';
import type { ChannelPosts, NotDone, Posted, Updated } from '../../../bot/teams-channel/channel-posts.ts';
import type { HubChannel, PassPorts } from '../../../bot/teams-channel/hub-pass.ts';
import { look, startKeeper } from '../../../bot/teams-channel/keeper.ts';
import { AMAL, KASIA, REQUEST } from '../desk/conversations.ts';
import { type DeskUnderTest, startDesk } from '../desk/desk-under-test.ts';

const CHANNEL = '19:hub@thread.tacv2';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

/** A channel as Teams has it, and what it is to answer next instead of taking a card. */
class Shown implements ChannelPosts {
  readonly cards = new Map<string, string>();
  readonly calls: string[] = [];
  readonly next: (NotDone | 'lost-answer' | 'killed')[] = [];
  /** Lets what was as good as killed go on, long after somebody else has taken over. */
  release = () => {};
  #waiting: (() => void)[] = [];

  async post(channel: string, content: Content): Promise<Posted> {
    const activity = String(this.calls.length + 1);
    const place = { thread: `${channel};messageid=${activity}`, activity };
    return (await this.#take(activity, content)) ?? { kind: 'posted', place };
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
    return next ?? null;
  }

  /** Resolves once the channel shows this. */
  async until(...titles: string[]): Promise<void> {
    while ([...this.cards.values()].join() !== titles.join()) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

let hubs = 0;
let hub: HubId;
let shown: Shown;
let faults: FaultLine[];
let now: number;
beforeEach(() => {
  hubs += 1;
  hub = hubIdSchema.parse(`cards-${hubs}`);
  shown = new Shown();
  faults = [];
  now = 1_700_000_000_000;
});

const ports = (): PassPorts => ({
  cards: desk.redis.staffCards,
  queue: desk.redis.queue,
  store: desk.redis.store,
  posts: shown,
  clock: () => now,
  chance: () => 1,
  log: (line) => void faults.push(line),
});

const channelOf = async (): Promise<HubChannel> => ({
  hub,
  channel: CHANNEL,
  around: {
    areaName: (area) => area,
    example: false,
    spoken: new Set(['ar']),
    open: () => 'https://teams.example/',
  },
});

const lookNow = () => look(hub, channelOf, ports());

async function waiting(band: Band = 'waiting', at: HubId = hub): Promise<ConversationId> {
  const id = await desk.arrive('hello');
  const handOff = handOffIdSchema.parse(randomUUID().replaceAll('-', ''));
  await desk.act(id, { ...REQUEST, id: handOff, hub: at, band });
  return id;
}

/** Where the first card stands. */
const PLACE = { thread: `${CHANNEL};messageid=1`, activity: '1' };

async function keyOf(conversation: ConversationId): Promise<string> {
  const { hold } = await desk.load(conversation);
  if (hold.kind === 'bot') throw new Error('nobody waits');
  return cardKey({ conversation, handOff: hold.handOff.id });
}

const titles = () => [...shown.cards.values()];

describe('the card of a hand-off', () => {
  it('stands from when somebody waits until it is over, and is changed where it stands', async () => {
    const id = await waiting();
    await lookNow();
    expect(titles()).toEqual(['Somebody waits']);
    const { fence } = await claimConversation(id, AMAL, desk.ports);
    await lookNow();
    expect(titles()).toEqual(['With Amal']);
    await desk.act(id, { kind: 'accept' });
    await lookNow();
    await endClaim(id, { kind: 'close', end: { outcome: 'solved' }, staff: AMAL.id, fence }, desk.ports);
    await lookNow();
    expect(titles()).toEqual(['Ended. They were with Amal.']);
    expect(shown.calls).toHaveLength(3);
    await lookNow();
    expect(shown.calls).toHaveLength(3);
  });

  it('says that they are back in the queue when the claim was not kept', async () => {
    const id = await waiting();
    await lookNow();
    const brief = await desk.redis.another({ leaseMs: 50 });
    await claimConversation(id, AMAL, { ...desk.ports, store: brief.store });
    await lookNow();
    while ((await desk.holdOf(id)).kind !== 'waiting') await sweep({ ...desk.ports, sweepable: desk.redis.sweepable });
    await lookNow();
    expect(titles()).toEqual(['Somebody waits']);
    await claimConversation(id, KASIA, desk.ports);
    await lookNow();
    expect(titles()).toEqual(['With Kasia']);
  });

  it('says that somebody left, and that they were passed on to another hub, where they get a card of their own', async () => {
    const left = await waiting();
    const moved = await waiting();
    await lookNow();
    await desk.act(left, { kind: 'leave' });
    const { fence } = await claimConversation(moved, AMAL, desk.ports);
    await desk.act(moved, { kind: 'accept' });
    const to = { kind: 'hub', hub: hubIdSchema.parse(`${hub}-other`) } as const;
    await endClaim(moved, { kind: 'transfer', to, reason: 'nearer', staff: AMAL.id, fence }, desk.ports);
    await lookNow();
    expect(titles()).toEqual(['No longer waiting', 'Passed on to another hub']);
    const here = hub;
    hub = to.hub;
    await lookNow();
    hub = here;
    expect(titles()).toEqual(['No longer waiting', 'Passed on to another hub', 'Somebody waits']);
  });

  it('ends when the person says "forget me"', async () => {
    const id = await waiting();
    await lookNow();
    const from = await desk.load(id);
    await desk.redis.store.commit({
      from,
      erase: true,
      state: from.state,
      hold: { to: { kind: 'bot' }, lease: 'end' },
      effects: [{ kind: 'project-queue', hub }],
    });
    await desk.ports.runEffects(id);
    await lookNow();
    expect(titles()).toEqual(['No longer waiting']);
  });

  it('is a new one when the same person asks again', async () => {
    const id = await waiting();
    await lookNow();
    await desk.act(id, { kind: 'leave' });
    await desk.act(id, { ...REQUEST, id: handOffIdSchema.parse('b'.repeat(32)), hub });
    await lookNow();
    expect(titles().sort()).toEqual(['No longer waiting', 'Somebody waits']);
  });
});

describe('many at once', () => {
  it('are said in the pace of Teams, the urgent first, and only as they are when their turn has come', async () => {
    const ids = [];
    for (let at = 0; at < 12; at += 1) ids.push(await waiting());
    await waiting('urgent');
    expect(await lookNow()).toBeGreaterThan(0);
    expect(shown.calls).toHaveLength(6);
    expect(shown.calls[0]).toBe('Urgent: somebody waits');
    // While it must not send, four are claimed and one of them leaves: there are no cards of theirs to be changed.
    for (const id of ids.slice(8)) await claimConversation(id, AMAL, desk.ports);
    for (let wait = 0; wait !== null; wait = (await lookNow()) as number) now += wait;
    expect(titles().filter((title) => title === 'Somebody waits')).toHaveLength(8);
    expect(shown.calls).toHaveLength(9);
  });

  it('are said once though several processes look at the same time', async () => {
    await waiting();
    await waiting();
    const other = await desk.redis.another();
    await Promise.all([lookNow(), look(hub, channelOf, { ...ports(), cards: other.staffCards }), lookNow()]);
    await lookNow();
    expect(titles()).toEqual(['Somebody waits', 'Somebody waits']);
    expect(shown.calls).toHaveLength(2);
  });
});

describe('what Teams answers', () => {
  it('is a pause: nothing is sent until it is over, and then it goes on', async () => {
    await waiting();
    await waiting();
    shown.next.push({ kind: 'failed', code: 'asked', waitMs: 30_000, unknown: false });
    const wait = (await lookNow()) ?? 0;
    expect(wait).toBeGreaterThanOrEqual(30_000);
    now += wait - 1;
    await lookNow();
    expect(shown.calls).toHaveLength(1);
    now += 1;
    await lookNow();
    expect(titles()).toEqual(['Somebody waits', 'Somebody waits']);
    expect(faults).toEqual([{ event: 'desk.failed', what: 'teams-channel', code: 'asked' }]);
  });

  it('is that nobody lets us in: it is tried again after some minutes', async () => {
    await waiting();
    shown.next.push({ kind: 'standstill', why: 'unreachable', code: 'BotNotInConversationRoster' });
    now += (await lookNow()) ?? 0;
    expect(titles()).toEqual([]);
    await lookNow();
    expect(titles()).toEqual(['Somebody waits']);
  });

  it('is that it will never take this card: the others go on, and it is tried again when it says something else', async () => {
    const id = await waiting();
    await lookNow();
    await waiting();
    shown.next.push({ kind: 'refused', code: 'BadSyntax' });
    await claimConversation(id, AMAL, desk.ports);
    await lookNow();
    expect(titles()).toEqual(['Somebody waits', 'Somebody waits']);
    const calls = shown.calls.length;
    await lookNow();
    expect(shown.calls).toHaveLength(calls);
    expect(faults).toMatchObject([{ code: 'BadSyntax' }]);
    await desk.act(id, { kind: 'leave' });
    await lookNow();
    expect(titles()).toEqual(['No longer waiting', 'Somebody waits']);
  });

  it('is that it will never take this new card: it is posted when it says something else', async () => {
    const id = await waiting();
    shown.next.push({ kind: 'refused', code: 'BadSyntax' });
    await lookNow();
    await lookNow();
    expect(shown.calls).toHaveLength(1);
    const { fence } = await claimConversation(id, AMAL, desk.ports);
    await desk.act(id, { kind: 'accept' });
    const to = { kind: 'role', role: 'adviser' } as const;
    await endClaim(id, { kind: 'transfer', to, reason: 'nearer', staff: AMAL.id, fence }, desk.ports);
    await lookNow();
    expect(titles()).toEqual(['Somebody waits']);
  });

  it('is an error of its own: it is tried again later, the same change once more', async () => {
    const id = await waiting();
    await lookNow();
    await claimConversation(id, AMAL, desk.ports);
    shown.next.push({ kind: 'failed', code: '502', waitMs: null, unknown: true });
    const wait = (await lookNow()) ?? 0;
    expect(titles()).toEqual(['Somebody waits']);
    now += wait;
    await lookNow();
    expect(titles()).toEqual(['With Amal']);
  });

  it('is that somebody deleted the card: it is left at that', async () => {
    const id = await waiting();
    await lookNow();
    shown.cards.clear();
    await claimConversation(id, AMAL, desk.ports);
    expect(await lookNow()).toBeNull();
    expect(await lookNow()).toBeNull();
    expect(titles()).toEqual([]);
  });
});

describe('after a process was killed', () => {
  /** What it was about to do stays undone, and whoever comes next takes over once its lease has ended. */
  async function killedWhile(): Promise<{ comesBack: () => Promise<void> }> {
    shown.next.push('killed');
    const calls = shown.calls.length;
    const looking = lookNow();
    while (shown.calls.length === calls) await desk.redis.data.send(['PING']);
    await desk.redis.data.send(['DEL', queueKeys(hub).cardHands]);
    return {
      comesBack: async () => {
        shown.release();
        await looking;
      },
    };
  }

  it('a change that was not written is made once more, where the card stands', async () => {
    const id = await waiting();
    await lookNow();
    await claimConversation(id, AMAL, desk.ports);
    const { comesBack } = await killedWhile();
    await lookNow();
    expect(titles()).toEqual(['With Amal']);
    await desk.act(id, { kind: 'accept' });
    await comesBack();
    expect(await lookNow()).toBeNull();
    expect(titles()).toEqual(['With Amal']);
    expect(faults).toEqual([]);
  });

  it('a card of which nobody knows whether it was posted is not posted twice when somebody shows that it is there', async () => {
    const id = await waiting();
    const { comesBack } = await killedWhile();
    await lookNow();
    expect(shown.calls).toHaveLength(1);
    await desk.redis.staffCards.saw(hub, { key: await keyOf(id), copy: 1, place: PLACE });
    now += 60_000;
    await lookNow();
    await comesBack();
    await claimConversation(id, AMAL, desk.ports);
    await lookNow();
    expect(titles()).toEqual(['With Amal']);
  });

  it('it is posted again where nobody does, and the first says that it is out of date as soon as somebody uses it', async () => {
    const id = await waiting();
    shown.next.push('lost-answer');
    now += (await lookNow()) ?? 0;
    now += 15_000;
    await lookNow();
    expect(titles()).toEqual(['Somebody waits', 'Somebody waits']);
    await desk.redis.staffCards.saw(hub, { key: await keyOf(id), copy: 1, place: PLACE });
    await lookNow();
    expect(titles()).toEqual([expect.stringContaining('out of date'), 'Somebody waits']);
  });
});

describe('the keeper', () => {
  it('looks by itself when a queue changes, and leaves nothing behind when it is stopped', async () => {
    const timers = new Set<NodeJS.Timeout>();
    const after = (_ms: number, run: () => void) => {
      // As soon as can be: no test waits for the pauses that gather changes.
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, 1);
      timers.add(timer);
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    };
    const keeper = await startKeeper([hub], channelOf, { ...ports(), wakes: desk.redis.wakes, after });
    const id = await waiting();
    await shown.until('Somebody waits');
    await claimConversation(id, AMAL, desk.ports);
    await shown.until('With Amal');
    await keeper.stop();
    expect(timers.size).toBe(0);
    expect(await desk.redis.staffCards.take(hub)).not.toBeNull();
  });
});
