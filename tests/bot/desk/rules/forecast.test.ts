import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helperSchema } from '../../../../bot/conversation/duty.ts';
import type { HandOff } from '../../../../bot/conversation/hold.ts';
import { hubIdSchema } from '../../../../bot/conversation/ids.ts';
import { forecast, LEAST_TALKS, type QueueNow, type Working } from '../../../../bot/desk/rules/forecast.ts';
import { REAL_PACE } from '../../../../bot/desk/rules/pace.ts';
import { HAND_OFF } from '../conversations.ts';

const MINUTE = REAL_PACE.minuteMs;
const HUB = HAND_OFF.hub;
const OTHER = hubIdSchema.parse('other-hub');
const helper = (name: string, more: object = {}, at: Working['at'] = [HUB]): Working => ({
  ...helperSchema.parse({ id: `tenant:${name}`, role: 'adviser', languages: ['ar'], capacity: 1, ...more }),
  at,
});
const AMAL = helper('amal');
const talksOf = (...minutes: number[]) => minutes.map((each) => each * MINUTE);

/** The same numbers each time, spread evenly enough. */
function steady(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}
const waiting = (count: number, more: Partial<HandOff> = {}) =>
  Array.from({ length: count }, (_, id) => ({ id, handOff: { ...HAND_OFF, since: 0, ...more } }));
const queue = (more: Partial<QueueNow<number>> = {}): QueueNow<number> => ({
  now: 0,
  waiting: waiting(3),
  held: [],
  onDuty: [AMAL],
  lasted: new Map([[HUB, talksOf(8, 9, 10, 11, 12)]]),
  pace: REAL_PACE,
  ...more,
});
const minutes = (queue: QueueNow<number>) =>
  [...forecast(queue, steady()).values()].map(({ fromMs, toMs }) => [fromMs / MINUTE, toMs / MINUTE] as const);

