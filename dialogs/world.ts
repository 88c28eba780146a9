import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Instant } from '../knowledge/opening/calendar.ts';
import type { Understanding } from '../knowledge/search/understand.ts';
import type { Locale } from '../locales/locale.ts';
import type { PlanCode } from './plan/code.ts';
import type { KeptPlan } from './plan/plan.ts';
import type { FoundReport, FreshNumber, Standing } from './report/report.ts';
import type { Staffing } from './staffing.ts';

/** All that a turn may know beside its state and input. Nothing in it changes while the turn runs. */
export type World = {
  readonly now: Instant;
  readonly knowledge: KnowledgeBase;
  /** What a text asks for, in the person's words; pure. */
  readonly understand: (text: string, locale: Locale) => Understanding;
  readonly commands: Commands;
  /** Who runs this place, as its people name it. */
  readonly operator: string;
  /** How long words are kept after the last one, in days. */
  readonly daysKept: number;
  /** Only in the demonstration may a place that nobody verified be a first step or show its hours. */
  readonly demonstration: boolean;
  /** What translates between staff and people, by name; nothing where nothing does. */
  readonly translator?: string;
  readonly with: With;
  /** Who gives links and posters of ours to people, by id: how they call themselves. */
  readonly givers?: ReadonlyMap<string, string>;
  /** Where personal questions are asked apart. Only where others than us keep this conversation; elsewhere they are asked in it. */
  readonly privatePage?: (locale: Locale) => string;
  /** The person's place in the queue: a read that cannot be foreseen, so it is there only once it was asked for. */
  readonly place?: number | null;
  /** Whether somebody is there to talk; only once it was asked for. */
  readonly staffing?: Staffing;
  /** A new code and the place that it leads to; only once it was asked for. */
  readonly freshCode?: { readonly code: PlanCode; readonly at: string };
  /** What a code leads to; only once it was asked for. */
  readonly found?: FoundPlan;
  /** A number for a new report; only once it was asked for. */
  readonly freshNumber?: FreshNumber;
  /** What a number leads to; only once it was asked for. */
  readonly foundReport?: FoundReport;
  /** How reports stand, by their places; one that is not there was not written yet, or its time is over. Only once it was asked for. */
  readonly standings?: ReadonlyMap<string, Standing>;
};

/** `none`: no such code, or its time is over; nobody is told which. `wait`: too many codes were tried. */
export type FoundPlan =
  | { readonly kind: 'plan'; readonly at: string; readonly plan: KeptPlan }
  | { readonly kind: 'none' }
  | { readonly kind: 'wait' };

/** Who holds the conversation, as far as the dialog needs to know. `message`: they left one and do not stay. */
export type With = 'bot' | 'waiting' | 'message' | 'offered' | 'staff';

/** Words that are understood everywhere, in every served language. */
export type Command =
  | 'help'
  | 'back'
  | 'stop'
  | 'go-on'
  | 'person'
  | 'my-plan'
  | 'whats-on'
  | 'how-are-you'
  | 'have-code'
  | 'new-here'
  | 'tell-us'
  | 'complain'
  | 'this-is-wrong'
  | 'report-number'
  | 'stop-asking'
  | 'start-again'
  | 'withdraw'
  | 'forget-me'
  | 'choose-language'
  | 'hello'
  | 'yes'
  | 'no';
export type Commands = (text: string) => Command | { readonly language: Locale } | null;
