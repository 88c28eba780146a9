import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Link, type LinkEffect, type LinkEvent, restMs, START, step } from '../../../../bot/web/chat/line/link.ts';

/** Runs events one after the other and returns where they lead and all that was to be done on the way. */
function lineAfter(...events: LinkEvent[]): { link: Link; effects: LinkEffect[] } {
  let { link } = START;
  const effects: LinkEffect[] = [START.effect];
  for (const event of events) {
    const next = step(link, event);
    link = next.link;
    effects.push(next.effect);
  }
  return { link, effects };
}

describe('the line to the service', () => {
  it('asks for a token, opens the stream and is live', () => {
    const { link, effects } = lineAfter('joined', 'opened');
    expect(link.is).toBe('live');
    expect(effects).toEqual(['join', 'open', null]);
  });

  it('asks for a new stream address when the stream falls, because each can be used once', () => {
    expect(lineAfter('joined', 'opened', 'heard', 'closed', 'rested', 'renewed').effects.slice(-3)).toEqual([
      'rest',
      'renew',
      'open',
    ]);
  });

  it('asks again and again for what is new where web sockets do not get through, and tries them later once more', () => {
    const failing: LinkEvent[] = ['joined', 'closed', 'rested', 'renewed', 'closed', 'rested', 'renewed', 'closed'];
    expect(lineAfter(...failing).link.is).toBe('polling');
    const rounds = Array.from({ length: 21 }, (): LinkEvent[] => ['polled', 'rested']).flat();
    expect(lineAfter(...failing, ...rounds.slice(0, -1)).link.is).toBe('renewing');
    expect(lineAfter(...failing, ...rounds.slice(0, -1), 'renewed', 'closed').link.is).toBe('polling');
  });

  it('comes back with its credential when the token is not taken any more', () => {
    expect(lineAfter('joined', 'opened', 'heard', 'expired').effects.at(-1)).toBe('join');
  });

  it('rests before it asks for a third token in a row, so that a service that refuses each is not stormed', () => {
    const { link } = lineAfter('joined', 'opened', 'heard', 'expired', 'joined', 'expired');
    expect(link).toMatchObject({ is: 'resting', next: 'join' });
  });

  it('does not wait any longer when the network is back', () => {
    expect(lineAfter('join-failed', 'wake').effects.at(-1)).toBe('join');
    expect(lineAfter('joined', 'opened', 'closed', 'wake').effects.at(-1)).toBe('renew');
  });

  it('forgets earlier failures once something was heard', () => {
    expect(lineAfter('joined', 'closed', 'rested', 'renewed', 'opened').link.tries).toBe(1);
    expect(lineAfter('joined', 'closed', 'rested', 'renewed', 'opened', 'heard').link.tries).toBe(0);
  });

  it('is never stuck: in every state that is not live there is something under way or a rest that ends', () => {
    const ends: Record<string, LinkEvent> = {
      joining: 'joined',
      opening: 'opened',
      renewing: 'renewed',
      polling: 'polled',
      resting: 'rested',
    };
    const event = fc.constantFrom<LinkEvent>(
      ...(['joined', 'join-failed', 'opened', 'heard', 'closed', 'renewed'] as const),
      ...(['renew-failed', 'polled', 'poll-failed', 'expired', 'rested', 'wake'] as const),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let { link } = lineAfter(...events);
        for (let steps = 0; link.is !== 'live' && steps < 80; steps += 1) {
          const ending = ends[link.is];
          expect(ending).toBeDefined();
          if (ending !== undefined) link = step(link, ending).link;
        }
        expect(link.is).toBe('live');
      }),
    );
  });

  it('waits longer after each failure, at most half a minute, and never all pages together', () => {
    const wait = (tries: number, random: number) => restMs({ is: 'resting', next: 'join', tries, round: 0 }, random);
    expect([1, 2, 3, 20].map((tries) => wait(tries, 1))).toEqual([500, 1_000, 2_000, 30_000]);
    expect(wait(20, 0)).toBe(15_000);
  });
});
