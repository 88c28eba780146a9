import { beforeAll, describe, expect, it } from 'vitest';
import { renderReply } from '../../../dialogs/render/reply.ts';
import type { RenderedCard } from '../../../dialogs/rendered.ts';
import type { Card } from '../../../dialogs/reply.ts';
import type { KnowledgeBase } from '../../../knowledge/base.ts';
import { LOCALES, type Locale } from '../../../locales/locale.ts';
import { loadWords } from '../../../locales/words.ts';
import { knowledge as delivered } from '../../delivered-knowledge.ts';

const say = loadWords();
let knowledge: KnowledgeBase;
beforeAll(() => {
  knowledge = delivered;
});

function shown(card: Card, locale: Locale, demonstration = true): RenderedCard {
  const reader = { locale, say, knowledge, demonstration };
  const rendered = renderReply(reader, { said: { key: 'conversation:plan.title' }, card });
  if (!rendered.card) throw new Error('no card');
  return rendered.card;
}

const TUESDAY_NOON = Date.parse('2026-11-24T12:00:00Z');
const SUNDAY = Date.parse('2026-11-22T12:00:00Z');
const factsOf = (card: RenderedCard) => Object.fromEntries(card.facts.map((fact) => [fact.icon, fact.text]));

describe('a place', () => {
  const service = 'hub-drop-in';

  it('says until when it is open, in the local time of its area', () => {
    expect(factsOf(shown({ kind: 'service', service, at: TUESDAY_NOON }, 'en'))['clock']).toBe('Open now, until 17:00');
  });

  it('says when it opens next, with the day in the reader’s language and Latin digits', () => {
    expect(factsOf(shown({ kind: 'service', service, at: SUNDAY }, 'en'))['clock']).toBe('Opens Monday 09:00');
    expect(factsOf(shown({ kind: 'service', service, at: SUNDAY }, 'pl'))['clock']).toContain('poniedziałek');
    const arabic = factsOf(shown({ kind: 'service', service, at: SUNDAY }, 'ar'))['clock'];
    expect(arabic).toContain('الاثنين');
    expect(arabic).toContain('09:00');
  });

  it('that nobody verified is marked as an example from a report', () => {
    expect(shown({ kind: 'service', service, at: SUNDAY }, 'en').notices).toEqual([
      'An example from a 2023 report. Nobody has checked it since.',
    ]);
  });

  it('of which something urgent is known says that first', () => {
    const alerted = knowledge.services.find((it) => it.alert);
    const alert = alerted?.alert;
    expect(alert).toBeDefined();
    const notices = (locale: Locale) =>
      shown({ kind: 'service', service: alerted?.id ?? '', at: SUNDAY }, locale).notices;
    expect(notices('en')[0]).toBe(alert?.en);
    expect(notices('pl')[0]).toBe(alert?.['pl'] ?? alert?.en);
  });

  it('that nobody verified shows no hours outside the demonstration', () => {
    const card = shown({ kind: 'service', service, at: TUESDAY_NOON }, 'en', false);
    expect(factsOf(card)['clock']).toBe('We do not know when it is open. Ask before you go.');
  });
});

describe('a guide', () => {
  it('says that a translation is a machine’s, and the original does not', () => {
    const notices = (locale: Locale) => shown({ kind: 'guide', guide: 'gp', whole: false, at: SUNDAY }, locale).notices;
    expect(notices('pl')).toContain('To tłumaczenie zrobiła maszyna. Żaden człowiek go jeszcze nie sprawdził.');
    expect(notices('en')).toEqual([]);
  });

  it('says that it may have changed when its review is overdue', () => {
    const later = Date.parse('2028-01-01T12:00:00Z');
    const card = shown({ kind: 'guide', guide: 'gp', whole: false, at: later }, 'en');
    expect(card.notices).toContain('This may have changed. Ask before you rely on it.');
  });

  it('in short says what it costs and what to bring', () => {
    const facts = factsOf(shown({ kind: 'guide', guide: 'gp', whole: false, at: SUNDAY }, 'en'));
    expect(facts).toMatchObject({
      cost: 'It is free to see a GP or a nurse at the surgery.',
      step: 'You do not have to bring anything.',
    });
    const moveOn = factsOf(shown({ kind: 'guide', guide: 'move-on', whole: false, at: SUNDAY }, 'en'));
    expect(moveOn['step']).toMatch(/^the decision letter from the Home Office, /);
  });

  it('translated in part has its head in the language and its parts in English, which is said', () => {
    const whole = shown({ kind: 'guide', guide: 'evisa', whole: true, at: SUNDAY }, 'pl');
    expect(whole.locale).toBe('pl');
    expect(whole.sections.map((section) => section.locale)).toEqual(whole.sections.map(() => 'en'));
    expect(whole.sections[0]?.heading).toBe('Co to jest');
    const said = 'Reszta tego poradnika jest po angielsku. Człowiek może ją przeczytać z Tobą w Twoim języku.';
    expect(whole.notices).toContain(said);
    const short = shown({ kind: 'guide', guide: 'evisa', whole: false, at: SUNDAY }, 'pl');
    expect(short.notices).not.toContain(said);
    expect(factsOf(short)['cost']).toBeUndefined();
  });

  it.each(LOCALES)('whole, in %s, has every part with words, and its sources as links', (locale) => {
    for (const { id } of knowledge.guides) {
      const card = shown({ kind: 'guide', guide: id, whole: true, at: SUNDAY }, locale);
      expect(card.sections.length).toBeGreaterThanOrEqual(8);
      expect(card.links.length).toBeGreaterThan(0);
      for (const link of card.links) expect(link.href).toMatch(/^https?:/);
      expect(JSON.stringify(card)).not.toMatch(/undefined|conversation:|\{\{/);
    }
  });
});
