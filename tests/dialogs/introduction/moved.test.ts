import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Introduction,
  introductionSchema,
  isLive,
  isUnderWay,
  UNDER_WAY,
} from '../../../dialogs/introduction/introduction.ts';
import { moved, type PersonMove, type Progress, wouldTell } from '../../../dialogs/introduction/moved.ts';
import { REASONS } from '../../../dialogs/plan/plan.ts';
import { DETAILS } from '../../../knowledge/schema/partner.ts';
import { LOCALES } from '../../../locales/locale.ts';
import { offered, wordsIn } from './introductions.ts';

const ORDER: readonly string[] = UNDER_WAY;
const NAME = 'Zebrowitz';
const CONTACT = '0700 900 123';

const personMove: fc.Arbitrary<PersonMove> = fc.oneof(
  fc.record({ move: fc.constant('agree' as const), locale: fc.constantFrom(...LOCALES), at: fc.nat() }),
  fc.constant({ move: 'decline' } as const),
  fc.record({
    move: fc.constant('leave-out' as const),
    detail: fc.constantFrom(...DETAILS),
    out: fc.boolean(),
  }),
  fc.constantFrom(
    { move: 'write', detail: 'name', words: NAME } as const,
    { move: 'write', detail: 'contact', words: CONTACT } as const,
  ),
  fc.constant({ move: 'withdraw' } as const),
);
const progress: fc.Arbitrary<Progress> = fc.oneof(
  fc.constantFrom<Progress>(
    { move: 'sent' },
    { move: 'accepted' },
    { move: 'attended' },
    { move: 'helped' },
    { move: 'not-told' },
  ),
  fc.record({ move: fc.constant('not-helped' as const), because: fc.constantFrom(...REASONS) }),
);
const asked = fc.subarray([...DETAILS]).map((asks) => offered({ asks }));
const moves = fc.array(fc.oneof(personMove, progress), { maxLength: 14 });

/** Every introduction that the moves lead through, the first too. A move that cannot be made is passed over. */
function wayOf(start: Introduction, all: readonly (PersonMove | Progress)[]): Introduction[] {
  const way = [start as Introduction];
  for (const move of all) {
    const next = moved(way.at(-1) ?? start, move);
    if (next) way.push(next);
  }
  return way;
}

describe('an introduction, whatever is done with it', () => {
  it('is always one that can be kept and read again', () => {
    fc.assert(
      fc.property(asked, moves, (start, all) => {
        for (const each of wayOf(start, all)) expect(introductionSchema.parse(each)).toEqual(each);
      }),
    );
  });

  it('tells nothing that was not asked for, written and left in at the moment of the yes', () => {
    fc.assert(
      fc.property(asked, moves, (start, all) => {
        const way = wayOf(start, all);
        for (const [index, each] of way.entries()) {
          const before = way[index - 1];
          if (each.state !== 'agreed' || before?.state !== 'offered') continue;
          const { locale } = all.find((move) => move.move === 'agree') ?? { locale: 'en' };
          expect(Object.keys(each.shared).sort()).toEqual(Object.keys(wouldTell(before, locale)).sort());
          for (const detail of Object.keys(each.shared)) expect(before.asks).toContain(detail);
          for (const detail of before.out) expect(each.shared).not.toHaveProperty(detail);
        }
      }),
    );
  });

  it('keeps what may be told exactly as it was agreed until its end', () => {
    fc.assert(
      fc.property(asked, moves, (start, all) => {
        const told = wayOf(start, all)
          .filter(isUnderWay)
          .map(({ shared }) => JSON.stringify(shared));
        expect(new Set(told).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('holds nothing that could be told once it was declined, was withdrawn or is over', () => {
    fc.assert(
      fc.property(asked, moves, (start, all) => {
        for (const each of wayOf(start, all).filter((it) => !isLive(it))) {
          expect(wordsIn(each)).not.toContain(NAME);
          expect(wordsIn(each)).not.toContain(CONTACT);
          expect(each).not.toHaveProperty('about');
        }
      }),
    );
  });

  it('goes only forward, on from its end only to be withdrawn, and from there only to what the partner knows', () => {
    const rank = (each: Introduction) => {
      const underWay = ORDER.indexOf(each.state);
      if (each.state === 'withdrawn') return each.wasTold === null ? 10 : each.wasTold ? 12 : 11;
      return each.state === 'offered' ? 0 : underWay >= 0 ? underWay + 1 : 9;
    };
    fc.assert(
      fc.property(asked, moves, (start, all) => {
        const ranks = wayOf(start, all).map(rank);
        for (const [index, here] of ranks.entries()) {
          const before = ranks[index - 1] ?? 0;
          if (before > 0) expect(here).toBeGreaterThan(before);
        }
      }),
    );
  });

  it('can be withdrawn for as long as it lives or the partner may keep what it was told, and says whether the partner had been told', () => {
    fc.assert(
      fc.property(asked, moves, (start, all) => {
        const way = wayOf(start, all);
        for (const [index, each] of way.entries()) {
          const withdrawn = moved(each, { move: 'withdraw' });
          const lived = way.slice(0, index + 1).map(({ state }) => state);
          const wasTold =
            lived.some((state) => ['sent', 'accepted', 'attended', 'helped'].includes(state)) ||
            (lived.includes('agreed') ? null : false);
          const isKept = ['helped', 'not-helped'].includes(each.state);
          if (isLive(each) || isKept) expect(withdrawn).toMatchObject({ state: 'withdrawn', wasTold });
          else expect(withdrawn).toBeNull();
        }
      }),
    );
  });

  it('that was taken back holds what staff know of whether the partner had been told, and what was told stays told', () => {
    fc.assert(
      fc.property(asked, moves, progress, (start, all, move) => {
        const last = wayOf(start, all).at(-1);
        const withdrawn = last && (moved(last, { move: 'withdraw' }) ?? last);
        if (withdrawn?.state !== 'withdrawn') return;
        const tells = ['sent', 'accepted', 'attended', 'helped'].includes(move.move);
        const after = moved(withdrawn, move) ?? withdrawn;
        const wasTold = after.state === 'withdrawn' ? after.wasTold : after.state;
        if (withdrawn.wasTold === true || tells) expect(wasTold).toBe(true);
        else if (move.move === 'not-told') expect(wasTold).toBe(false);
        else expect(wasTold).toBe(withdrawn.wasTold);
      }),
    );
  });

  it('is moved by staff only after the yes', () => {
    fc.assert(
      fc.property(asked, progress, (start, move) => {
        expect(moved(start, move)).toBeNull();
        const declined = moved(start, { move: 'decline' });
        expect(declined && moved(declined, move)).toBeNull();
      }),
    );
  });
});
