import type { Action } from './action.ts';
import type { Offered } from './offered.ts';
import type { Commands } from './world.ts';

/** Marks and spaces may make what is typed this much shorter or longer than the label; anything else is not the label. */
const TYPED_LABEL_SLACK = 12;

/**
 * The choice that a typed answer means: its number, its words, or a plain yes or no in any served language, which `command` tells.
 * Where the choices are numbers themselves, a number is what it says. Null: the words are something of their own.
 */
export function typedChoice(text: string, offered: readonly Offered[], command: ReturnType<Commands>): Action | null {
  const near = offered.filter((it) => Math.abs(it.label.length - text.length) <= TYPED_LABEL_SLACK);
  const words = near.length > 0 || text.length <= NUMBER_LENGTH ? plain(text) : '';
  const number = /^\d{1,2}$/.test(words) && !isScale(offered) ? offered[Number(words) - 1] : undefined;
  if (number) return number.action;
  const byLabel = near.find((it) => plain(it.label) === words || plain(withoutYesOrNo(it.label)) === words);
  if (byLabel) return byLabel.action;
  if (command !== 'yes' && command !== 'no') return null;
  return offered.find((it) => it.means === command)?.action ?? null;
}

/** "No, nobody is in danger" is answered with "nobody is in danger" too. */
function withoutYesOrNo(label: string): string {
  return label.replace(/^[\p{L}\p{M}]{2,4}[,،] /u, '');
}

function isScale(offered: readonly Offered[]): boolean {
  return offered.some((it) => /^\d+$/.test(plain(it.label)));
}

/** A typed number of a choice, with a full stop and spaces around it. */
const NUMBER_LENGTH = 8;

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
