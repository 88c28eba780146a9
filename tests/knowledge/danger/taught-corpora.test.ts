import { describe, expect, it } from 'vitest';
import { readSecondCorpus, readThirdCorpus } from './corpus.ts';
import { type Figures, MEASURED_LOCALES, measureCorpora, measureOrdinary } from './measuring.ts';
import { deliveredMatcher } from './phrase-files.ts';

/**
 * What phrases and examples together have reached, on messages of other authors. `missed`: answered with nothing; `uncaught`: not stopped for,
 * with the numbers or the question. What is aimed at is 1 % uncaught and 2 % false alarms.
 */
const FIRST = { missed: 0.01, falseAlarms: 0.055 };
const SECOND = { missed: 0.03, falseAlarms: 0.055 };
/** Its ordinary messages are as they come to the service; those of the others sound like danger on purpose. */
const THIRD = { missed: 0.03, falseAlarms: 0.03 };
const UNCAUGHT = {
  en: { first: 0.04, second: 0.065, third: 0.065 },
  ar: { first: 0.03, second: 0.12, third: 0.08 },
  pl: { first: 0.025, second: 0.085, third: 0.03 },
} as const;
/** The wrong numbers are shown for no more than one urgent message in six. */
const KIND_RIGHT = 0.84;

const matcher = deliveredMatcher();
const first = measureCorpora(matcher).figures;
const second = measureCorpora(matcher, readSecondCorpus).figures;
const third = measureCorpora(matcher, readThirdCorpus).figures;
const ordinary = measureOrdinary(matcher);

describe.each(MEASURED_LOCALES)('in %s, with the examples', (locale) => {
  it.each(['tuning', 'held-out'] as const)('the %s half of the first messages is known', (half) => {
    expectWithin(first[locale]?.[half], { ...FIRST, uncaught: UNCAUGHT[locale].first });
  });

  it.each(['tuning', 'held-out'] as const)('the %s half of the second messages is known', (half) => {
    expectWithin(second[locale]?.[half], { ...SECOND, uncaught: UNCAUGHT[locale].second });
  });

  it.each(['tuning', 'held-out'] as const)('the %s half of the third messages is known', (half) => {
    expectWithin(third[locale]?.[half], { ...THIRD, uncaught: UNCAUGHT[locale].third });
  });

  it.each(['tuning', 'held-out'] as const)(
    'ordinary messages about needs are hardly ever asked about: the %s half',
    (half) => {
      const { messages, asked, beside, quiet } = ordinary.figures[locale]?.[half] ?? {
        messages: 0,
        asked: 0,
        beside: 0,
        quiet: 0,
      };
      expect(messages).toBeGreaterThan(240);
      expect(asked / messages, ordinary.asked.join('\n')).toBeLessThanOrEqual(0.04);
      expect(beside / messages).toBeLessThanOrEqual(0.16);
      expect(quiet / messages).toBeLessThanOrEqual(0.01);
    },
  );
});

it('ordinary messages about needs are asked about in one of forty at most, over all languages', () => {
  const halves = Object.values(ordinary.figures).flatMap((of) => Object.values(of));
  const sum = (of: (it: (typeof halves)[number]) => number) => halves.reduce((total, it) => total + of(it), 0);
  expect(sum(({ asked }) => asked) / sum(({ messages }) => messages)).toBeLessThan(0.025);
});

function expectWithin(figures: Figures | undefined, bar: typeof FIRST & { readonly uncaught: number }): void {
  expect(figures?.urgent).toBeGreaterThan(80);
  expect(figures?.ordinary).toBeGreaterThan(80);
  const { urgent = 0, missed = 0, caught = 0, kindRight = 0 } = figures ?? {};
  const { ordinary: messages = 0, falseAlarms = 0 } = figures ?? {};
  expect(kindRight / urgent).toBeGreaterThanOrEqual(KIND_RIGHT);
  expect(missed / urgent).toBeLessThanOrEqual(bar.missed);
  expect((urgent - caught) / urgent).toBeLessThanOrEqual(bar.uncaught);
  expect(falseAlarms / messages).toBeLessThanOrEqual(bar.falseAlarms);
}
