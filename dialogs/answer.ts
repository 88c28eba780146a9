import type { Locale } from '../locales/locale.ts';
import type { Action } from './action.ts';
import type { Choice } from './reply.ts';
import type { Said } from './said.ts';
import type { World } from './world.ts';

/** Says something in a language; what a typed answer is compared with. */
export type SayIn = (said: Said, locale: Locale) => string;

/** Marks and spaces may make what is typed this much shorter or longer than the label; anything else is not the label. */
const TYPED_LABEL_SLACK = 12;

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
  const byLabel = offered.find((it) => {
    const label = say(it.label, locale);
    return Math.abs(label.length - text.length) <= TYPED_LABEL_SLACK && plain(label) === words;
  });
  if (byLabel) return byLabel.action;
  const command = world.commands(text);
  if (command !== 'yes' && command !== 'no') return null;
  return offered.find((it) => it.means === command)?.action ?? null;
}

/**
 * Case, marks, the letters that carry them, digits of other scripts and punctuation do not matter in a typed answer: `wroc` is
 * `wróć`, and `انسان` is `إنسان`.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mn}\p{Cf}]+/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[łىة]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}

/** Letters that Unicode does not take apart, and that people type for one another. */
const SAME_LETTER: Readonly<Record<string, string>> = { ł: 'l', ى: 'ي', ة: 'ه' };
