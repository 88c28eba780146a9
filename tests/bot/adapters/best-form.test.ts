import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestForm } from '../../../bot/adapters/best-form.ts';
import { type Capabilities, capabilitiesOf } from '../../../bot/adapters/channels.ts';
import type { RenderedReply } from '../../../dialogs/rendered.ts';

const choice = (label: string, scale = false) => ({ label, action: { do: 'help' } as const, ...(scale && { scale }) });
const reply = (...labels: string[]): RenderedReply => ({
  locale: 'en',
  text: 'Which?',
  choices: labels.map((label) => choice(label)),
});
const words = (can: Capabilities, said: RenderedReply) => {
  const { parts, buttons } = bestForm(said, can);
  const text = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n');
  return { text, titles: buttons.map(({ title }) => title) };
};
const THREE: Capabilities = {
  buttons: { where: 'message', back: 'words', most: 3, label: 6 },
  cards: 'text',
  length: 2_000,
  writing: false,
};

describe('the choices of a reply', () => {
  it('are buttons with their words, where all of them fit', () => {
    expect(words(THREE, reply('One', 'Two'))).toEqual({ text: 'Which?', titles: ['One', 'Two'] });
  });

  it.each([
    ['one is too long', ['One', 'Two and more'], ['1', '2']],
    ['there are too many', ['One', 'Two', 'Three', 'Four'], ['1', '2', '3']],
  ])('are all listed, with numbers to tap, where %s', (_, labels, titles) => {
    const list = labels.map((label, at) => `${at + 1}. ${label}`).join('\n');
    expect(words(THREE, reply(...labels))).toEqual({ text: `Which?\n\n${list}`, titles });
  });

  it('are a list alone, where the channel has no buttons', () => {
    expect(words(capabilitiesOf('sms'), reply('One', 'Two'))).toEqual({
      text: 'Which?\n\n1. One\n2. Two',
      titles: [],
    });
  });

  it('are never numbered where they are numbers themselves', () => {
    const scale = { ...reply(), choices: [choice('0', true), choice('1', true), choice('Leave it out')] };
    expect(words(THREE, scale)).toEqual({ text: 'Which?\n\n0 1\n• Leave it out', titles: ['0', '1'] });
  });

  it('that no button can carry are in the list', () => {
    const { parts, buttons } = bestForm(reply('One', 'Two'), THREE, { fits: ({ label }) => label !== 'Two' });
    expect(parts).toEqual([{ kind: 'text', text: 'Which?\n\n1. One\n2. Two' }]);
    expect(buttons.map(({ title }) => title)).toEqual(['1']);
  });
});

const CHANNELS = [
  'msteams',
  'facebook',
  'webchat',
  'directline',
  'telegram',
  'line',
  'slack',
  'sms',
  'groupme',
  'email',
  'messenger',
  'our-direct-line',
  'nobody knows it',
];
const word = fc.stringMatching(/^[a-zA-Zأ-ي0-9]{1,40}$/);
const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

describe.each(CHANNELS)('whatever is said and offered, on %s', (channel) => {
  const can = capabilitiesOf(channel);

  it('no word of it is lost, and nothing is longer or more than it may be', () => {
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 400 }),
        fc.array(label, { maxLength: 120 }),
        (said, labels) => {
          const { parts, buttons } = bestForm({ ...reply(...labels), text: said.join('. ') }, can);
          const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
          const read = new Set([...texts, ...buttons.map(({ title }) => title)].join(' ').split(/[\s.]+/));
          for (const each of [...said, ...labels].flatMap((it) => it.split(' '))) expect(read).toContain(each);
          for (const text of texts) expect(text.length).toBeLessThanOrEqual(can.length);
          expect(buttons.length).toBeLessThanOrEqual(can.buttons?.most ?? 0);
          for (const { title } of buttons) expect(title.length).toBeLessThanOrEqual(can.buttons?.label ?? 0);
        },
      ),
      { numRuns: 20, seed: 14 },
    );
  });
});
