import { describe, expect, it } from 'vitest';
import { hubIdSchema } from '../../../../bot/conversation/ids.ts';
import type { StaffAct } from '../../../../bot/desk/rules/acts.ts';
import { decide } from '../../../../bot/desk/rules/decide.ts';
import type { Step } from '../../../../bot/desk/rules/step.ts';
import { AMAL, conversationHeld, HAND_OFF, HUB, JOINED, KASIA, OFFERED } from '../conversations.ts';

const OTHER = hubIdSchema.parse('other-hub');
const PROOF = { staff: AMAL.id, fence: 3 };
const toKasia: StaffAct = {
  kind: 'transfer',
  to: { kind: 'staff', staff: KASIA, hub: HUB },
  reason: 'language',
  ...PROOF,
};
const toHub: StaffAct = { kind: 'transfer', to: { kind: 'hub', hub: OTHER }, reason: 'nearer', ...PROOF };
const toRole: StaffAct = { kind: 'transfer', to: { kind: 'role', role: 'link worker' }, reason: 'other', ...PROOF };

function stepOf(act: StaffAct): Step {
  const result = decide(conversationHeld(JOINED), act);
  if (result.kind === 'refusal') throw new Error(result.because);
  return result;
}

describe('passing a person on', () => {
  it('to a colleague asks the person, with a new fence and a new lease', () => {
    const { hold, announce, guard } = stepOf(toKasia);
    expect(hold).toMatchObject({ to: { kind: 'offered', staff: KASIA, fence: 4 }, lease: 'start' });
    expect(announce).toMatchObject({
      event: 'offered',
      said: {
        key: 'conversation:hand-off.passed-to',
        params: { from: 'Amal', name: 'Kasia', organisation: 'Example Hub' },
      },
      choices: [{ action: { do: 'accept-staff' } }, { action: { do: 'refuse-staff' } }],
    });
    expect(guard).toEqual({ kind: 'claim', ...PROOF });
  });

  it('to another hub moves them to the front there, and both queues are brought up to date', () => {
    const { hold, announce, effects } = stepOf(toHub);
    const { handOff } = JOINED.kind === 'joined' ? JOINED : { handOff: HAND_OFF };
    expect(hold).toMatchObject({ to: { kind: 'waiting', handOff: { hub: OTHER, front: true, since: handOff.since } } });
    expect(announce.said).toMatchObject({
      params: { name: 'Amal', reason: { said: { key: 'conversation:passed-on.nearer' } } },
    });
    expect(effects).toEqual(
      expect.arrayContaining([
        { kind: 'project-queue', hub: HUB },
        { kind: 'project-queue', hub: OTHER },
      ]),
    );
  });

  it('to a role keeps them in this hub, at the front, waiting anew for its people', () => {
    const { hold } = stepOf(toRole);
    expect(hold).toMatchObject({
      to: { kind: 'waiting', handOff: { hub: HUB, role: 'link worker', front: true } },
      stampSince: true,
      lease: 'end',
    });
  });

  it('to somebody whom the person refused, or to oneself, is refused', () => {
    const refused = { ...JOINED, handOff: { ...HAND_OFF, refused: [KASIA.id] } };
    expect(decide(conversationHeld(refused), toKasia)).toMatchObject({ because: 'not-wanted' });
    const self: StaffAct = { ...toKasia, to: { kind: 'staff', staff: AMAL, hub: HUB } };
    expect(decide(conversationHeld(JOINED), self)).toMatchObject({ because: 'not-wanted' });
  });

  it('needs the claim, and that the person has let them in', () => {
    expect(decide(conversationHeld(JOINED), { ...toHub, fence: 2 })).toMatchObject({ because: 'lost' });
    expect(decide(conversationHeld(OFFERED), toHub)).toMatchObject({ because: 'not-joined' });
  });
});
