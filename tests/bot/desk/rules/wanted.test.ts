import { describe, expect, it } from 'vitest';
import { joinBeside } from '../../../../bot/desk/rules/beside.ts';
import { decide } from '../../../../bot/desk/rules/decide.ts';
import { isWanted } from '../../../../bot/desk/rules/wanted.ts';
import { AMAL, conversationHeld, HUB, JOINED, KASIA, WAITING } from '../conversations.ts';

const amal = { gender: 'woman', languages: ['ar', 'en'], mother_tongues: ['ar'] } as const;
const sam = { gender: 'man', languages: ['en', 'ar'], mother_tongues: ['en'] } as const;
const unknown = { languages: ['ar', 'en'] } as const;

describe('whom a person wants', () => {
  it.each([
    ['anyone', null, amal, true],
    ['a woman', 'woman', amal, true],
    ['a woman', 'woman', sam, false],
    ['a woman, where it is not known', 'woman', unknown, false],
    ['a man', 'man', sam, true],
    ['nobody of their community', 'not-my-community', amal, false],
    ['nobody of their community', 'not-my-community', sam, true],
    ['nobody of their community, where it is not known', 'not-my-community', unknown, false],
  ] as const)('%s', (_, preference, known, wanted) => {
    expect(isWanted(preference, known, 'ar')).toBe(wanted);
  });

  it('somebody who writes English is kept only from whom the directory knows', () => {
    expect(isWanted('not-my-community', amal, 'en')).toBe(true);
    expect(isWanted('not-my-community', sam, 'en')).toBe(false);
    expect(isWanted('not-my-community', unknown, 'en')).toBe(false);
  });

  it('decides who may ask to join', () => {
    const waiting = conversationHeld(WAITING);
    const asks = { ...waiting, state: { ...waiting.state, preference: 'man' as const } };
    const claim = { kind: 'claim', staff: AMAL } as const;
    expect(decide(asks, { ...claim, known: amal })).toMatchObject({ because: 'not-wanted' });
    expect(decide(asks, claim)).toMatchObject({ because: 'not-wanted' });
    expect(decide(asks, { ...claim, known: sam })).toMatchObject({ kind: 'step' });
    expect(decide(waiting, claim)).toMatchObject({ kind: 'step' });
  });

  it('decides who is passed on to, and who comes beside a colleague', () => {
    const joined = conversationHeld(JOINED);
    const asks = { ...joined, state: { ...joined.state, preference: 'man' as const } };
    const to = (known: typeof amal | typeof sam) => ({ kind: 'staff', staff: KASIA, hub: HUB, known }) as const;
    const proof = { staff: AMAL.id, fence: 3, reason: 'other' } as const;
    expect(decide(asks, { kind: 'transfer', to: to(amal), ...proof })).toMatchObject({ because: 'not-wanted' });
    expect(decide(asks, { kind: 'transfer', to: to(sam), ...proof })).toMatchObject({ kind: 'step' });
    expect(joinBeside(asks, KASIA, amal)).toMatchObject({ because: 'not-wanted' });
    expect(joinBeside(asks, KASIA, sam)).toMatchObject({ kind: 'step' });
  });
});
