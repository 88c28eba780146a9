import type { Locale } from '../locales/locale.ts';
import type { Action } from './action.ts';
import type { Choice } from './reply.ts';
import type { Said } from './said.ts';
import type { World } from './world.ts';

/** Says something in a language; what a typed answer is compared with. */
export type SayIn = (said: Said, locale: Locale) => string;

/**
 * The choice that a typed answer means: its number, its words, or a plain yes or no in any served language.
 * Null: the words are something of their own.
 */
export function typedChoice(
  text: string,
  offered: readonly Choice[],
  locale: Locale,
  say: SayIn,
  world: Pick<World, 'commands'>,
): Action | null {
  const words = plain(text);
  const number = /^\d{1,2}$/.test(words) ? offered[Number(words) - 1] : undefined;
  if (number) return number.action;
  const byLabel = offered.find((it) => plain(say(it.label, locale)) === words);
  if (byLabel) return byLabel.action;
  const command = world.commands(text);
  if (command !== 'yes' && command !== 'no') return null;
  return offered.find((it) => it.means === command)?.action ?? null;
}

/** Case, marks, digits of other scripts and punctuation do not matter in a typed answer. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\p{P}\p{Cf}\p{Mn}\s]+/gu, ' ')
    .trim();
}
