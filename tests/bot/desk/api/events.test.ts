import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { After } from '../../../../bot/desk/after.ts';
import type { StaffMember } from '../../../../bot/desk/staff-member.ts';
import { queueSchema } from '../../../../bot/wire/desk.ts';
import { REQUEST } from '../conversations.ts';
import { AMAL, KASIA, LAST_DAY_OF_VERA, OLA, type ServedDesk, serveDesk, VERA } from './served-desk.ts';

/** Timers that the test runs by hand. */
const planned: { ms: number; run: () => void; cancelled: boolean }[] = [];
const after: After = (ms, run) => {
  const plan = { ms, run, cancelled: false };
  planned.push(plan);
  return () => {
    plan.cancelled = true;
  };
};

let served: ServedDesk;
beforeAll(async () => {
  served = await serveDesk(after);
});
afterAll(() => served.stop());

describe('live events', () => {
  it('say at once that the queue is to be read, and again when it changes', async () => {
    const events = await listen(AMAL);
    await events.until('queue');
    const id = await served.desk.arrive('hello');
    await served.desk.act(id, REQUEST);
    await events.until('queue');
    await events.stop();
  });

  it('tell of one’s own conversations, and of nobody else’s', async () => {
    const mine = await served.desk.waiting();
    const hers = await served.desk.waiting();
    const [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
    await kasia.post(`/desk/api/conversations/${hers}/claim`);
    const events = await listen(AMAL);
    await amal.post(`/desk/api/conversations/${mine}/claim`);
    await events.until(`conversation ${mine}`);
    await served.desk.act(mine, { kind: 'accept' });
    await served.desk.say(hers, 'to Kasia');
    await served.desk.say(mine, 'to Amal');
    await events.until(`conversation ${mine}`);
    expect(events.seen.filter((event) => event.includes(hers))).toEqual([]);
    await events.stop();
  });

  it('say that a conversation is over, too', async () => {
    const id = await served.desk.waiting();
    const amal = await served.as(AMAL);
    await amal.post(`/desk/api/conversations/${id}/claim`);
    const events = await listen(AMAL);
    await events.until(`conversation ${id}`);
    const before = events.seen.length;
    await served.desk.act(id, { kind: 'refuse' });
    await events.until(`conversation ${id}`, before);
    await events.stop();
  });

  it('of somebody who is lent in the middle of a day come from both hubs', async () => {
    const events = await listen(AMAL);
    await events.until('queue');
    const supervisor = await served.as(KASIA, ['supervisor']);
    const atDesks = async () => (await served.desk.redis.duty.atDesks(AMAL.hub)).desks.map(({ id }) => id);
    await expect.poll(atDesks).toContain(AMAL.id);
    let before = events.seen.length;
    expect((await supervisor.post(`/desk/api/staff/${AMAL.id}/loan`, { hub: OLA.hub })).status).toBe(204);
    await events.until('queue', before);
    before = events.seen.length;
    const id = await served.desk.arrive('there');
    await served.desk.act(id, { ...REQUEST, hub: OLA.hub });
    await events.until('queue', before);
    await served.desk.act(id, { kind: 'leave' });
    await supervisor.post(`/desk/api/staff/${AMAL.id}/loan/end`);
    await events.stop();
  });

  it('bring two desks to the same truth: what one takes, the other reads as taken', async () => {
    const id = await served.desk.waiting();
    const [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
    const events = await listen(KASIA);
    await events.until('queue');
    const before = events.seen.length;
    await amal.post(`/desk/api/conversations/${id}/claim`);
    await events.until('queue', before);
    const lineOf = async (desk: typeof amal) => {
      const { lines } = queueSchema.parse((await desk.get('/desk/api/queue')).body);
      const line = lines.find(({ conversation }) => conversation === id);
      return [line?.state, line?.heldBy?.name];
    };
    expect(await lineOf(kasia)).toEqual(['offered', 'Amal']);
    expect(await lineOf(amal)).toEqual(['offered', 'Amal']);
    await events.stop();
  });

  it('keep the line alive', async () => {
    const events = await listen(AMAL);
    await events.until('ping');
    const before = events.seen.length;
    planned.findLast(({ ms }) => ms === 15_000)?.run();
    await events.until('ping', before);
    await events.stop();
  });

  it('end when the token does', async () => {
    const events = await listen(AMAL, 120);
    await events.until('queue');
    const end = planned.findLast(({ ms }) => ms > 60_000 && ms <= 120_000);
    expect(end).toBeDefined();
    end?.run();
    await events.ended;
  });

  it('end when somebody may not meet people any more, and nobody counts on them at once', async () => {
    const events = await listen(VERA);
    const atDesks = async () => (await served.desk.redis.duty.atDesks(VERA.hub)).desks.map(({ id }) => id);
    await expect.poll(atDesks).toContain(VERA.id);
    const soon = planned.findLast(({ ms }) => ms === 15_000);
    const until = Date.parse(LAST_DAY_OF_VERA) + 86_400_000 - Date.now();
    served.passTime(until);
    soon?.run();
    await events.ended;
    await expect.poll(atDesks).not.toContain(VERA.id);
    served.passTime(-until);
  });

  it('are not opened by who only asks for the head, and would never read them', async () => {
    const { authorization } = await served.as(AMAL);
    const answer = await fetch(`${served.origin}/desk/api/events`, { method: 'HEAD', headers: { authorization } });
    expect(answer.status).toBe(404);
  });

  it('take the timers away with them', async () => {
    const events = await listen(AMAL);
    await events.until('ping');
    const theirs = planned.slice(-2);
    await events.stop();
    await expect.poll(() => theirs.every(({ cancelled }) => cancelled)).toBe(true);
  });

  it('of a seventh tab end the first', async () => {
    const streams = [];
    for (let tab = 0; tab < 7; tab += 1) streams.push(await listen(KASIA));
    const [first, ...others] = streams;
    await first?.ended;
    for (const stream of others) await stream.stop();
  });
});

/** Reads events as the desk does. */
async function listen(staff: StaffMember, lifetimeS = 600) {
  const { authorization } = await served.as(staff, ['adviser'], lifetimeS);
  const abort = new AbortController();
  const response = await fetch(`${served.origin}/desk/api/events`, {
    headers: { authorization },
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const seen: string[] = [];
  let woken = Promise.withResolvers<void>();
  const ended = (async () => {
    let rest = '';
    try {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const parts = (rest + chunk).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) seen.push(nameOf(part));
        woken.resolve();
        woken = Promise.withResolvers();
      }
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    }
  })();
  let read = 0;
  return {
    seen,
    ended,
    /** Waits for the next event of this name after the ones already waited for. */
    async until(name: string, from = read): Promise<void> {
      for (;;) {
        const at = seen.indexOf(name, from);
        if (at >= 0) {
          read = at + 1;
          return;
        }
        await woken.promise;
      }
    },
    async stop(): Promise<void> {
      abort.abort();
      await ended;
    },
  };
}

function nameOf(text: string): string {
  const event = /^event: (\w+)$/m.exec(text)?.[1] ?? '';
  const data = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}') as { conversation?: string };
  return data.conversation === undefined ? event : `${event} ${data.conversation}`;
}
