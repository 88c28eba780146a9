import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConversationId, conversationIdSchema } from '../../../bot/conversation/ids.ts';
import type { Sign } from '../../../bot/conversation/signs.ts';
import type { Reply } from '../../../bot/store/connection.ts';
import { listOf, textOf } from '../../../bot/store/reply.ts';
import { committed, newConversation, newId, said, waiting } from './conversation-fixture.ts';
import { serverPid, startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

/** A listener that can be awaited: `next` resolves at the next wake-up. */
function ear() {
  let wakes = 0;
  let next = Promise.withResolvers<void>();
  return {
    wake: () => {
      wakes += 1;
      next.resolve();
      next = Promise.withResolvers();
    },
    next: () => next.promise,
    count: () => wakes,
  };
}

function sameShard(id: ConversationId): ConversationId {
  return conversationIdSchema.parse(`${id.slice(0, 2)}-${newId().slice(3)}`);
}

/** A conversation in a shard that nobody follows yet: connections of the tests before may still follow theirs. */
async function inQuietShard(): Promise<ConversationId> {
  const { id } = await newConversation(test.store);
  const [, followers] = listOf(await subscribed(id));
  return followers === 0 ? id : inQuietShard();
}

async function subscribed(id: ConversationId): Promise<Reply> {
  return test.data.send(['PUBSUB', 'SHARDNUMSUB', `{s${id.slice(0, 2)}}wake`]);
}

describe('a wake-up', () => {
  it('reaches another process when a conversation has changed', async () => {
    const from = await newConversation(test.store);
    const { wakes } = await test.another();
    const heard = ear();
    const next = heard.next();
    await wakes.onConversation(from.id, heard.wake);
    await committed(test.store, { from, entries: [said('hello')] });
    await next;
    expect(heard.count()).toBe(1);
  });

  it('is not for another conversation of the same shard', async () => {
    const from = await newConversation(test.store);
    const other = await newConversation(test.store, sameShard(from.id));
    const [quiet, heard] = [ear(), ear()];
    await test.wakes.onConversation(other.id, quiet.wake);
    await test.wakes.onConversation(from.id, heard.wake);
    const next = heard.next();
    await committed(test.store, { from });
    await next;
    expect(quiet.count()).toBe(0);
  });

  it('tells of a change in the queue of a hub', async () => {
    const heard = ear();
    await test.wakes.onQueue('hub', heard.wake);
    const next = heard.next();
    await test.queue.project({ id: newId(), version: 1, hold: waiting() }, 'hub');
    await next;
    expect(heard.count()).toBe(1);
  });
});

describe('listening', () => {
  it('follows a shard only while somebody listens to it', async () => {
    const id = await inQuietShard();
    const stopOne = await test.wakes.onConversation(id, () => undefined);
    const stopTwo = await test.wakes.onConversation(sameShard(id), () => undefined);
    expect(await subscribed(id)).toEqual([expect.anything(), 1]);
    await stopOne();
    expect(await subscribed(id)).toEqual([expect.anything(), 1]);
    await stopTwo();
    expect(await subscribed(id)).toEqual([expect.anything(), 0]);
  });

  it('goes on for one when another with the same function has stopped', async () => {
    const from = await newConversation(test.store);
    const heard = ear();
    const stop = await test.wakes.onConversation(from.id, heard.wake);
    await test.wakes.onConversation(from.id, heard.wake);
    await stop();
    const next = heard.next();
    await committed(test.store, { from });
    await next;
    expect(heard.count()).toBe(1);
  });

  it('survives starting and stopping at the same moment', async () => {
    const from = await newConversation(test.store);
    const heard = ear();
    const stop = await test.wakes.onConversation(from.id, () => undefined);
    await Promise.all([stop(), test.wakes.onConversation(from.id, heard.wake)]);
    const next = heard.next();
    await committed(test.store, { from });
    await next;
    expect(heard.count()).toBe(1);
  });
});

// Last, because it kills the server: the connections of other tests would not be back yet.
describe('a lost connection', () => {
  it('wakes everyone who listens once it is back, because something may have been missed', async () => {
    const { id } = await newConversation(test.store);
    const { wakes } = await test.another();
    const heard = ear();
    await wakes.onConversation(id, heard.wake);
    const next = heard.next();
    process.kill(await serverPid(test.data), 'SIGKILL');
    await next;
    expect(heard.count()).toBeGreaterThan(0);
    await test.data.ready(10_000);
    const from = await whenLoaded(id);
    const after = heard.next();
    await committed(test.store, { from });
    await after;
  });
});

async function whenLoaded(id: ConversationId) {
  for (;;) {
    const loaded = await test.store.load(id, { fresh: true }).catch(() => null);
    if (loaded !== null) return loaded;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a sign', () => {
  it('is heard by another process that listens to this conversation, and Redis keeps nothing of it', async () => {
    const id = newId();
    const { signs } = await test.another();
    const keys = async () =>
      listOf(await test.data.send(['KEYS', '*']))
        .map(textOf)
        .sort();
    const before = await keys();
    const heard: Sign[] = [];
    const last = Promise.withResolvers<void>();
    await signs.listen(sameShard(id), () => expect.unreachable());
    const stop = await signs.listen(id, (sign) => {
      heard.push(sign);
      if (sign.kind === 'shown') last.resolve();
    });
    await test.signs.send(id, { kind: 'person-writes' });
    await test.signs.send(id, { kind: 'shown', upTo: 3 });
    await last.promise;
    await stop();
    expect(heard).toEqual([{ kind: 'person-writes' }, { kind: 'shown', upTo: 3 }]);
    expect(await keys()).toEqual(before);
  });
});
