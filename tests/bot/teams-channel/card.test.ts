import { describe, expect, it } from 'vitest';
import { type Around, contentOf, oldContent } from '../../../bot/teams-channel/card.ts';
import { type Face, faceOf } from '../../../bot/teams-channel/face.ts';
import { HAND_OFF, JOINED, OFFERED, WAITING } from '../desk/conversations.ts';

const DATA = { hub: 'example-hub', conversation: `07-${'a'.repeat(32)}`, handOff: '0'.repeat(32), copy: 1 };
const AROUND: Around = {
  areaName: (area) => `area ${area}`,
  example: false,
  spoken: new Set(['en', 'ar']),
  open: (conversation) => `https://teams.example/${conversation}`,
};

type Hold = Parameters<typeof faceOf>[0]['hold'];
const face = (hold: object) => faceOf({ hold: hold as Hold });
const waitingWith = (more: object) => face({ ...WAITING, handOff: { ...HAND_OFF, ...more } });

function read(shown: Face, around: Partial<Around> = {}, note: string | null = null): string[] {
  const { card } = contentOf(shown, DATA, { ...AROUND, ...around }, note);
  const blocks = card['body'] as { text?: string; inlines?: { text: string }[] }[];
  return blocks.map(({ text, inlines }) => text ?? inlines?.map((run) => run.text).join('') ?? '');
}

function actionsOf(shown: Face): string[] {
  const actions = (contentOf(shown, DATA, AROUND).card['actions'] ?? []) as { title: string }[];
  return actions.map(({ title }) => title);
}

describe('the card of somebody who waits', () => {
  it('says what the queue shows: language, matter, area, since when', () => {
    expect(read(waitingWith({ area: 'liverpool' }))).toEqual([
      'Somebody waits',
      'Arabic · a home · area liverpool',
      'Since {{TIME(2023-11-14T22:12:20Z)}}, {{DATE(2023-11-14T22:12:20Z, SHORT)}}',
    ]);
  });

  it.each([
    [{ band: 'urgent' }, 'Urgent: somebody waits'],
    [{ band: 'call-back' }, 'Somebody left a message'],
  ])('says which part of the queue they are in: %o', (more, title) => {
    expect(read(waitingWith(more))[0]).toBe(title);
  });

  it('says so where no topic is known, nobody of the hub speaks the language, they come first, or the hub is an example', () => {
    const shown = read(waitingWith({ topics: [], locale: 'pl', front: true }), { example: true });
    expect(shown[1]).toBe('Polish · no topic yet');
    expect(shown.slice(3)).toEqual([
      'Interpreter needed: nobody of this hub speaks Polish',
      'Back in the queue: comes first',
      'Example: nobody has verified this hub',
    ]);
  });

  it('does not say that somebody asks about their papers, which says something about their status', () => {
    expect(read(waitingWith({ topics: ['status'] }))[1]).toBe('Arabic · topic at the desk');
    expect(read(waitingWith({ topics: ['status', 'home'] }))[1]).toBe('Arabic · a home');
  });

  it('can be claimed and opened', () => {
    expect(actionsOf(face(WAITING))).toEqual(['Claim', 'Open at the desk']);
  });

  it('holds nothing of what the queue does not show', () => {
    const secret = {
      role: 'secret-role',
      preference: { gender: 'woman' },
      refused: ['t:secret-staff'],
      sharedFrom: 77,
    };
    const text = JSON.stringify(contentOf(waitingWith(secret), DATA, AROUND));
    for (const word of ['secret', 'woman', '77', 'preference', 'refused', 'status and papers'])
      expect(text).not.toContain(word);
  });
});

describe('the card of somebody whom staff have', () => {
  it('names who it is, the same before and after the person lets them in, and cannot be claimed', () => {
    expect(read(face(OFFERED))[0]).toBe('With Amal');
    expect(contentOf(face(OFFERED), DATA, AROUND)).toEqual(contentOf(face(JOINED), DATA, AROUND));
    expect(actionsOf(face(JOINED))).toEqual(['Open at the desk']);
  });

  it('shows a name as it is, whatever stands in it', () => {
    const named = face({ ...JOINED, staff: { ...JOINED_STAFF, name: '*Amal* [x](https://evil.example)' } });
    const { card } = contentOf(named, DATA, AROUND);
    const [title] = card['body'] as { type: string }[];
    expect(title?.type).toBe('RichTextBlock');
    expect(read(named)[0]).toBe('With *Amal* [x](https://evil.example)');
  });

  it('says to whoever claimed that the desk has to be opened', () => {
    expect(read(face(OFFERED), {}, 'note').at(-1)).toBe('note');
  });
});
const JOINED_STAFF = JOINED.kind === 'joined' ? JOINED.staff : null;

describe('the card of what is over', () => {
  const ended = (how: 'ended' | 'left' | 'passed-on', holder: string | null): Face => ({ kind: 'ended', how, holder });

  it.each([
    [ended('ended', 'Amal'), 'Ended. They were with Amal.'],
    [ended('ended', null), 'Ended'],
    [ended('left', null), 'No longer waiting'],
    [ended('passed-on', null), 'Passed on to another hub'],
  ])('says so and nothing more', (shown, words) => {
    expect(read(shown, { example: true })).toEqual([words]);
  });

  it('holds no id and no button', () => {
    for (const { card } of [contentOf(ended('ended', 'Amal'), DATA, AROUND), oldContent()]) {
      expect(JSON.stringify(card)).not.toContain(DATA.conversation);
      expect(card['actions']).toBeUndefined();
      expect(card['refresh']).toBeUndefined();
    }
  });
});

describe('the digest of a card', () => {
  it('is the same for what looks the same, and another for whatever can be seen or pressed', () => {
    const digests = [
      contentOf(face(WAITING), DATA, AROUND),
      contentOf(face(OFFERED), DATA, AROUND),
      contentOf(waitingWith({ front: true }), DATA, AROUND),
      contentOf(face(WAITING), { ...DATA, copy: 2 }, AROUND),
      contentOf(face(WAITING), DATA, { ...AROUND, spoken: new Set() }),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(digests.length);
    expect(contentOf(face(WAITING), { ...DATA }, { ...AROUND }).digest).toBe(digests[0]);
  });
});
