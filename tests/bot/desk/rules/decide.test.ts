import { describe, expect, it } from 'vitest';
import type { Hold } from '../../../../bot/conversation/hold.ts';
import type { Act } from '../../../../bot/desk/rules/acts.ts';
import { decide } from '../../../../bot/desk/rules/decide.ts';
import type { Refusal, Step } from '../../../../bot/desk/rules/step.ts';
import { AMAL, conversationHeld, HAND_OFF, HUB, JOINED, KASIA, OFFERED, REQUEST, WAITING } from '../conversations.ts';

const BOT: Hold = { kind: 'bot' };
const PROOF = { staff: AMAL.id, fence: 3 };
const CLAIM: Act = { kind: 'claim', staff: AMAL };
const RELEASE: Act = { kind: 'release', ...PROOF };
const GIVE_BACK: Act = { kind: 'give-back', ...PROOF };
const CLOSE: Act = { kind: 'close', end: { outcome: 'solved' }, ...PROOF };
const EXPIRED: Act = { kind: 'lease-expired' };

describe('what each act leads to from each hold', () => {
  const rows: [Hold, Act, string][] = [
    [BOT, REQUEST, 'waiting'],
    [BOT, { kind: 'accept' }, 'refused: not-offered'],
    [BOT, { kind: 'refuse' }, 'refused: not-offered'],
    [BOT, { kind: 'leave' }, 'refused: not-waiting'],
    [BOT, CLAIM, 'refused: not-waiting'],
    [BOT, RELEASE, 'refused: lost'],
    [BOT, GIVE_BACK, 'refused: lost'],
    [BOT, CLOSE, 'refused: lost'],
    [BOT, EXPIRED, 'refused: not-waiting'],

    [WAITING, REQUEST, 'refused: already'],
    [WAITING, { kind: 'accept' }, 'refused: not-offered'],
    [WAITING, { kind: 'refuse' }, 'refused: not-offered'],
    [WAITING, { kind: 'leave' }, 'left-queue'],
    [WAITING, CLAIM, 'offered'],
    [WAITING, RELEASE, 'refused: lost'],
    [WAITING, GIVE_BACK, 'refused: lost'],
    [WAITING, CLOSE, 'refused: lost'],
    [WAITING, EXPIRED, 'refused: not-waiting'],

    [OFFERED, REQUEST, 'refused: already'],
    [OFFERED, { kind: 'accept' }, 'joined'],
    [OFFERED, { kind: 'refuse' }, 'refused'],
    [OFFERED, { kind: 'leave' }, 'left-queue'],
    [OFFERED, CLAIM, 'refused: taken'],
    [OFFERED, RELEASE, 'staff-gone'],
    [OFFERED, GIVE_BACK, 'refused: not-joined'],
    [OFFERED, CLOSE, 'refused: not-joined'],
    [OFFERED, EXPIRED, 'staff-gone'],

    [JOINED, REQUEST, 'refused: already'],
    [JOINED, { kind: 'accept' }, 'refused: not-offered'],
    [JOINED, { kind: 'refuse' }, 'refused: not-offered'],
    [JOINED, { kind: 'leave' }, 'closed'],
    [JOINED, CLAIM, 'refused: taken'],
    [JOINED, RELEASE, 'staff-gone'],
    [JOINED, GIVE_BACK, 'given-back'],
    [JOINED, CLOSE, 'closed'],
    [JOINED, EXPIRED, 'staff-gone'],
  ];
  it.each(rows)('%o, %o: %s', (hold, act, expected) => {
    const result = decide(conversationHeld(hold), act);
    expect(result.kind === 'refusal' ? `refused: ${result.because}` : result.announce.event).toBe(expected);
  });
});

describe('asking for a person', () => {
  it('stamps the place by the clock of Redis', () => {
    expect(stepOf(decide(conversationHeld(BOT), REQUEST)).hold).toMatchObject({ stampSince: true, lease: 'end' });
  });
  it('shows everything from the first entry, if the person said so', () => {
    expect(waitingAfter(REQUEST).handOff.sharedFrom).toBe(0);
  });
  it('shows only what is said from this turn on, if the person said so', () => {
    expect(waitingAfter({ ...REQUEST, share: 'from-now' }).handOff.sharedFrom).toBe(12);
  });
  it('raises the band of somebody who waits already, and keeps their place', () => {
    const result = stepOf(decide(conversationHeld(WAITING), { ...REQUEST, band: 'urgent' }));
    expect(result.hold).toEqual({
      to: { kind: 'waiting', handOff: { ...HAND_OFF, band: 'urgent' } },
      lease: 'end',
    });
  });
});

describe('a message that is left', () => {
  const MESSAGE: Hold = { kind: 'waiting', handOff: { ...HAND_OFF, band: 'call-back' } };

  it('is read without asking again, because that was agreed when it was left', () => {
    const result = stepOf(decide(conversationHeld(MESSAGE), CLAIM));
    expect(result.hold).toMatchObject({ to: { kind: 'joined', staff: AMAL }, lease: 'start' });
    expect(result.announce.said.key).toBe('conversation:hand-off.reading');
  });
  it('becomes a place in the queue from now on, when the person stays to wait', () => {
    const result = stepOf(decide(conversationHeld(MESSAGE), { ...REQUEST, share: 'from-now' }));
    expect(result.hold).toMatchObject({ to: { handOff: { band: 'waiting' } }, stampSince: true });
  });
  it('shows itself and nothing before it', () => {
    const message = { ...REQUEST, band: 'call-back', share: 'from-now' } as const;
    const result = stepOf(decide(conversationHeld({ kind: 'bot' }), message));
    expect(result.hold.to).toMatchObject({ handOff: { band: 'call-back', sharedFrom: 12 } });
  });
});

