import { describe, expect, it } from 'vitest';
import { DeskFault } from '../../../../../bot/web/desk/api/desk-fault.ts';
import { Outbox, withoutArrived } from '../../../../../bot/web/desk/conversation/outbox.ts';
import type { Outgoing } from '../../../../../bot/web/desk/keep/kept.ts';
import { person, staff } from '../sample.ts';

/** An outbox whose posts the test answers one by one. */
function outboxWith(kept: readonly Outgoing[] = []) {
  const posts: { id: string; text: string; answer: PromiseWithResolvers<void> }[] = [];
  const faults: string[] = [];
  const keptNow: Outgoing[][] = [];
  let count = 0;
  const outbox = new Outbox({
    kept,
    keep: (messages) => keptNow.push([...messages]),
    post: ({ id, text }) => {
      const answer = Promise.withResolvers<void>();
      posts.push({ id, text, answer });
      return answer.promise;
    },
    onFault: (code) => faults.push(code),
    newId: () => {
      count += 1;
      return `message-${count}`;
    },
    now: () => 1,
  });
  const states = () => outbox.messages.get().map(({ id, state }) => `${id} ${state}`);
  return { outbox, posts, faults, keptNow, states };
}

/** Lets every promise that can go on go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the outbox', () => {
  it('sends one after the other, in the order in which they were written', async () => {
    const { outbox, posts, states } = outboxWith();
    outbox.send({ text: 'one' });
    outbox.send({ text: 'two' });
    await settled();
    expect(posts.map(({ text }) => text)).toEqual(['one']);
    posts[0]?.answer.resolve();
    await settled();
    expect(posts.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(states()).toEqual(['message-1 sent', 'message-2 sending']);
  });

  it('sends a failed one again with the id of its first attempt', async () => {
    const { outbox, posts, faults, states } = outboxWith();
    outbox.send({ text: 'one' });
    await settled();
    posts[0]?.answer.reject(new DeskFault('offline'));
    await settled();
    expect(states()).toEqual(['message-1 failed']);
    expect(faults).toEqual(['offline']);
    outbox.again('message-1');
    outbox.again('message-1');
    await settled();
    posts[1]?.answer.resolve();
    await settled();
    expect(posts.map(({ id }) => id)).toEqual(['message-1', 'message-1']);
    expect(states()).toEqual(['message-1 sent']);
  });

  it('goes on with the next one where one failed', async () => {
    const { outbox, posts, states } = outboxWith();
    outbox.send({ text: 'one' });
    outbox.send({ text: 'two' });
    await settled();
    posts[0]?.answer.reject(new DeskFault('store.unavailable'));
    await settled();
    posts[1]?.answer.resolve();
    await settled();
    expect(states()).toEqual(['message-1 failed', 'message-2 sent']);
  });

  it('takes up after a reload what was on its way, and leaves alone what had failed', async () => {
    const { outbox, posts, states } = outboxWith([
      { id: 'old-1', text: 'on its way', at: 1, state: 'sending' },
      { id: 'old-2', text: 'failed', at: 2, state: 'failed' },
    ]);
    outbox.resume();
    await settled();
    posts[0]?.answer.resolve();
    await settled();
    expect(posts.map(({ id }) => id)).toEqual(['old-1']);
    expect(states()).toEqual(['old-1 sent', 'old-2 failed']);
  });

  it('keeps every change, so that a reload at any moment loses nothing', async () => {
    const { outbox, posts, keptNow } = outboxWith();
    outbox.send({ text: 'one' });
    await settled();
    posts[0]?.answer.resolve();
    await settled();
    expect(keptNow.map((messages) => messages.map(({ state }) => state))).toEqual([['sending'], ['sent']]);
  });

  it('lets go of what the transcript shows, and of nothing else', () => {
    const message = (id: string): Outgoing => ({ id, text: 'x', at: 1, state: 'sent' });
    const messages = [message('a'), message('b')];
    expect(withoutArrived(messages, [person(1, 'سلام'), staff(2, 'x', 'a')])).toEqual([messages[1]]);
    expect(withoutArrived(messages, [person(1, 'سلام')])).toBe(messages);
  });
});
