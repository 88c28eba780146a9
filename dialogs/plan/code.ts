import { z } from 'zod';

/**
 * The code of a plan: twelve signs of Crockford's base 32, which has no I, L, O and U, so 60 bits that nobody can guess. Whoever has
 * it can read the plan.
 */
export type PlanCode = string & { readonly __brand: 'PlanCode' };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;
/** Nobody writes a code with so many marks and spaces around it. */
const LONGEST = 60;

export const planCodeSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  .transform((code) => code as PlanCode);

/** A code from twelve random bytes: 256 is a multiple of 32, so each sign is as likely as any other. */
export function planCodeFrom(random: Uint8Array): PlanCode {
  return Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('') as PlanCode;
}

/**
 * A code that is found again however it is written: one in ninety has no digit in it, and looks like a word once its hyphens are left
 * out, so it is drawn again. `random` gives so many random bytes.
 */
export function newPlanCode(random: (bytes: number) => Uint8Array): PlanCode {
  const code = planCodeFrom(random(LENGTH));
  return codeAnywhere(code) === code ? code : newPlanCode(random);
}

/** As it is shown and written on paper: `7K3F-9QRT-2XWB`. */
export function grouped(code: PlanCode): string {
  return (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The code in a text where a code was asked for: however it is grouped, and with letters for the digits that they look like. */
export function codeIn(text: string): PlanCode | null {
  if (text.length > LONGEST) return null;
  return planCodeSchema.safeParse(signsOf(text)).data ?? null;
}

/** Latin letters and digits of any script, upper case, as the alphabet has them. */
function signsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\s\p{P}\p{Cf}]+/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** One run of twelve, or three of four. */
const SHAPE = /^[^\s-]{12}$|^[^\s-]{4}([\s-])[^\s-]{4}\1[^\s-]{4}$/;

/**
 * The code that a message is, wherever it is written. Words are not taken for one: `registration` would fit the alphabet, so there must be a
 * digit and a letter in it, or the hyphens and capitals that we show.
 */
export function codeAnywhere(text: string): PlanCode | null {
  if (text.length > LONGEST) return null;
  const written = text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\p{Cf}+/gu, '')
    .trim();
  if (!SHAPE.test(written)) return null;
  const mixed = /\p{Nd}/u.test(written) && /[a-z]/i.test(written);
  const asShown = written.includes('-') && written === written.toUpperCase();
  return mixed || asShown ? codeIn(written) : null;
}

/** How many letters and digits a text has: what to tell somebody whose code is too short or too long. */
export function countSigns(text: string): number {
  return signsOf(text).length;
}
