import type { Detail } from '../../knowledge/schema/partner.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Outcome } from '../plan/plan.ts';
import type { UnderWay, WrittenDetail } from './introduction.ts';
import {
  canWithdraw,
  type Introduction,
  isUnderWay,
  type Offered,
  type Shared,
  UNDER_WAY,
  wasTold,
} from './introduction.ts';

type Reason = Exclude<Outcome, 'done'>;
type Withdrawn = Extract<Introduction, { state: 'withdrawn' }>;

/** What cannot be without the partner being told. */
const TELLS: ReadonlySet<string> = new Set<Progress['move']>(['sent', 'accepted', 'attended', 'helped']);

/** What the person does about an introduction. `at` is in milliseconds. */
export type PersonMove =
  | { readonly move: 'agree'; readonly locale: Locale; readonly at: number }
  | { readonly move: 'decline' }
  | { readonly move: 'leave-out'; readonly detail: Detail; readonly out: boolean }
  | { readonly move: 'write'; readonly detail: WrittenDetail; readonly words: string }
  | { readonly move: 'withdraw' };

/** How far it is: staff know most of it, the person may know how it ended. */
export type Progress =
  | { readonly move: 'sent' }
  | { readonly move: 'accepted' }
  | { readonly move: 'attended' }
  | { readonly move: 'helped' }
  | { readonly move: 'not-helped'; readonly because: Reason }
  /** It was taken back, and the partner had not been told before. */
  | { readonly move: 'not-told' };

/** The introduction after a move. Null: it cannot be made now, and nothing has changed. Pure. */
export function moved(introduction: Introduction, move: PersonMove | Progress): Introduction | null {
  if (introduction.state === 'withdrawn') return noted(introduction, move.move);
  switch (move.move) {
    case 'agree':
      return introduction.state === 'offered' ? agreed(introduction, move) : null;
    case 'decline':
      return introduction.state === 'offered' ? { ...rest(introduction), state: 'declined' } : null;
    case 'leave-out':
      return introduction.state === 'offered' ? leftOut(introduction, move.detail, move.out) : null;
    case 'write':
      return introduction.state === 'offered' ? written(introduction, move.detail, move.words) : null;
    case 'withdraw':
      return canWithdraw(introduction) ? withdrawn(introduction) : null;
    case 'helped':
      return isUnderWay(introduction) ? { ...rest(introduction), state: 'helped' } : null;
    case 'not-helped':
      return isUnderWay(introduction) ? notHelped(introduction, move.because) : null;
    case 'not-told':
      return null;
    default:
      return isUnderWay(introduction) ? further(introduction, move.move) : null;
  }
}

/** What the partner would be told if the person said yes now: what staff ask for, less what is left out or not written. */
export function wouldTell({ asks, out, name, contact, about }: Offered, locale: Locale): Shared {
  const tells = (detail: Detail) => asks.includes(detail) && !out.includes(detail);
  return {
    ...(tells('name') && name !== undefined && { name }),
    ...(tells('language') && { language: locale }),
    ...(tells('about') && { about }),
    ...(tells('contact') && contact !== undefined && { contact }),
  };
}

function agreed(offered: Offered, { locale, at }: Extract<PersonMove, { move: 'agree' }>): UnderWay {
  return { ...rest(offered), state: 'agreed', shared: wouldTell(offered, locale), agreedAt: at };
}

function leftOut(offered: Offered, detail: Detail, out: boolean): Offered | null {
  if (!offered.asks.includes(detail)) return null;
  const others = offered.out.filter((it) => it !== detail);
  return { ...offered, out: out ? [...others, detail] : others };
}

/** Writing something is wanting it told. */
function written(offered: Offered, detail: WrittenDetail, words: string): Offered | null {
  return offered.asks.includes(detail)
    ? { ...offered, [detail]: words, out: offered.out.filter((it) => it !== detail) }
    : null;
}

function notHelped(introduction: UnderWay, because: Reason): Introduction {
  return { ...rest(introduction), state: 'not-helped', because, wasTold: wasTold(introduction) };
}

function withdrawn(introduction: Introduction): Introduction {
  return { ...rest(introduction), state: 'withdrawn', wasTold: wasTold(introduction) };
}

/** What staff know of one that was taken back: whatever follows the yes means that the partner knows. What was told stays told. */
function noted(withdrawn: Withdrawn, move: (PersonMove | Progress)['move']): Withdrawn | null {
  if (withdrawn.wasTold === true) return null;
  if (TELLS.has(move)) return { ...withdrawn, wasTold: true };
  return move === 'not-told' && withdrawn.wasTold === null ? { ...withdrawn, wasTold: false } : null;
}

/** Only forward; a state in between may be passed over, as where staff go along the same day. */
function further(introduction: UnderWay, to: UnderWay['state']): UnderWay | null {
  return UNDER_WAY.indexOf(to) > UNDER_WAY.indexOf(introduction.state) ? { ...introduction, state: to } : null;
}

/** What every state has, and nothing that could be told. */
function rest({ id, link, kind, service, organisation, hub, by, keepsDays, offeredAt }: Introduction) {
  return { id, link, kind, service, organisation, hub, by, keepsDays, offeredAt };
}
