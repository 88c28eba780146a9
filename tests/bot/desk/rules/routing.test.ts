import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ended, type Helper, helperSchema, type OnDuty } from '../../../../bot/conversation/duty.ts';
import { BANDS, type HandOff } from '../../../../bot/conversation/hold.ts';
import { queueScore } from '../../../../bot/conversation/queue-order.ts';
import { REAL_PACE } from '../../../../bot/desk/rules/pace.ts';
import { fitsAnybody, offerTo, opensAt, RESERVED_MINUTES, SPARED_MINUTES } from '../../../../bot/desk/rules/routing.ts';
import { isWanted } from '../../../../bot/desk/rules/wanted.ts';
import { PREFERENCES } from '../../../../dialogs/who.ts';
import { LOCALES } from '../../../../locales/locale.ts';
import { HAND_OFF } from '../conversations.ts';

const MINUTE = REAL_PACE.minuteMs;
const helper = (name: string, more: object = {}): Helper =>
  helperSchema.parse({ id: `tenant:${name}`, role: 'adviser', languages: ['en'], ...more });
const sam = helper('sam');
const amal = helper('amal', { languages: ['ar', 'en'] });
const arabic = (more: Partial<HandOff> = {}): HandOff => ({ ...HAND_OFF, since: 0, ...more });
const at = (minutes: number, onDuty: OnDuty[]) => ({ now: minutes * MINUTE, onDuty, pace: REAL_PACE });

describe('a hand-off', () => {
  it('is kept for who speaks the language, and then is for anyone, with an interpreter', () => {
    const onDuty = [sam, amal];
    expect(offerTo(amal, arabic(), at(0, onDuty))).toEqual({ kind: 'now', interpreter: false });
    expect(offerTo(sam, arabic(), at(2.9, onDuty))).toEqual({ kind: 'later', from: 3 * MINUTE });
    expect(offerTo(sam, arabic(), at(3, onDuty))).toEqual({ kind: 'now', interpreter: true });
  });

  it('is kept for nobody where nobody on duty speaks the language, or who does is not wanted', () => {
    expect(offerTo(sam, arabic(), at(0, [sam]))).toEqual({ kind: 'now', interpreter: true });
    const without = arabic({ refused: [amal.id] });
    expect(offerTo(sam, without, at(0, [sam, amal]))).toEqual({ kind: 'now', interpreter: true });
    expect(offerTo(amal, without, at(60, [sam, amal]))).toEqual({ kind: 'never' });
  });

  it('of somebody who wants a woman is for women, and kept for those who speak the language', () => {
    const sara = helper('sara', { languages: ['en'], gender: 'woman' });
    const hers = arabic({ preference: 'woman' });
    expect(offerTo(amal, hers, at(0, [amal, sara]))).toEqual({ kind: 'never' });
    expect(offerTo(sara, hers, at(0, [amal, sara]))).toEqual({ kind: 'now', interpreter: true });
    const mona = helper('mona', { languages: ['ar'], gender: 'woman' });
    expect(offerTo(sara, hers, at(0, [mona, sara])).kind).toBe('later');
  });

  it('that is urgent is kept for half a minute only', () => {
    const urgent = arabic({ band: 'urgent' });
    expect(offerTo(sam, urgent, at(0.4, [sam, amal])).kind).toBe('later');
    expect(offerTo(sam, urgent, at(0.5, [sam, amal])).kind).toBe('now');
  });

  it.each([
    ['topic', { topics: ['home'] }, { topics: ['work'] }],
    ['area', { areas: ['liverpool'] }, { areas: ['coventry'] }],
    ['role', { role: 'housing officer' }, { role: 'adviser' }],
  ])('is kept for a minute for who knows its %s', (_, does, doesNot) => {
    const wanted = arabic({ topics: ['home'], area: 'liverpool', role: 'role' in does ? 'housing officer' : null });
    const knows = helper('knows', { languages: ['ar'], ...does });
    const other = helper('other', { languages: ['ar'], ...doesNot });
    expect(offerTo(knows, wanted, at(0, [knows, other])).kind).toBe('now');
    expect(offerTo(other, wanted, at(0, [knows, other]))).toEqual({ kind: 'later', from: MINUTE });
    expect(offerTo(other, wanted, at(1, [knows, other])).kind).toBe('now');
    expect(offerTo(other, wanted, at(0, [other])).kind).toBe('now');
  });
});

