import { z } from 'zod';
import { hubIdSchema, type StaffId } from '../conversation/ids.ts';
import type { Loan, Loans } from '../conversation/loans.ts';
import type { Connection } from './connection.ts';
import { loanKey } from './keys.ts';
import { textOf } from './reply.ts';

const loanSchema = z.object({ hub: hubIdSchema, until: z.number().int() });

/** One key for each loan, which ends with it. */
export class RedisLoans implements Loans {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async lend(staff: StaffId, loan: Loan): Promise<void> {
    await this.#connection.send(['SET', loanKey(staff), JSON.stringify(loan), 'PXAT', String(loan.until)]);
  }

  async end(staff: StaffId): Promise<void> {
    await this.#connection.send(['DEL', loanKey(staff)]);
  }

  async of(staff: StaffId): Promise<Loan | null> {
    const text = await this.#connection.send(['GET', loanKey(staff)]);
    return text === null ? null : loanSchema.parse(JSON.parse(textOf(text)));
  }
}
