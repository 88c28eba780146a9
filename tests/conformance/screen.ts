import type { PersonInput } from '../../bot/incoming.ts';

/** What a person sees of what was said to them, whatever shows it: all words that can be read, and what can be tapped. */
export type Screen = { readonly text: string; readonly buttons: readonly Button[] };
/** `taps`: what a tap sends, as the bot is told of it after the channel's own way in has read it. */
export type Button = { readonly title: string; readonly taps: () => PersonInput };

/** How somebody takes a choice whose words they have read: a button with these words or its number; where there is none, they type. */
export function choose(label: string, { text, buttons }: Screen, write: (text: string) => PersonInput): PersonInput {
  const named = buttons.find(({ title }) => title === label);
  if (named) return named.taps();
  const number = numberOf(label, text);
  if (number === null) return write(label);
  return buttons.find(({ title }) => title === number)?.taps() ?? write(number);
}

/** The number that stands before these words in a list; the last list is the one that counts. */
function numberOf(label: string, text: string): string | null {
  const lines = text.split('\n').reverse();
  const line = lines.find((it) => /^\d+\. /.test(it) && it.replace(/^\d+\. /, '') === label);
  return line === undefined ? null : (/^\d+/.exec(line)?.[0] ?? null);
}
