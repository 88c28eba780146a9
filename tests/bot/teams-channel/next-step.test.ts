import { describe, expect, it } from 'vitest';
import type { Band, Hold } from '../../../bot/conversation/hold.ts';
import { conversationIdSchema, handOffIdSchema } from '../../../bot/conversation/ids.ts';
import type { CardRecord } from '../../../bot/conversation/staff-cards.ts';
import type { QueueItem } from '../../../bot/conversation/store.ts';
import { type Channel, DELETED, ECHO_MS, keyOf, nextStep, STANDING } from '../../../bot/teams-channel/next-step.ts';
import { AMAL, HAND_OFF } from '../desk/conversations.ts';

const NOW = 1_700_000_000_000;
const place = (activity: string) => ({ thread: `19:x;messageid=${activity}`, activity });

/** The n-th in the queue. */
function waits(n: number, band: Band = 'waiting'): QueueItem {
  const id = n.toString(16).padStart(32, '0');
  const handOff = { ...HAND_OFF, id: handOffIdSchema.parse(id), band, since: NOW + n };
  return { conversation: conversationIdSchema.parse(`07-${id}`), hold: { kind: 'waiting', handOff } };
}

function held(item: QueueItem): QueueItem {
  const hold: Extract<Hold, { kind: 'offered' }> = {
    kind: 'offered',
    handOff: item.hold.handOff,
    staff: AMAL,
    fence: 1,
    claimedAt: NOW,
  };
  return { ...item, hold };
}

/** What a card says here: whether somebody waits, and as which copy. */
const says = ({ hold }: Pick<QueueItem, 'hold'>, copy: number) => ({ digest: `${hold.kind}:${copy}` });

function record(item: QueueItem, more: Partial<CardRecord> = {}): [string, CardRecord] {
  const known: CardRecord = {
    conversation: item.conversation,
    handOff: item.hold.handOff.id,
    copy: 1,
    place: place(item.hold.handOff.id.slice(-4)),
    arrived: false,
    postedAt: NOW - 1,
    shown: 'waiting:1',
    holder: null,
    failed: null,
    refused: null,
    ...more,
  };
  return [keyOf(item), known];
}

function next(channel: Partial<Channel>, now = NOW) {
  return nextStep({ items: [], cards: new Map(), seen: [], ...channel }, says, now);
}

describe('what a channel needs next', () => {
  it('is nothing where every card says what is so', () => {
    const items = [waits(1), waits(2)];
    expect(next({ items, cards: new Map(items.map((item) => record(item))) })).toEqual({ step: null, laterMs: null });
  });

  it('is a card for who waits first, the urgent before all others', () => {
    const items = [waits(3, 'urgent'), waits(1), waits(2), waits(4, 'call-back')];
    expect(next({ items }).step).toEqual({ kind: 'post', key: keyOf(waits(3)), item: items[0], copy: 1 });
    const cards = new Map([record(waits(3, 'urgent'))]);
    expect(next({ items, cards }).step).toMatchObject({ kind: 'post', key: keyOf(waits(1)) });
  });

  it('is no card for somebody who is with staff before there was one', () => {
    expect(next({ items: [held(waits(1))] }).step).toBeNull();
  });

  it('is what somebody could still be misled by, before a new card, but after an urgent one', () => {
    const cards = new Map([record(waits(1))]);
    const changed = [held(waits(1)), waits(2)];
    expect(next({ items: changed, cards }).step).toMatchObject({ kind: 'update', key: keyOf(waits(1)) });
    const urgent = [waits(3, 'urgent'), ...changed];
    expect(next({ items: urgent, cards }).step).toMatchObject({ kind: 'post', key: keyOf(waits(3)) });
  });

  it('is the end of a card whose hand-off the queue does not show', () => {
    expect(next({ cards: new Map([record(waits(1))]) }).step).toMatchObject({ kind: 'end', key: keyOf(waits(1)) });
  });

  it('is a new card where the same person asks again', () => {
    const [, before] = record(waits(1));
    const again = waits(2);
    const cards = new Map([
      [`${again.conversation}.${before.handOff}`, { ...before, conversation: again.conversation }],
    ]);
    expect(next({ items: [again], cards }).step).toMatchObject({ kind: 'post', key: keyOf(again) });
  });

  it('stops at so many cards of people who wait, but for who is urgent', () => {
    const many = Array.from({ length: STANDING + 5 }, (_, n) => waits(n + 1));
    const cards = new Map(many.slice(0, STANDING).map((item) => record(item)));
    expect(next({ items: many, cards }).step).toBeNull();
    const urgent = waits(99, 'urgent');
    expect(next({ items: [urgent, ...many], cards }).step).toMatchObject({ kind: 'post', key: keyOf(urgent) });
    const [first, ...others] = many;
    const taken = [...others, held(first ?? urgent)];
    const settled = new Map([...cards, record(first ?? urgent, { shown: 'offered:1' })]);
    expect(next({ items: taken, cards: settled }).step).toMatchObject({
      kind: 'post',
      key: keyOf(many[STANDING] ?? urgent),
    });
  });
});

