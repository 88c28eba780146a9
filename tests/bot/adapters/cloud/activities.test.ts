import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { activitiesFor, replyActivities } from '../../../../bot/adapters/cloud/activities.ts';
import type { LogEntry } from '../../../../bot/conversation/entry.ts';
import type { RenderedCard, RenderedReply } from '../../../../dialogs/rendered.ts';
import { staffCard } from '../../desk/conversations.ts';

const CARD: RenderedCard = {
  kind: 'guide',
  id: 'gp',
  title: 'See a doctor',
  summary: 'You can register for free.',
  locale: 'ar',
  facts: [{ icon: 'clock', label: 'Open', text: 'Monday' }],
  sections: [
    {
      heading: 'What to do',
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'Read ' }, { text: 'this', href: 'https://www.nhs.uk/gp' }] },
        { kind: 'list', ordered: true, items: [[{ text: 'Ask' }], [{ text: 'Call', href: 'tel:111' }]] },
      ],
    },
  ],
  notices: ['This may have changed.'],
  links: [{ label: 'NHS', href: 'https://www.nhs.uk' }],
};
const reply = (more: Partial<RenderedReply> = {}): RenderedReply => ({
  locale: 'ar',
  text: 'Here it *is*',
  choices: [
    { label: 'Yes', action: { do: 'go-on' } },
    { label: 'A person', action: { do: 'person' } },
  ],
  ...more,
});
/** Everything in it that can be read, in any order. */
const readable = (value: unknown) => JSON.stringify(value);
const PARTS = [
  'See a doctor',
  'free',
  'Open',
  'Monday',
  'What to do',
  'https://www.nhs.uk/gp',
  'Ask',
  'tel:111',
  'may have changed',
  'NHS',
];

const cardSchema = z.object({ body: z.array(z.looseObject({ actions: z.array(z.unknown()) })) });

/** The rows of buttons of a card without content. */
function buttonRows(activity: Partial<Activity> | undefined) {
  return cardSchema.parse(activity?.attachments?.[0]?.content).body;
}

describe.each(['msteams', 'facebook', 'directline', 'webchat', 'telegram', 'line', 'sms', 'constructor'])(
  'a reply on %s',
  (channel) => {
    it('loses nothing of its words, card and choices', () => {
      const all = readable(replyActivities(reply({ card: CARD }), channel));
      for (const part of [...PARTS, 'Here it *is*', 'Yes', 'A person']) expect(all).toContain(part);
    });

    it('is plain text in its own language', () => {
      for (const activity of replyActivities(reply(), channel)) {
        expect(activity).toMatchObject({ type: 'message', textFormat: 'plain', locale: 'ar' });
      }
    });

    it('that is long comes in pieces, the choices with the last', () => {
      const activities = replyActivities(reply({ text: 'A sentence of some length. '.repeat(400) }), channel);
      expect(activities.length).toBeGreaterThan(1);
      expect(readable(activities.slice(0, -1))).not.toContain('A person');
      expect(readable(activities.at(-1))).toContain('A person');
    });
  },
);

describe('choices', () => {
  it('on Teams are buttons that bring their action back', () => {
    const [activity] = replyActivities(reply(), 'msteams');
    const [row] = buttonRows(activity);
    expect(row?.actions[1]).toEqual({
      type: 'Action.Submit',
      title: 'A person',
      data: {
        fingerpost: { do: 'person' },
        msteams: { type: 'messageBack', text: 'A person', displayText: 'A person' },
      },
    });
  });

  it('on Teams are all shown, six in a row', () => {
    const choices = Array.from({ length: 8 }, (_, at) => ({ label: `Choice ${at}`, action: { do: 'help' as const } }));
    const [activity] = replyActivities(reply({ choices }), 'msteams');
    expect(buttonRows(activity).map(({ actions }) => actions.length)).toEqual([6, 2]);
  });

  it('on Facebook are quick replies, which come back as their words', () => {
    const [activity] = replyActivities(reply(), 'facebook');
    expect(activity?.text).toBe('Here it *is*');
    expect(activity?.suggestedActions?.actions[0]).toEqual({ type: 'imBack', title: 'Yes', value: 'Yes' });
  });

  it.each([
    ['too many', Array.from({ length: 14 }, (_, at) => `Choice ${at}`)],
    ['too long', ['Yes', 'Something that is longer than it may be']],
  ])('that are %s for Facebook are listed, all of them, with numbers to tap', (_, labels) => {
    const choices = labels.map((label) => ({ label, action: { do: 'help' as const } }));
    const [activity] = replyActivities(reply({ choices }), 'facebook');
    const numbers = activity?.suggestedActions?.actions.map(({ type, value }) => [type, value]);
    expect(numbers).toEqual(labels.slice(0, 11).map((_label, at) => ['imBack', String(at + 1)]));
    labels.forEach((label, at) => {
      expect(activity?.text).toContain(`${at + 1}. ${label}`);
    });
  });

  it('where nothing is known of the channel are numbered', () => {
    expect(replyActivities(reply(), 'sms')[0]?.text).toBe('Here it *is*\n\n1. Yes\n2. A person');
  });
});

describe('a card on Teams', () => {
  const content = (card: RenderedCard) => replyActivities(reply({ card }), 'msteams')[0]?.attachments?.[0]?.content;

  it('reads from the right for who does, and shows text as it is written', () => {
    expect(content(CARD)).toMatchObject({ type: 'AdaptiveCard', version: '1.5', rtl: true, lang: 'ar' });
    expect(readable(content(CARD))).not.toContain('"TextBlock"');
  });

  it('opens only addresses of the web', () => {
    const opened = [...readable(content(CARD)).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);
    expect(opened).toEqual(['https://www.nhs.uk/gp', 'https://www.nhs.uk']);
  });

  it('that is too large is text', () => {
    const [activity, ...more] = replyActivities(
      reply({ card: { ...CARD, summary: 'long '.repeat(6_000) } }),
      'msteams',
    );
    expect(activity?.attachments).toBeUndefined();
    expect(readable(more)).toContain('What to do');
  });
});

describe('an entry of the log', () => {
  const at = { seq: 1, at: 0 };

  it('of the person is not sent to them', () => {
    const entry: LogEntry = { ...at, from: 'person', text: 'hello', locale: 'en' };
    expect(activitiesFor(entry, 'msteams')).toEqual([]);
  });

  it('of staff says who speaks', () => {
    const entry: LogEntry = { ...at, from: 'staff', text: 'Hello *you*', staff: staffCard('Amal'), messageId: '1' };
    expect(activitiesFor(entry, 'msteams')).toMatchObject([
      { text: 'Amal (link worker, Example Hub):\nHello *you*', textFormat: 'plain' },
    ]);
  });
});