describe('how long somebody waits', () => {
  it('is the talks before them, one after the other', () => {
    const [first, second, third] = minutes(queue());
    expect(first?.[1]).toBeLessThan(1);
    expect(second?.[0]).toBeGreaterThan(7);
    expect(second?.[1]).toBeLessThan(14);
    expect(third?.[0]).toBeGreaterThan(16);
    expect(third?.[1]).toBeLessThan(26);
  });

  it('is shorter with more staff, and with staff who hold more at once', () => {
    const alone = minutes(queue())[2]?.[1] ?? 0;
    expect(minutes(queue({ onDuty: [AMAL, helper('sara')] }))[2]?.[1]).toBeLessThan(alone);
    expect(minutes(queue({ onDuty: [helper('amal', { capacity: 2 })] }))[2]?.[1]).toBeLessThan(alone);
  });

  it('begins with what is left of the talks that staff are in', () => {
    const held = [{ staff: AMAL.id, hub: HUB, claimedAt: -9 * MINUTE }];
    const [first] = minutes(queue({ held }));
    expect(first?.[0]).toBeGreaterThan(0);
    expect(first?.[1]).toBeLessThan(4);
  });

  it('is as long as they are kept for a colleague, where only others are free', () => {
    const held = [{ staff: AMAL.id, hub: HUB, claimedAt: 0 }];
    const onDuty = [AMAL, helper('sam', { languages: ['en'] })];
    const [first] = minutes(queue({ held, onDuty }));
    expect(first?.[0]).toBeGreaterThanOrEqual(3);
    expect(first?.[1]).toBeLessThan(4);
  });

  it('is not known where nobody is on duty, or few talks have ended, or nobody on duty is wanted', () => {
    expect(minutes(queue({ onDuty: [] }))).toEqual([]);
    expect(minutes(queue({ lasted: new Map([[HUB, Array.from({ length: LEAST_TALKS - 1 }, () => MINUTE)]]) }))).toEqual(
      [],
    );
    expect(minutes(queue({ waiting: waiting(2, { refused: [AMAL.id] }) }))).toEqual([]);
  });

  it('is never less than nothing, never ends before it begins, and in one language comes in turn', () => {
    const lasted = fc.array(fc.integer({ min: 1_000, max: 30 * MINUTE }), { minLength: LEAST_TALKS, maxLength: 20 });
    fc.assert(
      fc.property(lasted, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (talks, people, staff) => {
        const onDuty = Array.from({ length: staff }, (_, at) => helper(`h${at}`));
        const ranges = [
          ...forecast(queue({ waiting: waiting(people), onDuty, lasted: new Map([[HUB, talks]]) }), steady()).values(),
        ];
        ranges.forEach(({ fromMs, toMs }, at) => {
          expect(fromMs).toBeGreaterThanOrEqual(0);
          expect(toMs).toBeGreaterThanOrEqual(fromMs);
          expect(toMs + MINUTE).toBeGreaterThanOrEqual(ranges[at - 1]?.toMs ?? 0);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('how long somebody waits where hubs share staff', () => {
  const both = helper('ola', {}, [HUB, OTHER]);
  const here = { id: 1, handOff: { ...HAND_OFF, since: 0 } };
  const there = { id: 2, handOff: { ...HAND_OFF, since: 1, hub: OTHER } };
  const shared = (more: Partial<QueueNow<number>> = {}) =>
    queue({
      waiting: [here, there],
      onDuty: [both],
      lasted: new Map([
        [HUB, talksOf(8, 9, 10, 11, 12)],
        [OTHER, talksOf(8, 9, 10, 11, 12)],
      ]),
      ...more,
    });

  it('is not until the same helper is free for each: nobody is promised twice', () => {
    const [first, second] = minutes(shared());
    expect(first?.[1]).toBeLessThan(1);
    expect(second?.[0]).toBeGreaterThan(7);
    const [, withTheirOwn] = minutes(shared({ onDuty: [both, helper('sam', {}, [OTHER])] }));
    expect(withTheirOwn?.[1]).toBeLessThan(1);
  });

  it('begins with what is left of a talk for the other hub', () => {
    const held = [{ staff: both.id, hub: OTHER, claimedAt: 0 }];
    expect(minutes(shared({ waiting: [here], held }))[0]?.[0]).toBeGreaterThan(7);
  });

  it('is neither longer nor shorter by who is at the other hub only', () => {
    const english = { ...both, languages: ['en' as const] };
    const onDuty = [english, helper('sam', {}, [OTHER])];
    const [first] = minutes(shared({ waiting: [here], onDuty }));
    expect(first?.[1]).toBeLessThan(1);
    expect(minutes(shared({ waiting: [here], onDuty: [helper('sam', {}, [OTHER])] }))).toEqual([]);
  });

  it('is unknown at a hub where few talks have ended, and known at the other', () => {
    const ranges = forecast(shared({ lasted: new Map([[HUB, talksOf(8, 9, 10, 11, 12)]]) }), steady());
    expect([...ranges.keys()]).toEqual([1]);
  });

  it('never takes more at once than the helpers hold, whichever hubs they are at', () => {
    const hubs = fc.constantFrom(HUB, OTHER);
    const people = fc.array(hubs, { minLength: 1, maxLength: 8 });
    const staff = fc.array(fc.uniqueArray(hubs, { minLength: 1 }), { minLength: 1, maxLength: 4 });
    const talk = talksOf(30, 30, 30, 30, 30);
    const lasted = new Map([
      [HUB, talk],
      [OTHER, talk],
    ]);
    fc.assert(
      fc.property(people, staff, (where, at) => {
        const waiting = where.map((hub, id) => ({ id, handOff: { ...HAND_OFF, since: id, hub } }));
        const onDuty = at.map((each, index) => helper(`h${index}`, {}, each));
        const soon = minutes(shared({ waiting, onDuty, lasted })).filter(([, to]) => to < 20);
        expect(soon.length).toBeLessThanOrEqual(onDuty.length);
      }),
      { numRuns: 50 },
    );
  });
});
