import { describe, expect, it } from 'vitest';
import { DANGER_KINDS } from '../../../knowledge/danger/kinds.ts';
import { readCorpus, readSecondCorpus } from './corpus.ts';
import { MEASURED_LOCALES } from './measuring.ts';

describe.each(MEASURED_LOCALES)('the second examples in %s', (locale) => {
  const examples = readSecondCorpus(locale);
  const urgent = examples.filter(({ kind }) => kind !== null);
  const ordinary = examples.filter(({ kind }) => kind === null);

  it('are 340 urgent and 400 ordinary messages, half of each held out', () => {
    expect([urgent.length, urgent.filter(({ half }) => half === 'held-out').length]).toEqual([340, 170]);
    expect([ordinary.length, ordinary.filter(({ half }) => half === 'held-out').length]).toEqual([400, 200]);
  });

  it.each(DANGER_KINDS)('have 48 or 49 messages of %s', (wanted) => {
    const count = urgent.filter(({ kind }) => kind === wanted).length;
    expect(count).toBeGreaterThanOrEqual(48);
    expect(count).toBeLessThanOrEqual(49);
  });

  it('have each message once, and none of the first examples', () => {
    const written = ({ text }: { text: string }) => text.trim().toLowerCase();
    const first = new Set(readCorpus(locale).map(written));
    const second = examples.map(written);
    const repeated = second.filter((text, index) => first.has(text) || second.indexOf(text) !== index);
    expect(repeated).toEqual([]);
  });
});
