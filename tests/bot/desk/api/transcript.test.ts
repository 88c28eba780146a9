import { describe, expect, it } from 'vitest';
import type { EntryBody, LogEntry } from '../../../../bot/conversation/entry.ts';
import { announced } from '../../../../bot/desk/announced.ts';
import { transcriptOf } from '../../../../bot/desk/api/transcript.ts';
import { offered } from '../../../../bot/desk/rules/announcements.ts';
import { AMAL } from '../conversations.ts';
import { render } from '../desk-under-test.ts';

function logOf(...bodies: EntryBody[]): LogEntry[] {
  return bodies.map((body, seq) => ({ ...body, seq, at: seq }));
}

describe('the transcript for staff', () => {
  const offer = announced(offered(AMAL), 'ar', render);

  it('shows what the person was told about the hand-off, and what they could choose, both ways', () => {
    expect(transcriptOf(logOf(offer), render)).toMatchObject([
      {
        english: { text: expect.stringMatching(/^en conversation:hand-off\.offered Amal/), choices: ENGLISH_CHOICES },
        shown: { text: expect.stringMatching(/^ar /), choices: [{ label: 'ar conversation:choice.accept' }, {}] },
      },
    ]);
  });

  it('says in English what the person tapped, by the newest offer of it', () => {
    const tapped = { text: 'ar conversation:choice.accept', action: { do: 'accept-staff' } } as const;
    const [, entry] = transcriptOf(logOf(offer, { from: 'person', locale: 'ar', ...tapped }), render);
    expect(entry).toMatchObject({ text: tapped.text, english: 'en conversation:choice.accept' });
  });

  it('leaves words of their own, and a choice that nobody knows any more, as they are', () => {
    const own: EntryBody = { from: 'person', locale: 'ar', text: 'ar conversation:choice.accept' };
    const unknown: EntryBody = { from: 'person', locale: 'ar', text: 'before', action: { do: 'accept-staff' } };
    const entries = transcriptOf(logOf(offer, own, unknown), render);
    expect(entries.slice(1)).toMatchObject([{ english: null }, { english: null }]);
  });

  it('does not repeat in English what was tapped in English', () => {
    const english = announced(offered(AMAL), 'en', render);
    const tapped: EntryBody = {
      from: 'person',
      locale: 'en',
      text: 'en conversation:choice.accept',
      action: { do: 'accept-staff' },
    };
    expect(transcriptOf(logOf(english, tapped), render)[1]).toMatchObject({ english: null });
  });
});

const ENGLISH_CHOICES = [{ label: 'en conversation:choice.accept' }, { label: 'en conversation:choice.refuse' }];
