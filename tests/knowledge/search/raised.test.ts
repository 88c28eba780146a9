import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideId } from '../../../knowledge/schema/ids.ts';
import type { Said, Stretch } from '../../../knowledge/search/examples/evidence.ts';
import type { Learned } from '../../../knowledge/search/examples/learned.ts';
import { raisedBy } from '../../../knowledge/search/raised.ts';
import type { Told, ToldClause } from '../../../knowledge/search/traits.ts';

const words = ['we', 'need', 'a', 'doctor', 'and', 'the', 'school', 'is', 'near', 'us'];
const said: Said = { words, sentence: words.map(() => 0), silent: words.map(() => false) };
const clause: ToldClause = { from: 0, to: 10, settled: false, wished: false, telling: 4 };
const nothingTold: Told = {
  named: new Set(),
  wanted: new Set(),
  clauses: [clause],
  likely: { ordinary: 0.3, guides: [] },
};

type Part = readonly [guide: string, from: number, to: number];

/** What was learned, with these stretches in every message, and the same likeness everywhere unless something else is said. */
function learnedAs(stretches: readonly Stretch[], asked: Part[] = []): Learned {
  return {
    stretches: () => [...stretches],
    parts: () => (guide, from, to) => {
      asked.push([guide ?? '', from, to]);
      return { own: 0.5, other: 0.2 };
    },
    likely: () => {
      throw new Error('what the whole is like is not asked for');
    },
    why: () => [],
  };
}

function stretch(guide: string, score: number, from = 3, to = 4): Stretch {
  return { guide: guideId.parse(guide), score, from, to, why: () => [], peak: () => from };
}

const oddsOf = (guide: string, stretches: readonly Stretch[], told = nothingTold) =>
  raisedBy(said, told, learnedAs(stretches)).find((it) => it.guide === guide)?.odds ?? Number.NaN;

const scores = fc.double({ min: -5, max: 7.9, noNaN: true });

describe('the guides that a message may ask for', () => {
  it('come with the likeliest first, each with its stretch', () => {
    const raised = raisedBy(said, nothingTold, learnedAs([stretch('gp', 1), stretch('school-place', 4, 6, 7)]));
    expect(raised.map(({ guide, from, to }) => [guide, from, to])).toEqual([
      ['school-place', 6, 7],
      ['gp', 3, 4],
    ]);
    expect(raised[0]?.odds).toBeGreaterThan(raised[1]?.odds ?? 0);
  });

  it('are none where no word speaks for one', () => {
    expect(raisedBy(said, nothingTold, learnedAs([]))).toEqual([]);
  });

  it('are at most fourteen, those with the best stretches', () => {
    const many = Array.from({ length: 20 }, (_, at) => stretch(`guide-${at}`, at / 10));
    const raised = raisedBy(said, nothingTold, learnedAs(many));
    expect(raised).toHaveLength(14);
    expect(raised.map(({ guide }) => guide)).not.toContain('guide-5');
    expect(raised.map(({ guide }) => guide)).toContain('guide-6');
  });

  it('are likelier the more their words say for them', () => {
    fc.assert(
      fc.property(scores, scores, (one, other) => {
        fc.pre(Math.abs(one - other) > 1e-6);
        const likelier = oddsOf('gp', [stretch('gp', Math.max(one, other))]);
        expect(likelier).toBeGreaterThan(oddsOf('gp', [stretch('gp', Math.min(one, other))]));
      }),
    );
  });

  it('are not likelier without end: far is as far as farther', () => {
    expect(oddsOf('gp', [stretch('gp', 80)])).toBe(oddsOf('gp', [stretch('gp', 8)]));
  });

  it('are likelier where a clause names them and nothing else, less where it speaks of what is well, and more where it says a wish', () => {
    fc.assert(
      fc.property(scores, (score) => {
        const alone = [stretch('gp', score)];
        const named = { ...nothingTold, named: new Set([guideId.parse('gp')]) };
        const other = { ...nothingTold, named: new Set([guideId.parse('dentist')]) };
        const settled = { ...nothingTold, clauses: [{ ...clause, settled: true }] };
        const wished = { ...nothingTold, clauses: [{ ...clause, wished: true }] };
        expect(oddsOf('gp', alone, named)).toBeGreaterThan(oddsOf('gp', alone));
        expect(oddsOf('gp', alone, other)).toBe(oddsOf('gp', alone));
        expect(oddsOf('gp', alone, settled)).toBeLessThan(oddsOf('gp', alone));
        expect(oddsOf('gp', alone, wished)).toBeGreaterThan(oddsOf('gp', alone));
      }),
    );
  });

  it('are settled by the word that says most, and by no other of their words', () => {
    const long: Stretch = { ...stretch('gp', 2, 3, 9), peak: () => 7 };
    const settledAt = (at: number) =>
      oddsOf('gp', [long], {
        ...nothingTold,
        clauses: [
          { ...clause, to: 5, settled: at < 5 },
          { ...clause, from: 5, settled: at >= 5 },
        ],
      });
    const unsettled = oddsOf('gp', [long], {
      ...nothingTold,
      clauses: [
        { ...clause, to: 5 },
        { ...clause, from: 5 },
      ],
    });
    expect(settledAt(7)).toBeLessThan(settledAt(3));
    expect(settledAt(3)).toBe(unsettled);
  });
});

