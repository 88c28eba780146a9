import { z } from 'zod';

/**
 * The number of a report: ten digits, because digits can be read aloud on the phone in any language. The last one is a check digit, so that a
 * slip is told at once. Whoever has the number can read what staff answered, and not what the person wrote.
 */
export type ReportNumber = string & { readonly __brand: 'ReportNumber' };

export const NUMBER_LENGTH = 10;
/** Nine digits of which the first is not 0: nobody takes it for a British telephone number. */
const FIRST = 100_000_000n;
const MANY = 900_000_000n;
/** Nobody writes a number with so many marks and spaces around it. */
const LONGEST = 40;

export const reportNumberSchema = z
  .string()
  .regex(/^[1-9]\d{9}$/)
  .refine(isChecked)
  .transform((number) => number as ReportNumber);

/** A number from eight random bytes, which make each of the 900 million as likely as any other, to one part in 10^10. */
export function reportNumberFrom(random: Uint8Array): ReportNumber {
  const value = random.subarray(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const nine = String(FIRST + (value % MANY));
  return `${nine}${checkDigit(nine)}` as ReportNumber;
}

/** As it is shown and read aloud: `482-193-5046`. */
export function spokenNumber(number: ReportNumber): string {
  return `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`;
}

/** What was written where a number was asked for. `digits` is how many there are where they cannot be one; null: no digits, or words too. */
export function readNumber(
  text: string,
):
  | { readonly kind: 'number'; readonly number: ReportNumber }
  | { readonly kind: 'wrong'; readonly digits: number }
  | null {
  const digits = digitsOf(text);
  if (digits === null) return null;
  const number = reportNumberSchema.safeParse(digits).data;
  return number ? { kind: 'number', number } : { kind: 'wrong', digits: digits.length };
}

/** The number that a message is, wherever it is written; null for everything else, a telephone number too. */
export function numberAnywhere(text: string): ReportNumber | null {
  const read = readNumber(text);
  return read?.kind === 'number' ? read.number : null;
}

/** The digits of a text that has nothing else but marks and spaces, in digits of any script. */
function digitsOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  const written = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\s\p{P}\p{Cf}]+/gu, '');
  return /^\d+$/.test(written) ? written : null;
}

/** ISO/IEC 7064, MOD 11,10: finds every wrong digit, and nearly every two that changed places. */
function checkDigit(nine: string): string {
  return String((11 - walked(nine)) % 10);
}

function isChecked(number: string): boolean {
  return (walked(number.slice(0, -1)) + Number(number.at(-1))) % 10 === 1;
}

function walked(digits: string): number {
  return [...digits].reduce((product, digit) => {
    const sum = (product + Number(digit)) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
}
