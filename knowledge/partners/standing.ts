import type { Agreement } from '../schema/partner.ts';

/** Whether people may be introduced to an organisation on a day, and if not, why not. */
export type Standing =
  | { readonly kind: 'in-force'; readonly agreement: Agreement }
  | { readonly kind: 'not-yet'; readonly agreement: Agreement }
  | { readonly kind: 'expired'; readonly agreement: Agreement }
  /** Only in the demonstration does an example count. */
  | { readonly kind: 'example'; readonly agreement: Agreement };

type On = {
  /** `2026-11-22` */
  readonly today: string;
  readonly demonstration: boolean;
};

/** Null: there is no agreement with it at all. Of several, the one that holds; else the next; else the last. */
export function standingOf(organisation: string, agreements: readonly Agreement[], on: On): Standing | null {
  const theirs = agreements
    .filter((it) => it.organisation === organisation)
    .sort((one, other) => one.from.localeCompare(other.from));
  const now = theirs.find((it) => it.from <= on.today && on.today <= it.until);
  if (now) return { kind: now.example && !on.demonstration ? 'example' : 'in-force', agreement: now };
  const next = theirs.find((it) => it.from > on.today);
  if (next) return { kind: 'not-yet', agreement: next };
  const last = theirs.at(-1);
  return last ? { kind: 'expired', agreement: last } : null;
}