describe('what the whole message is like', () => {
  it('makes a guide likelier that it is like most', () => {
    const like = (guides: readonly string[]) =>
      oddsOf('gp', [stretch('gp', 1)], {
        ...nothingTold,
        likely: { ordinary: 0.1, guides: guides.map((it) => ({ guide: guideId.parse(it), likely: 0.4 })) },
      });
    expect(like(['gp', 'dentist'])).toBeGreaterThan(like(['dentist', 'gp']));
    expect(like(['dentist', 'gp'])).toBeGreaterThan(like(['dentist']));
  });
});

describe('another guide', () => {
  const gp = stretch('gp', 2, 3, 5);

  it('for which the same words speak better makes one less likely than one for which other words do', () => {
    const sameWords = oddsOf('gp', [stretch('dentist', 4, 3, 5), gp]);
    const otherWords = oddsOf('gp', [stretch('dentist', 4, 6, 8), gp]);
    expect(sameWords).toBeLessThan(otherWords);
    expect(otherWords).toBeLessThan(oddsOf('gp', [gp]));
  });

  it('speaks of the same thing where half of the shorter of both is the same words', () => {
    const half = oddsOf('gp', [stretch('dentist', 4, 4, 8), gp]);
    const less = oddsOf('gp', [stretch('dentist', 4, 5, 9), gp]);
    expect(half).toBeLessThan(less);
    expect(half).toBe(oddsOf('gp', [stretch('dentist', 4, 3, 5), gp]));
  });
});

describe('what the words around a stretch are like', () => {
  it('is asked of it with two neighbours on each side, within the message', () => {
    const asked: Part[] = [];
    raisedBy(said, nothingTold, learnedAs([stretch('gp', 1, 4, 5), stretch('bank-account', 1, 0, 10)], asked));
    expect(asked).toEqual([
      ['gp', 2, 7],
      ['bank-account', 0, 10],
    ]);
  });

  it('makes a guide likelier the more they are like its own examples, and less the more like others', () => {
    const oddsAt = (own: number, other: number) => {
      const learned: Learned = { ...learnedAs([stretch('gp', 1)]), parts: () => () => ({ own, other }) };
      return raisedBy(said, nothingTold, learned)[0]?.odds ?? Number.NaN;
    };
    expect(oddsAt(0.9, 0.05)).toBeGreaterThan(oddsAt(0.1, 0.05));
    expect(oddsAt(0.3, 0.6)).toBeLessThan(oddsAt(0.3, 0.1));
    expect(Number.isFinite(oddsAt(0, 0))).toBe(true);
  });
});
