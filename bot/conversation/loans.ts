import type { HubId, StaffId } from './ids.ts';

/** A member of staff helps out at another hub until then, in milliseconds since 1970, as a supervisor said in the middle of a day. */
export type Loan = { readonly hub: HubId; readonly until: number };

/** No loan of a supervisor is longer than a day, which may have 25 hours. In milliseconds. */
export const LOAN_MOST_MS = 25 * 3_600_000;

/** The port to the loans of a day, beside those that the directory of staff holds. One for each member of staff. */
export interface Loans {
  /** A new one takes the place of the one before. */
  lend(staff: StaffId, loan: Loan): Promise<void>;
  end(staff: StaffId): Promise<void>;
  /** Null: they are not lent, or not any more. */
  of(staff: StaffId): Promise<Loan | null>;
}
