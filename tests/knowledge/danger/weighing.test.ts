import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Danger, Phrase } from '../../../knowledge/danger/kinds.ts';
import type { Likelihood } from '../../../knowledge/danger/learned.ts';
import { isNothing, weighedAgain } from '../../../knowledge/danger/weighing.ts';

const LOUDNESS = ['beside', 'quiet', 'ask', 'sure'];
const loudness = (danger: Danger | null) => (danger === null ? -1 : LOUDNESS.indexOf(danger.certainty));
const likely = (urgent: number, quiet = 0): Likelihood => ({
  urgent,
  kind: 'abuse',
  quiet: { kind: 'no-food', chance: quiet },
});
const sure: Phrase = { kind: 'attack', certainty: 'sure' };
const asked: Phrase = { kind: 'child', certainty: 'ask' };
const phrase = fc.constantFrom<Phrase | null>(null, sure, asked);
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const odds = fc.double({ min: -10, max: 10, noNaN: true });

describe('a second reading', () => {
  it('is never quieter with higher odds', () => {
    fc.assert(
      fc.property(phrase, chance, chance, odds, odds, (found, urgent, quiet, one, other) => {
        const at = (it: number) => loudness(weighedAgain(found, likely(urgent, quiet), it));
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
      }),
    );
  });

  it('never takes a phrase back to nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(sure, asked), chance, odds, (found, urgent, it) => {
        expect(weighedAgain(found, likely(urgent), it)).not.toBeNull();
      }),
    );
  });

  it('gives the numbers at once for a sure phrase alone', () => {
    expect(weighedAgain(sure, likely(0.9), 5)).toEqual({ kind: 'abuse', certainty: 'sure' });
    expect(weighedAgain(null, likely(0.9), 5)).toEqual({ kind: 'abuse', certainty: 'ask' });
    expect(weighedAgain(asked, likely(0.9), 5)).toEqual({
      kind: 'abuse',
      certainty: 'ask',
    });
  });

  it('shows the numbers of the phrase where the examples are not sure which danger it is', () => {
    expect(weighedAgain(sure, likely(0.3), 5)?.kind).toBe('attack');
  });

  it('says the first words for what is quiet where nothing is louder, and a way beside the answer where odds are small', () => {
    expect(weighedAgain(null, likely(0.1, 0.9), -1)).toEqual({ kind: 'no-food', certainty: 'quiet' });
    expect(weighedAgain(null, likely(0.1, 0.9), 3)).toEqual({ kind: 'abuse', certainty: 'ask' });
    expect(weighedAgain(null, likely(0.1), -1)).toEqual({ kind: 'abuse', certainty: 'beside' });
    expect(weighedAgain(null, likely(0.1), -6)).toBeNull();
  });

  it('is not needed where there is no phrase and hardly anything learnt', () => {
    expect([isNothing(null, likely(0.001)), isNothing(sure, likely(0.001)), isNothing(null, likely(0.1))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isNothing(null, likely(0.001, 0.9))).toBe(false);
  });
});
