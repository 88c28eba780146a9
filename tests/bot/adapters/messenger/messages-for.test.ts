import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesFor, replyMessages } from '../../../../bot/adapters/messenger/messages-for.ts';
import { choiceIn } from '../../../../bot/adapters/messenger/payload.ts';
import type { RenderedCard, RenderedReply } from '../../../../dialogs/rendered.ts';
import { staffCard } from '../../store/conversation-fixture.ts';
import { messageSchema } from './send-request.ts';

const choice = (label: string, need = 'gp') => ({ label, action: { do: 'pick-need', need } as const });
const reply = (more: Partial<RenderedReply> = {}): RenderedReply => ({
  locale: 'en',
  text: 'Which one?',
  choices: [],
  ...more,
});
const card = (more: Partial<RenderedCard> = {}): RenderedCard => ({
  kind: 'service',
  id: 'food',
  title: 'Food pantry',
  summary: 'Food for a week',
  locale: 'en',
  facts: [{ icon: 'place', label: 'Where', text: 'Altcross Road' }],
  sections: [],
  notices: ['This may have changed.'],
  links: [
    { label: 'Call 0151 000 0000', href: 'tel:+441510000000' },
    { label: 'https://food.example/a-very-long-address', href: 'https://food.example/' },
    { label: 'Not for Meta', href: 'http://food.example/' },
  ],
  ...more,
});
const bodies = (shown: RenderedReply) => replyMessages(shown).map(({ body }) => messageSchema.parse(body));
const words = (shown: RenderedReply) =>
  bodies(shown)
    .map(({ text = '' }) => text)
    .join('\n');

describe('a reply on Messenger', () => {
  it('has quick replies with the words, where all fit', () => {
    const [body] = bodies(reply({ choices: [choice('A doctor'), choice('A house')] }));
    expect(body?.text).toBe('Which one?');
    expect(body?.quick_replies?.map(({ title }) => title)).toEqual(['A doctor', 'A house']);
    expect(choiceIn(body?.quick_replies?.[0]?.payload ?? '')).toEqual({ action: choice('').action });
  });

  it('lists choices that are too long, with numbers to tap that come back as the choice', () => {
    const long = 'A doctor who speaks my own language';
    const [body] = bodies(reply({ choices: [choice(long), choice('A house')] }));
    expect(body?.text).toBe(`Which one?\n\n1. ${long}\n2. A house`);
    expect(body?.quick_replies?.map(({ title }) => title)).toEqual(['1', '2']);
    expect(choiceIn(body?.quick_replies?.[0]?.payload ?? '')).toEqual({ action: choice('').action, label: long });
  });

  it('lists more than thirteen choices, all of them, with as many numbers as there may be', () => {
    const [body] = bodies(reply({ choices: Array.from({ length: 15 }, (_, at) => choice(`Need ${at}`)) }));
    expect(body?.text).toContain('15. Need 14');
    expect(body?.quick_replies).toHaveLength(13);
  });

  it('never numbers a scale', () => {
    const scale = Array.from({ length: 11 }, (_, value) => ({ ...choice(String(value)), scale: true }));
    const [body] = bodies(reply({ choices: [...scale, choice('I would rather leave this one out')] }));
    expect(body?.text).toContain('0 1 2 3 4 5 6 7 8 9 10');
    expect(body?.quick_replies?.map(({ title }) => title)).toEqual(scale.map(({ label }) => label));
  });

  it('shows a place with what can be tapped, and all of it as text', () => {
    const shown = reply({ card: card(), choices: [choice('Add it')] });
    const all = bodies(shown);
    expect(words(shown)).toMatch(/Altcross Road[\s\S]*may have changed[\s\S]*http:\/\/food\.example/);
    const [element] = all.at(-1)?.attachment?.payload.elements ?? [];
    expect(element?.buttons).toEqual([
      { type: 'phone_number', title: 'Call 0151 000 0000', payload: '+441510000000' },
      { type: 'web_url', title: 'https://food.exampl…', url: 'https://food.example/' },
    ]);
    expect(all.at(-1)?.quick_replies).toHaveLength(1);
  });

  it('shows a plan as cards to swipe where nothing is left out, and as text where it would be', () => {
    const facts = [
      { icon: 'step' as const, label: 'Next', text: 'Register with a GP' },
      { icon: 'to-do' as const, label: 'To do', text: 'English class' },
    ];
    const plan = card({ kind: 'plan', title: 'My plan', summary: '', facts, notices: [], links: [] });
    expect(words(reply({ card: plan }))).not.toContain('English class');
    expect(
      bodies(reply({ card: plan }))
        .at(-1)
        ?.attachment?.payload.elements.map(({ title }) => title),
    ).toEqual(['Register with a GP', 'English class']);
    const long = { ...plan, facts: [...facts, { icon: 'to-do' as const, label: 'To do', text: 'x'.repeat(81) }] };
    expect(words(reply({ card: long }))).toContain('English class');
  });

  it('is always what Meta takes, whatever is said and offered', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3_000 }).filter((it) => it.trim() !== '');
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(label, { maxLength: 20 }), fc.boolean(), label, (said, labels, hasCard, title) => {
        const choices = labels.map((each) => choice(each));
        const shown = reply({ text: said, choices, ...(hasCard && { card: card({ title: title.trim() || 'x' }) }) });
        for (const { body } of replyMessages(shown)) messageSchema.parse(body);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what staff say', () => {
  it('says who they are, in pieces that Meta takes, marked as a human being’s', () => {
    const entry = {
      from: 'staff',
      text: 'word '.repeat(400).trim(),
      staff: staffCard(),
      messageId: 'm',
      seq: 0,
      at: 0,
    } as const;
    const messages = messagesFor(entry);
    expect(messages.map(({ by }) => by)).toEqual(['staff', 'staff']);
    expect(messages[0]?.body).toMatchObject({ text: expect.stringMatching(/^Sam \(Adviser, Good Help Hub\):\n/) });
  });
});
