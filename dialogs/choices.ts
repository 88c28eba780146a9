import type conversation from '../locales/en/conversation.json';
import type { Action } from './action.ts';
import type { Choice } from './reply.ts';
import type { Params } from './said.ts';

type ChoiceName = keyof typeof conversation extends infer Key
  ? Key extends `choice.${infer Name}`
    ? Name
    : never
  : never;

/** A button whose words stand under `choice.<name>`. */
export function choice(name: ChoiceName, action: Action, params?: Params, means?: 'yes' | 'no'): Choice {
  const label = { key: `conversation:choice.${name}` as const, ...(params && { params }) };
  return { label, action, ...(means && { means }) };
}

/** Something that we say about one of these is wrong. */
export function thisIsWrong(among: string[]): Choice {
  return choice('this-is-wrong', { do: 'this-is-wrong', among });
}

/** A person is one tap away from everywhere. */
export const PERSON = choice('person', { do: 'person' });
export const PLAN = choice('plan', { do: 'my-plan' });
export const FOLLOW_UP = choice('follow-up', { do: 'follow-up' });
export const HAVE_CODE = choice('have-code', { do: 'have-code' });
export const FORGET_DAYS = choice('forget-days', { do: 'forget-days' });
export const WHATS_ON = choice('whats-on', { do: 'whats-on' });
export const HOW_ARE_YOU = choice('how-are-you', { do: 'how-are-you' });
export const TELL_US = choice('tell-us', { do: 'tell-us' });
export const BACK = choice('back', { do: 'back' });
/** Where nothing more is to be done about what is shown, there is always something else. */
export const MORE = choice('more', { do: 'something-else' });
