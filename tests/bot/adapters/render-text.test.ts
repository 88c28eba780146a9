import { expect, test } from 'vitest';
import { renderText } from '../../../bot/adapters/render-text.ts';
import type { RenderedReply } from '../../../dialogs/rendered.ts';

const REPLY: RenderedReply = {
  locale: 'en',
  text: 'Here is a guide.',
  card: {
    kind: 'guide',
    id: 'gp',
    title: 'See a doctor',
    summary: 'Everyone can.',
    locale: 'en',
    facts: [{ icon: 'cost', label: 'Cost', text: 'Free' }],
    sections: [
      {
        heading: 'What to do',
        blocks: [
          { kind: 'paragraph', runs: [{ text: 'Read ' }, { text: 'the NHS page', href: 'https://www.nhs.uk/' }] },
          { kind: 'list', ordered: true, items: [[{ text: 'Go there' }], [{ text: 'Ask', bold: true }]] },
          { kind: 'list', ordered: false, items: [[{ text: 'No papers needed' }]] },
        ],
      },
    ],
    notices: ['Translated by a machine.'],
    links: [{ label: 'NHS', href: 'https://www.nhs.uk/find' }],
  },
  choices: [
    { label: 'Add to my plan', action: { do: 'add-to-plan', step: 'guide:gp' } },
    { label: 'A person', action: { do: 'person' } },
  ],
};

test('plain text holds all that a card shows, and the choices by number', () => {
  expect(renderText(REPLY, 'numbered')).toBe(`Here is a guide.

See a doctor
Everyone can.

Cost: Free

What to do

Read the NHS page (https://www.nhs.uk/)

1. Go there
2. Ask

• No papers needed

Translated by a machine.

NHS: https://www.nhs.uk/find

1. Add to my plan
2. A person`);
});

test('where choices are buttons they are not in the text', () => {
  expect(renderText({ locale: 'en', text: 'Which?', choices: REPLY.choices }, 'none')).toBe('Which?');
});

test('the numbers of a scale stand for themselves, and nothing beside them has a number', () => {
  const rate = (value: number) => ({ do: 'rate', measure: 'self', value }) as const;
  const choices = [
    { label: '0', action: rate(0), scale: true },
    { label: '1', action: rate(1), scale: true },
    { label: 'Leave it out', action: { do: 'rate', measure: 'self', value: null } as const },
  ];
  expect(renderText({ locale: 'en', text: 'How are you?', choices }, 'numbered')).toBe(`How are you?

0 1
• Leave it out`);
});
