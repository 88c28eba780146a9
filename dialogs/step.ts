import type { Locale } from '../locales/locale.ts';
import type { Action } from './action.ts';
import type { PlanCode } from './plan/code.ts';
import type { Outcome } from './plan/plan.ts';
import type { Reply } from './reply.ts';
import type { ReportNumber } from './report/number.ts';
import type { WhyNot } from './report/why-not.ts';
import type { State } from './state.ts';

/** What a person did, as the dialog sees it. `locale` of a text is the language that it seems to be written in. */
export type Input =
  /** `from`: who gave them the link, by an id that anybody can write. */
  | { readonly kind: 'arrived'; readonly from?: string }
  /** `beside`: the text is answered as ever, with a way to these numbers beside the answer. */
  | { readonly kind: 'text'; readonly text: string; readonly locale: Locale; readonly beside?: Danger }
  /** Something that cannot wait until tomorrow, and is no danger now. */
  | { readonly kind: 'quiet'; readonly quiet: Quiet; readonly text: string; readonly locale: Locale }
  | { readonly kind: 'action'; readonly action: Action }
  /** Words of urgent harm were found in a text. `ask`: it may be a false alarm, so the person is asked. */
  | {
      readonly kind: 'danger';
      readonly danger: Danger;
      readonly certainty: 'sure' | 'ask';
      readonly text: string;
      readonly locale: Locale;
    };

export const DANGERS = ['suicide', 'abuse', 'trafficking', 'child', 'no-shelter', 'medical', 'attack'] as const;
export type Danger = (typeof DANGERS)[number];
export const QUIETS = ['detention', 'appeal', 'no-food'] as const;
export type Quiet = (typeof QUIETS)[number];

/** What the dialog wants done beside its replies. Carried out by the turn's commit, never by the dialog. */
export type Act =
  /** `call-back`: they do not stay; what they have just written is their message. */
  | {
      readonly act: 'request-person';
      readonly band: 'urgent' | 'waiting' | 'call-back';
      readonly share: 'all' | 'from-now';
    }
  /** Whom they want to talk with has changed while they wait. */
  | { readonly act: 'change-wish' }
  | { readonly act: 'leave-queue' }
  | { readonly act: 'accept-staff' }
  | { readonly act: 'refuse-staff' }
  | { readonly act: 'end-person' }
  /** `conversation`: the plan that is kept under a code stays. */
  | { readonly act: 'forget'; readonly only?: 'conversation' }
  /** The plan has a code of its own from now on: keep it there, and keep it up to date. */
  | { readonly act: 'make-plan' }
  | { readonly act: 'drop-plan'; readonly at: string }
  /** What became of a step, for the curator's sums: `was` counted before, `is` counts now. */
  | {
      readonly act: 'count-outcome';
      readonly step: string;
      readonly topic: string;
      readonly was: Outcome | null;
      readonly is: Outcome | null;
      /** The days of both, as the person's wall has them. */
      readonly wasOn: string | null;
      readonly on: string;
    }
  /** Why a step is not for the person. */
  | {
      readonly act: 'say-why-not';
      readonly step: string;
      readonly reason: Exclude<WhyNot, 'unsaid'>;
      readonly on: string;
    }
  /** The words of this turn are a report, which lies in the place `at` from now on. */
  | { readonly act: 'send-report'; readonly at: string }
  | { readonly act: 'drop-report'; readonly at: string }
  /** The words of this turn were written for this and are the person's to share: staff do not read them. */
  | { readonly act: 'withhold-words'; readonly writtenFor: 'introduction' };

export type Step = {
  readonly kind: 'step';
  readonly state: State;
  readonly replies: readonly Reply[];
  readonly acts: readonly Act[];
};

/** A read that could not be foreseen. The turn is run again with its answer in the world. */
export type Query =
  | { readonly kind: 'query'; readonly read: 'place' }
  /** Whether somebody is there to talk. */
  | { readonly kind: 'query'; readonly read: 'staffing' }
  /** A code that no plan has yet. */
  | { readonly kind: 'query'; readonly read: 'fresh-code' }
  /** The plan that somebody's code leads to. */
  | { readonly kind: 'query'; readonly read: 'plan'; readonly code: PlanCode }
  /** A number that no report has yet. */
  | { readonly kind: 'query'; readonly read: 'fresh-number' }
  /** The report that somebody's number leads to. */
  | { readonly kind: 'query'; readonly read: 'report'; readonly number: ReportNumber }
  /** How the reports in these places stand. */
  | { readonly kind: 'query'; readonly read: 'standings'; readonly at: readonly string[] };
