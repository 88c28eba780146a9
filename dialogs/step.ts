import type { Locale } from '../locales/locale.ts';
import type { Action } from './action.ts';
import type { Reply } from './reply.ts';
import type { State } from './state.ts';

/** What a person did, as the dialog sees it. `locale` of a text is the language that it seems to be written in. */
export type Input =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'text'; readonly text: string; readonly locale: Locale }
  | { readonly kind: 'action'; readonly action: Action }
  /** Words of urgent harm were found in a text. `ask`: it may be a false alarm, so the person is asked. */
  | { readonly kind: 'danger'; readonly danger: Danger; readonly certainty: 'sure' | 'ask' };

export const DANGERS = ['suicide', 'abuse', 'trafficking', 'child', 'no-shelter', 'medical', 'attack'] as const;
export type Danger = (typeof DANGERS)[number];

/** What the dialog wants done beside its replies. Carried out by the turn's commit, never by the dialog. */
export type Act =
  | { readonly act: 'request-person'; readonly urgent: boolean; readonly share: 'all' | 'from-now' }
  | { readonly act: 'leave-queue' }
  | { readonly act: 'accept-staff' }
  | { readonly act: 'refuse-staff' }
  | { readonly act: 'end-person' }
  | { readonly act: 'forget' };

export type Step = {
  readonly kind: 'step';
  readonly state: State;
  readonly replies: readonly Reply[];
  readonly acts: readonly Act[];
};

/** A read that could not be foreseen. The turn is run again with its answer in the world. */
export type Query = { readonly kind: 'query'; readonly read: 'place' };
