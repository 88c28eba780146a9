import type conversation from './en/conversation.json';
import type danger from './en/danger.json';
import type errors from './en/errors.json';

/** CLDR's plural endings; the code names the key without them. */
type PluralEnding = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Named<Key> = Key extends `${infer Base}_${PluralEnding}` ? Base : Key;

/** A key that the bot can say. English is the source: what is not there does not compile. */
export type MessageKey =
  | `conversation:${Named<keyof typeof conversation> & string}`
  | `danger:${Named<keyof typeof danger> & string}`
  | `errors:${Named<keyof typeof errors> & string}`;