describe('a claim', () => {
  it('gets a fencing token that is one higher than the last', () => {
    const result = stepOf(decide(conversationHeld(WAITING), CLAIM));
    const claimed = { staff: AMAL, fence: 4, claimedAt: conversationHeld(WAITING).loadedAt };
    expect(result.hold).toEqual({ to: { kind: 'offered', handOff: HAND_OFF, ...claimed }, lease: 'start' });
  });
  it('is not for somebody whom the person refused', () => {
    const refusedAmal: Hold = { kind: 'waiting', handOff: { ...HAND_OFF, refused: [AMAL.id] } };
    expect(decide(conversationHeld(refusedAmal), CLAIM)).toEqual({ kind: 'refusal', because: 'not-wanted' });
    expect(stepOf(decide(conversationHeld(refusedAmal), { kind: 'claim', staff: KASIA })).announce.event).toBe(
      'offered',
    );
  });
  it('says a usual role in the language of whoever reads it', () => {
    const { announce } = stepOf(
      decide(conversationHeld(WAITING), { kind: 'claim', staff: { ...AMAL, role: 'adviser' } }),
    );
    expect(announce.said.params).toMatchObject({ role: { said: { key: 'conversation:role.adviser' } } });
  });
  it('introduces who it is, and lets the person say yes or no', () => {
    const { announce } = stepOf(decide(conversationHeld(WAITING), CLAIM));
    expect(announce.said.params).toEqual({
      name: 'Amal',
      role: 'link worker',
      organisation: 'Example Hub',
    });
    expect(announce.choices.map(({ action }) => action.do)).toEqual(['accept-staff', 'refuse-staff']);
  });
});

describe('going back to the queue', () => {
  it('keeps the place of a person who refuses, and remembers whom they refused', () => {
    expect(stepOf(decide(conversationHeld(OFFERED), { kind: 'refuse' })).hold).toEqual({
      to: { kind: 'waiting', handOff: { ...HAND_OFF, refused: [AMAL.id] } },
      lease: 'end',
    });
  });
  it.each([RELEASE, EXPIRED])('puts a person whose staff had to go to the front, with their time kept: %o', (act) => {
    expect(stepOf(decide(conversationHeld(JOINED), act)).hold).toEqual({
      to: { kind: 'waiting', handOff: { ...HAND_OFF, front: true } },
      lease: 'end',
    });
  });
  it('lets the clock of Redis decide whether a lease is over', () => {
    expect(stepOf(decide(conversationHeld(JOINED), EXPIRED)).guard).toEqual({ kind: 'lease-expired' });
  });
});

describe('what staff may write with', () => {
  it.each([RELEASE, GIVE_BACK, CLOSE])('is checked again in the commit: %o', (act) => {
    expect(stepOf(decide(conversationHeld(JOINED), act)).guard).toEqual({ kind: 'claim', staff: AMAL.id, fence: 3 });
  });
  it.each([RELEASE, GIVE_BACK, CLOSE])('is not an older fencing token, nor another’s: %o', (act) => {
    const lost: Refusal = { kind: 'refusal', because: 'lost' };
    expect(decide(conversationHeld(JOINED), { ...act, fence: 2 } as Act)).toEqual(lost);
    expect(decide(conversationHeld(JOINED), { ...act, staff: KASIA.id } as Act)).toEqual(lost);
  });
});

describe('effects', () => {
  it('bring the hub’s queue up to date', () => {
    expect(stepOf(decide(conversationHeld(WAITING), CLAIM)).effects).toEqual([{ kind: 'project-queue', hub: HUB }]);
  });
  it('send the words to a channel that does not read the log', () => {
    const onMessenger = conversationHeld(WAITING, { channel: 'facebook' });
    expect(stepOf(decide(onMessenger, CLAIM)).effects).toContainEqual({ kind: 'deliver' });
  });
});

function stepOf(result: Step | Refusal): Step {
  if (result.kind === 'refusal') throw new Error(`refused: ${result.because}`);
  return result;
}

function waitingAfter(act: Act): Extract<Hold, { kind: 'waiting' }> {
  const { to } = stepOf(decide(conversationHeld(BOT), act)).hold;
  if (to.kind !== 'waiting') throw new Error(`is ${to.kind}`);
  return to;
}

describe('after somebody helped', () => {
  it.each([GIVE_BACK, CLOSE])('how the person is is offered with $kind, unless it was before', (act) => {
    const offered = (howOffered: boolean) => {
      const conversation = conversationHeld(JOINED);
      const asked = { ...conversation, state: { ...conversation.state, howOffered } };
      return stepOf(decide(asked, act)).announce.choices.map(({ action }) => action.do);
    };
    expect(offered(false)).toContain('how-are-you');
    expect(offered(true)).not.toContain('how-are-you');
    expect(offered(false).at(-1)).toBe('person');
  });
});
