import { describe, expect, it } from 'vitest';
import { isBeside, joinBeside, leaveBeside, writingIn } from '../../../../bot/desk/rules/beside.ts';
import { AMAL, conversationHeld, HAND_OFF, JOINED, KASIA, OFFERED, staffCard, WAITING } from '../conversations.ts';

const SAM = staffCard('Sam');
const held = conversationHeld(JOINED);
const withSam = { ...held, state: { ...held.state, beside: [{ staff: SAM.id, fence: 3 }] } };
const ofSam = { staff: SAM.id, fence: 3 };

describe('a supervisor beside a colleague', () => {
  it('is announced, and the colleague goes on holding the conversation', () => {
    expect(joinBeside(held, SAM)).toMatchObject({
      hold: { to: JOINED, lease: 'keep' },
      beside: [{ staff: SAM.id, fence: 3 }],
      announce: {
        event: 'beside-joined',
        said: { key: 'conversation:hand-off.beside-joined', params: { name: 'Sam', organisation: 'Example Hub' } },
      },
      guard: { kind: 'claim', staff: AMAL.id, fence: 3 },
    });
  });

  it('comes only to a talk that a person has let somebody into', () => {
    for (const hold of [WAITING, OFFERED, { kind: 'bot' } as const]) {
      expect(joinBeside(conversationHeld(hold), SAM)).toMatchObject({ because: 'not-waiting' });
    }
  });

  it('is not whoever holds it, who is there already, or whom the person refused', () => {
    expect(joinBeside(held, AMAL)).toMatchObject({ because: 'already' });
    expect(joinBeside(withSam, SAM)).toMatchObject({ because: 'already' });
    const refused = { ...JOINED, handOff: { ...HAND_OFF, refused: [SAM.id] } };
    expect(joinBeside(conversationHeld(refused), SAM)).toMatchObject({ because: 'not-wanted' });
  });

  it('writes with the number of the claim that they came to, and with no other', () => {
    expect(writingIn(withSam, ofSam)).toEqual(JOINED);
    expect(writingIn(withSam, { ...ofSam, fence: 2 })).toMatchObject({ because: 'lost' });
    expect(writingIn(withSam, { staff: KASIA.id, fence: 3 })).toMatchObject({ because: 'lost' });
    expect(writingIn(held, ofSam)).toMatchObject({ because: 'lost' });
  });

  it('is there no more once another claim began, or the talk is over', () => {
    const next = { ...withSam, hold: { ...JOINED, fence: 4 } };
    expect(isBeside(withSam, SAM.id)).toBe(true);
    for (const over of [next, { ...withSam, hold: WAITING }]) expect(isBeside(over, SAM.id)).toBe(false);
    expect(writingIn(next, { ...ofSam, fence: 4 })).toMatchObject({ because: 'lost' });
  });

  it('leaves announced, and only once', () => {
    expect(leaveBeside(withSam, SAM)).toMatchObject({ beside: [], announce: { event: 'beside-gone' } });
    expect(leaveBeside(held, SAM)).toMatchObject({ because: 'lost' });
  });
});