describe('who is at the front', () => {
  const messages = Array.from({ length: STANDING }, (_, n) => waits(n + 1, 'call-back'));

  it('gets a card though as many cards of messages stand behind them', () => {
    const front = waits(99);
    const cards = new Map(messages.map((item) => record(item)));
    expect(next({ items: [front, ...messages], cards }).step).toMatchObject({ kind: 'post', key: keyOf(front) });
  });

  it.each([
    ['deleted', { refused: { shown: DELETED, code: '404' } }],
    ['refused', { place: null, refused: { shown: 'waiting:1', code: 'x' } }],
  ])('is who comes after people whose cards were %s', (_, more) => {
    const after = waits(99, 'call-back');
    const cards = new Map(messages.map((item) => record(item, more)));
    expect(next({ items: [...messages, after], cards }).step).toMatchObject({ kind: 'post', key: keyOf(after) });
  });

  it('is nobody further back, while those in front of them have not got theirs', () => {
    const items = [...messages, waits(99, 'call-back')];
    const [first, ...others] = messages;
    const cards = new Map(others.map((item) => record(item)));
    expect(next({ items, cards }).step).toMatchObject({ kind: 'post', key: keyOf(first ?? waits(0)) });
    expect(next({ items, cards: new Map(messages.map((item) => record(item))) }).step).toBeNull();
  });
});

describe('what failed', () => {
  it('is tried again when its time has come, and keeps nothing else waiting', () => {
    const cards = new Map([record(waits(1), { shown: '', failed: { times: 1, until: NOW + 400 } })]);
    expect(next({ items: [waits(1)], cards })).toEqual({ step: null, laterMs: 400 });
    expect(next({ items: [waits(1), waits(2)], cards }).step).toMatchObject({ kind: 'post', key: keyOf(waits(2)) });
    expect(next({ items: [waits(1)], cards }, NOW + 400).step).toMatchObject({ kind: 'update' });
  });

  it('and was refused is not tried again as it is, only when it says something else', () => {
    const cards = new Map([record(waits(1), { shown: '', refused: { shown: 'waiting:1', code: 'x' } })]);
    expect(next({ items: [waits(1)], cards }).step).toBeNull();
    expect(next({ items: [held(waits(1))], cards }).step).toMatchObject({ kind: 'update' });
  });

  it('and was refused when it was posted is posted once it says something else, as the copy that never stood', () => {
    const before = { place: null, refused: { shown: 'another:2', code: 'x' }, copy: 2 };
    const cards = new Map([record(waits(1), before)]);
    expect(next({ items: [waits(1)], cards }).step).toMatchObject({ kind: 'post', key: keyOf(waits(1)), copy: 2 });
    const same = new Map([record(waits(1), { ...before, refused: { shown: 'waiting:2', code: 'x' } })]);
    expect(next({ items: [waits(1)], cards: same })).toEqual({ step: null, laterMs: null });
  });

  it('because somebody deleted it is left at that', () => {
    const cards = new Map([record(waits(1), { refused: { shown: DELETED, code: '404' } })]);
    expect(next({ items: [held(waits(1))], cards }).step).toBeNull();
    expect(next({ cards }).step).toEqual({ kind: 'forget', key: keyOf(waits(1)) });
  });
});

describe('a card that arrived nobody knows where', () => {
  const taken = new Map([record(waits(1), { place: null, arrived: true })]);

  it('is never posted again while somebody waits, and is found where somebody uses it', () => {
    expect(next({ items: [waits(1)], cards: taken }, NOW + 1_000 * ECHO_MS)).toEqual({ step: null, laterMs: null });
    const seen = { key: keyOf(waits(1)), copy: 1, place: place('found') };
    expect(next({ items: [waits(1)], cards: taken, seen: [seen] }).step).toMatchObject({ kind: 'adopt', seen });
  });

  it('is forgotten when nobody waits any more, and says so where somebody uses it then', () => {
    expect(next({ items: [held(waits(1))], cards: taken }).step).toEqual({ kind: 'forget', key: keyOf(waits(1)) });
    const seen = { key: keyOf(waits(1)), copy: 1, place: place('found') };
    expect(next({ items: [held(waits(1))], seen: [seen] }).step).toEqual({ kind: 'replace', seen });
  });
});

describe('a card of which nobody knows whether it arrived', () => {
  const lost = new Map([record(waits(1), { place: null, postedAt: NOW })]);

  it('is posted again as another copy, but not at once', () => {
    expect(next({ items: [waits(1)], cards: lost })).toEqual({ step: null, laterMs: ECHO_MS });
    expect(next({ items: [waits(1)], cards: lost }, NOW + ECHO_MS).step).toMatchObject({ kind: 'post', copy: 2 });
  });

  it('is found where somebody uses it, and never posted again', () => {
    const seen = { key: keyOf(waits(1)), copy: 1, place: place('found') };
    expect(next({ items: [waits(1)], cards: lost, seen: [seen] }).step).toMatchObject({ kind: 'adopt', seen });
  });

  it('is forgotten when nobody needs it any more', () => {
    expect(next({ items: [held(waits(1))], cards: lost }).step).toEqual({ kind: 'forget', key: keyOf(waits(1)) });
    expect(next({ cards: lost }).step).toEqual({ kind: 'forget', key: keyOf(waits(1)) });
  });

  it('says that it is out of date where another stands for it', () => {
    const cards = new Map([record(waits(1), { copy: 2 })]);
    const seen = { key: keyOf(waits(1)), copy: 1, place: place('orphan') };
    expect(next({ items: [waits(1)], cards, seen: [seen] }).step).toEqual({ kind: 'replace', seen });
  });

  it('is no way to write over a card that counts', () => {
    const cards = new Map([record(waits(1))]);
    const [[, known] = record(waits(1))] = cards;
    const forged = { key: 'another', copy: 1, place: known.place ?? place('') };
    expect(next({ items: [waits(1)], cards, seen: [forged] }).step).toEqual({ kind: 'settle', seen: forged });
  });
});
