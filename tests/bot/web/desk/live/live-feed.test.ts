import { describe, expect, it } from 'vitest';
import { LiveFeed } from '../../../../../bot/web/desk/live/live-feed.ts';

/** A stream that the test writes and ends. */
function stream() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  return {
    response: new Response(readable),
    say: (text: string) => writer.write(new TextEncoder().encode(text)),
    end: () => writer.close(),
  };
}

describe('the live feed', () => {
  it('reads again when it connects, hears events, and connects again after the end', async () => {
    const [first, second] = [stream(), stream()];
    const streams = [first, second];
    const heard: string[] = [];
    const stop = new AbortController();
    const pauses: number[] = [];
    const secondLive = Promise.withResolvers<void>();
    let lives = 0;
    const feed = new LiveFeed({
      open: async () => streams.shift()?.response ?? Promise.reject(new Error('no more')),
      onLive: () => {
        lives += 1;
        if (lives === 2) secondLive.resolve();
      },
      onEvent: ({ event }) => heard.push(event),
      pause: async (ms) => void pauses.push(ms),
      random: () => 1,
    });
    const states: string[] = [];
    feed.state.watch(() => states.push(feed.state.get()));
    const running = feed.run(stop.signal);
    await first.say('event: queue\ndata: {}\n\nevent: ping\nda');
    await first.say('ta: {}\n\n');
    await first.end();
    await secondLive.promise;
    stop.abort();
    await second.end();
    await running;
    expect(heard).toEqual(['queue', 'ping']);
    expect(states).toEqual(['live', 'reconnecting', 'live']);
    expect(pauses).toEqual([1_000]);
  });

  it('waits longer each time that it cannot connect', async () => {
    const pauses: number[] = [];
    const stop = new AbortController();
    const feed = new LiveFeed({
      open: () => Promise.reject(new Error('away')),
      onLive: () => {},
      onEvent: () => {},
      pause: async (ms) => {
        pauses.push(ms);
        if (pauses.length === 3) stop.abort();
      },
      random: () => 1,
    });
    await feed.run(stop.signal);
    expect(pauses).toEqual([2_000, 4_000, 8_000]);
    expect(feed.state.get()).toBe('reconnecting');
  });
});
