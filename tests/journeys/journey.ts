import type { Action } from '../../dialogs/action.ts';

/** What a person does, and the keys of what they read then: the last of each turn's replies. */
export type Turn =
  | { readonly type: { readonly en: string; readonly ar: string; readonly pl: string }; readonly reads: string }
  | { readonly tap: Action['do']; readonly reads: string; readonly acts?: string };

export type Journey = { readonly name: string; readonly turns: readonly Turn[] };
