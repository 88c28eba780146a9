import type { Wait } from '../../bot/desk/rules/told-wait.ts';
import type { Action } from '../../dialogs/action.ts';
import type { Danger, Quiet } from '../../dialogs/step.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Introducing } from './introducing.ts';
import type { StaffMove } from './moment.ts';
import type { Outside } from './outside.ts';

export type Words = Readonly<Record<Locale, string>>;

/** What somebody does, and the key of what the person reads then: the last that is said. */
export type Turn =
  | { readonly type: Words; readonly beside?: Danger; readonly reads: string }
  /** `about` tells it from others that do the same: something that is in the action. */
  | { readonly tap: Action['do']; readonly about?: string; readonly reads: string; readonly acts?: string }
  /** A button that was on the screen some time before, tapped again. */
  | { readonly again: Action['do']; readonly reads: string }
  /** What a page of ours asks for when it opens the chat. */
  | { readonly page: Action; readonly reads: string }
  /** Words of urgent harm, as they were recognised: that they are is tested elsewhere. */
  | { readonly harm: Danger; readonly certainty: 'sure' | 'ask'; readonly words?: Words; readonly reads: string }
  | { readonly quiet: Quiet; readonly words: Words; readonly reads: string }
  | { readonly staff: StaffMove; readonly reads: string }
  /** What looks at the waits tells somebody of theirs. */
  | { readonly told: Wait; readonly reads: string }
  /** A member of staff offers an introduction, or says how far it is. */
  | { readonly introduces: Introducing; readonly reads: string }
  /** Time goes by; then the person opens the page again. */
  | { readonly hours: number; readonly reads: string };

export type Journey = {
  readonly name: string;
  readonly turns: readonly Turn[];
  /** It must not take more: turns of the person, and seconds of reading. */
  readonly within?: { readonly turns: number; readonly seconds?: number };
  /** How many steps are to do in the plan at the end. */
  readonly plan?: number;
  /** What is outside, where it is not as usual. */
  readonly outside?: Partial<Outside>;
};
