import type { Preference } from '../../../dialogs/who.ts';
import type { Locale } from '../../../locales/locale.ts';
import type { Band, StaffCard } from '../../conversation/hold.ts';
import type { HandOffId, HubId, StaffId } from '../../conversation/ids.ts';
import type { CloseOutcome } from '../../wire/desk.ts';
import type { TransferReason } from '../../wire/transfer.ts';
import type { KnownAs } from './wanted.ts';

/** What a person does about a hand-off. Consent and what is shared are settled before `request`. */
export type PersonAct =
  | {
      readonly kind: 'request';
      readonly id: HandOffId;
      readonly hub: HubId;
      readonly band: Band;
      readonly locale: Locale;
      readonly topics: readonly string[];
      readonly area: string | null;
      /** The role of staff that is asked first; null: any. */
      readonly role: string | null;
      /** Whom the person wants to talk with. */
      readonly preference: Preference | null;
      readonly share: 'all' | 'from-now';
      /** They want to be introduced to somebody. */
      readonly wants?: 'introduction';
    }
  /** Whom they want to talk with is somebody else than when they asked; null: anybody. */
  | { readonly kind: 'wish'; readonly preference: Preference | null }
  | { readonly kind: 'accept' }
  | { readonly kind: 'refuse' }
  /** Out of the queue, or out of the talk with the member of staff. */
  | { readonly kind: 'leave' };

/** What the desk must show to write: who, and the fencing token that their claim got. */
export type Proof = { readonly staff: StaffId; readonly fence: number };

/** What a member of staff does about a hand-off. */
export type StaffAct =
  | { readonly kind: 'claim'; readonly staff: StaffCard; readonly known?: KnownAs }
  | ({ readonly kind: 'release' } & Proof)
  | ({ readonly kind: 'give-back' } & Proof)
  | ({ readonly kind: 'close'; readonly end: CloseOutcome } & Proof)
  | ({ readonly kind: 'transfer'; readonly to: TransferTo; readonly reason: TransferReason } & Proof);

/** Whom a person is passed on to: a colleague of some hub, the queue of a hub, whoever of a role is next in the same queue. */
export type TransferTo =
  | { readonly kind: 'staff'; readonly staff: StaffCard; readonly hub: HubId; readonly known?: KnownAs }
  | { readonly kind: 'hub'; readonly hub: HubId }
  | { readonly kind: 'role'; readonly role: string };

/** What the clock of Redis does: the claim's lease has ended. */
export type LeaseExpired = { readonly kind: 'lease-expired' };

export type Act = PersonAct | StaffAct | LeaseExpired;
