import { describe, expect, it } from 'vitest';
import { assign } from '../../../../bot/desk/rules/assign.ts';
import { NOBODY_KNOWN } from '../../../../bot/desk/rules/wanted.ts';
import { AMAL, conversationHeld, HAND_OFF, JOINED, KASIA, OFFERED, WAITING } from '../conversations.ts';

const toKasia = { to: KASIA, known: NOBODY_KNOWN, reason: 'knows-more' } as const;
const said = (step: ReturnType<typeof assign>) => (step.kind === 'step' ? step.announce.said.key : step.because);

describe('giving a person to a colleague', () => {
  it('asks who waits, and asks anew who was asked about somebody else', () => {
    for (const hold of [WAITING, OFFERED]) {
      const step = assign(conversationHeld(hold), toKasia);
      expect(said(step)).toBe('conversation:hand-off.offered');
      expect(step).toMatchObject({
        hold: { to: { kind: 'offered', staff: { id: KASIA.id }, fence: 4 }, lease: 'start' },
      });
    }
  });

  it('passes on who talks with somebody, with the reason, by the claim that there is', () => {
    const step = assign(conversationHeld(JOINED), toKasia);
    expect(said(step)).toBe('conversation:hand-off.passed-to');
    expect(step).toMatchObject({
      guard: { kind: 'claim', staff: AMAL.id, fence: 3 },
      hold: { to: { staff: { id: KASIA.id } } },
    });
  });

  it('is refused where nobody waits, they have them already, or the person does not want them', () => {
    expect(said(assign(conversationHeld({ kind: 'bot' }), toKasia))).toBe('not-waiting');
    expect(said(assign(conversationHeld(JOINED), { ...toKasia, to: AMAL }))).toBe('already');
    const refused = { ...HAND_OFF, refused: [KASIA.id] };
    for (const hold of [
      { ...WAITING, handOff: refused },
      { ...OFFERED, handOff: refused },
      { ...JOINED, handOff: refused },
    ])
      expect(said(assign(conversationHeld(hold as typeof WAITING), toKasia))).toBe('not-wanted');
  });
});
