import type { z } from 'zod';
import type { price } from '../../schema/cost.ts';
import { compact } from './compact.ts';
import type { Fields } from './fields.ts';

type PriceInput = z.input<typeof price>;

export function readPrices(entries: readonly Fields[]): PriceInput[] {
  return entries.flatMap((at) => {
    const amount = at.number('amount');
    if (amount !== undefined && amount < 0) at.note('amount', 'is below zero, and was left out');
    const currency = at.text('currency')?.toUpperCase();
    const valid_from = at.day('valid_from');
    const valid_to = at.day('valid_to');
    const read: PriceInput = compact({
      id: at.id(),
      who: at.text('option'),
      amount: amount !== undefined && amount >= 0 ? amount : undefined,
      currency: currency !== undefined && /^[A-Z]{3}$/.test(currency) && currency !== 'GBP' ? currency : undefined,
      description: at.text('amount_description'),
      valid_from,
      valid_to,
    });
    return read.amount !== undefined || read.who || read.description ? [read] : [];
  });
}

/** Free or not, as far as the prices and the words about them say it plainly. */
export function costOf(prices: readonly PriceInput[], words: string | undefined): 'free' | 'paid' | undefined {
  const amounts = prices.flatMap(({ amount }) => amount ?? []);
  if (amounts.some((it) => it > 0)) return 'paid';
  if (amounts.length > 0 && amounts.length === prices.length) return 'free';
  return prices.length === 0 &&
    words !== undefined &&
    /^(?:it'?s |this is )?(?:free\b(?! for| to| if|\w)|no (?:charge|cost|fee)s?\b)/i.test(words)
    ? 'free'
    : undefined;
}
