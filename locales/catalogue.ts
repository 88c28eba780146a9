import conversation from './en/conversation.json' with { type: 'json' };

/** Plural endings are CLDR's; the code names the key without them. */
type PluralEnding = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Singular<Key> = Key extends `${infer Base}_${PluralEnding}` ? Base : Key;

/** A key that the bot can say. English is the source: what is not there does not compile. */
export type MessageKey = `conversation:${Singular<keyof typeof conversation> & string}`;
