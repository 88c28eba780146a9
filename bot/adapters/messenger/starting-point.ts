import { type Locale, servedLocale } from '../../../locales/locale.ts';
import { type Start, startNamed } from '../../starting-points.ts';

/** Where a link of ours begins: `m.me/<page>?ref=<locale>.<start>.<giver>`. All parts may be left out, and what is unknown is passed over. */
export type StartingPoint = {
  readonly locale: Locale | null;
  readonly start: Start | null;
  /** The parts that name neither a language nor a start: one of them may be the id of who gave the link. */
  readonly others: readonly string[];
};
/** What a `ref` says. Whoever makes a link writes it, so nothing in it is trusted to exist. */
export function startingPoint(ref: string | null): StartingPoint {
  const parts = (ref ?? '').split('.');
  const start = parts.flatMap((part) => startNamed(part) ?? [])[0] ?? null;
  const locale = parts.flatMap((part) => localeNamed(part) ?? [])[0] ?? null;
  const others = parts.filter((part) => startNamed(part) === null && localeNamed(part) === null);
  return { locale, start, others };
}

function localeNamed(part: string): Locale | null {
  return /^[a-z]{2,3}$/.test(part) ? servedLocale(part) : null;
}
