import { z } from 'zod';
import { type Day, day } from './date.ts';
import { webAddress } from './link.ts';
import type { nation } from './nation.ts';

/** `bank-holidays.yaml`. Outside the days for which it is complete nobody knows which days are holidays. */
export const bankHolidays = z
  .strictObject({
    source: z.strictObject({
      title: z.string().min(1),
      publisher: z.string().min(1),
      url: webAddress,
      licence: z.string().min(1),
    }),
    complete_from: day,
    complete_until: day,
    'england-and-wales': z.array(day).min(1),
    scotland: z.array(day).min(1),
    'northern-ireland': z.array(day).min(1),
  })
  .refine((it) => it.complete_until > it.complete_from, {
    path: ['complete_until'],
    error: 'is not after complete_from',
  });

export type BankHolidays = z.infer<typeof bankHolidays>;

const listOf = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
} as const satisfies Record<z.infer<typeof nation>, keyof BankHolidays>;

/** The bank holidays of one nation, as days. */
export function holidaysOf(holidays: BankHolidays, of: z.infer<typeof nation>): ReadonlySet<Day> {
  return new Set(holidays[listOf[of]]);
}