/** Neither refused nor other than they asked for. */
function isFor(it: Helper, { refused, preference, locale }: HandOff): boolean {
  return !refused.includes(it.id) && isWanted(preference, it, locale);
}

const topics = fc.subarray(['home', 'work', 'money']);
const areas = fc.subarray(['liverpool', 'coventry']);
const roles = fc.constantFrom('adviser', 'housing officer');
const someHelpers = fc
  .array(
    fc.record({
      languages: fc.subarray([...LOCALES], { minLength: 1 }),
      topics,
      areas,
      role: roles,
      gender: fc.option(fc.constantFrom('woman', 'man'), { nil: undefined }),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((all) => all.map((more, index) => helper(`h${index}`, more)));
const someHandOffs = fc
  .array(
    fc.record({
      band: fc.constantFrom(...BANDS),
      locale: fc.constantFrom(...LOCALES),
      topics,
      area: fc.option(fc.constantFrom('liverpool', 'coventry')),
      role: fc.option(roles),
      preference: fc.option(fc.constantFrom(...PREFERENCES)),
      since: fc.nat(10 * MINUTE),
      refused: fc.subarray(['tenant:h0', 'tenant:h1']) as fc.Arbitrary<HandOff['refused']>,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map((more) => ({ ...HAND_OFF, ...more })));

describe('whoever waits', () => {
  it('is offered to somebody on duty from the first moment, unless the person wants none of them', () => {
    fc.assert(
      fc.property(someHelpers, someHandOffs, (onDuty, handOffs) => {
        for (const handOff of handOffs) {
          const wanted = onDuty.filter((it) => isFor(it, handOff));
          const around = { now: handOff.since, onDuty, pace: REAL_PACE };
          const offered = onDuty.filter((it) => offerTo(it, handOff, around).kind === 'now');
          expect(offered.length > 0).toBe(wanted.length > 0);
        }
      }),
    );
  });

  it('is offered to everybody they would have once the time for their language is over', () => {
    fc.assert(
      fc.property(someHelpers, someHandOffs, (onDuty, handOffs) => {
        for (const handOff of handOffs) {
          const now = handOff.since + RESERVED_MINUTES[handOff.band].language * MINUTE;
          for (const it of onDuty) {
            const { kind } = offerTo(it, handOff, { now, onDuty, pace: REAL_PACE });
            expect(kind).toBe(isFor(it, handOff) ? 'now' : 'never');
          }
        }
      }),
    );
  });

  it('is passed over within their band only while they are kept for others, and in a later band never', () => {
    const steps = fc.array(fc.record({ who: fc.nat(4), after: fc.nat(2 * MINUTE) }), { maxLength: 30 });
    fc.assert(
      fc.property(someHelpers, someHandOffs, steps, (onDuty, handOffs, takes) => {
        let waiting = handOffs.toSorted((a, b) => queueScore(a) - queueScore(b));
        let now = 0;
        for (const { who, after } of takes) {
          now += after;
          const it = onDuty[who % onDuty.length] as Helper;
          const here = waiting.filter(({ since }) => since <= now);
          const next = here.find((handOff) => offerTo(it, handOff, { now, onDuty, pace: REAL_PACE }).kind === 'now');
          if (next === undefined) continue;
          for (const passed of here.slice(0, here.indexOf(next))) {
            const kept = RESERVED_MINUTES[passed.band].language * MINUTE;
            expect(!isFor(it, passed) || now < passed.since + kept).toBe(true);
          }
          waiting = waiting.filter((handOff) => handOff !== next);
        }
      }),
    );
  });
});

describe('somebody who rests after an urgent conversation', () => {
  const urgent = (count: number, endedAt = 0): Ended[] =>
    Array.from({ length: count }, (_, before): Ended => ({ band: 'urgent', endedAt: endedAt - before })).reverse();
  const tired = (it: Helper, count = 1): OnDuty => ({ ...it, ended: urgent(count) });
  const other = helper('other', { languages: ['ar', 'en'] });

  it('is offered nobody new for a while, and colleagues are at once', () => {
    const onDuty = [tired(amal), other];
    expect(offerTo(tired(amal), arabic(), at(0, onDuty))).toEqual({ kind: 'later', from: 5 * MINUTE });
    expect(offerTo(other, arabic(), at(0, onDuty)).kind).toBe('now');
    expect(offerTo(tired(amal), arabic({ since: 20 * MINUTE }), at(20, onDuty)).kind).toBe('now');
  });

  it('is offered urgent ones no longer after two in a row, and others are', () => {
    const it = tired(amal, 2);
    const since = 30 * MINUTE;
    const urgentOne = arabic({ band: 'urgent', since });
    expect(offerTo(it, urgentOne, at(30, [it, other]))).toEqual({ kind: 'later', from: since + MINUTE });
    expect(offerTo(it, arabic({ since }), at(30, [it, other])).kind).toBe('now');
  });

  it('keeps nobody waiting: who does not speak the language is offered them at once, and not first them', () => {
    expect(offerTo(sam, arabic(), at(0, [sam, tired(amal)]))).toEqual({ kind: 'now', interpreter: true });
  });

  it('is spared nothing where they are alone, or everybody whom the person would have rests', () => {
    const alone = tired(amal, 2);
    for (const band of BANDS) {
      expect(offerTo(alone, arabic({ band }), at(0, [alone])).kind).toBe('now');
      expect(offerTo(alone, arabic({ band }), at(0, [alone, tired(other)])).kind).toBe('now');
      const refusing = arabic({ band, refused: [other.id] });
      expect(offerTo(alone, refusing, at(0, [alone, other])).kind).toBe('now');
    }
  });

  const someTired = someHelpers.chain((all) =>
    fc
      .array(fc.record({ count: fc.nat(3), before: fc.nat(30 * MINUTE) }), {
        minLength: all.length,
        maxLength: all.length,
      })
      .map((rests) =>
        all.map(
          (it, index): OnDuty => ({ ...it, ended: urgent(rests[index]?.count ?? 0, -(rests[index]?.before ?? 0)) }),
        ),
      ),
  );

  it('leaves nobody waiting: somebody is offered each from the first moment, and all within the bound', () => {
    fc.assert(
      fc.property(someTired, someHandOffs, (onDuty, handOffs) => {
        for (const handOff of handOffs) {
          const offeredAt = (now: number) =>
            onDuty.filter((it) => offerTo(it, handOff, { now, onDuty, pace: REAL_PACE }).kind === 'now').length;
          const wanted = onDuty.filter((it) => isFor(it, handOff)).length;
          expect(offeredAt(handOff.since) > 0).toBe(wanted > 0);
          const bound = Math.max(RESERVED_MINUTES[handOff.band].language, SPARED_MINUTES[handOff.band]);
          expect(offeredAt(handOff.since + bound * MINUTE)).toBe(wanted);
        }
      }),
    );
  });

  it('never makes anybody wait for them whom others would have been offered before', () => {
    fc.assert(
      fc.property(someTired, someHandOffs, (onDuty, handOffs) => {
        const awake = onDuty.map(({ ended: _, ...it }) => it);
        for (const handOff of handOffs) {
          const rested = onDuty.filter((it) => (it.ended ?? []).length === 0);
          for (const it of rested) {
            const opens = (all: readonly OnDuty[]) =>
              opensAt(it, handOff, { now: handOff.since, onDuty: all, pace: REAL_PACE });
            expect(opens(onDuty) ?? 0).toBeLessThanOrEqual(opens(awake) ?? 0);
          }
        }
      }),
    );
  });
});

it('whom nobody on duty fits is known', () => {
  const woman = helper('sara', { gender: 'woman' });
  expect(fitsAnybody(arabic({ preference: 'woman' }), [sam, amal])).toBe(false);
  expect(fitsAnybody(arabic({ preference: 'woman' }), [sam, woman])).toBe(true);
  expect(fitsAnybody(arabic({ refused: [sam.id] }), [sam])).toBe(false);
});
