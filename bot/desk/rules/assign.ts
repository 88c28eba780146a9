import type { StaffCard } from '../../conversation/hold.ts';
import type { Conversation } from '../../conversation/store.ts';
import type { TransferReason } from '../../wire/transfer.ts';
import { claim } from './staff.ts';
import { type Refusal, refusal, type Step } from './step.ts';
import { transfer } from './transfer.ts';
import type { KnownAs } from './wanted.ts';

/** A supervisor gives a person to a colleague, who has to be let in as anybody has. */
export type Assign = { readonly to: StaffCard; readonly known: KnownAs; readonly reason: TransferReason };

/**
 * Who waits is asked whether the colleague may come; who was asked about somebody else and has not answered is asked anew; who talks with
 * somebody is passed on, and told why.
 */
export function assign(conversation: Conversation, { to, known, reason }: Assign): Step | Refusal {
  const { hold } = conversation;
  switch (hold.kind) {
    case 'bot':
      return refusal('not-waiting');
    case 'waiting':
      return claim(conversation, { kind: 'claim', staff: to, known });
    case 'offered':
      if (hold.staff.id === to.id) return refusal('already');
      return claim(
        { ...conversation, hold: { kind: 'waiting', handOff: hold.handOff } },
        { kind: 'claim', staff: to, known },
      );
    case 'joined': {
      if (hold.staff.id === to.id) return refusal('already');
      const { hub } = hold.handOff;
      const proof = { staff: hold.staff.id, fence: hold.fence };
      return transfer(conversation, {
        kind: 'transfer',
        to: { kind: 'staff', staff: to, hub, known },
        reason,
        ...proof,
      });
    }
  }
}
