const plain = /^[\x20-\x7e\n]*$/;

/** Marks that writers leave out or put in as they like. Vowel signs of Indic scripts are not among them. */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Letters that one keyboard or one country writes for another, after marks have been taken off. */
const sameLetter: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ێ: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ٱ: 'ا',
  ۆ: 'و',
  ۇ: 'و',
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ґ: 'г',
};
const variants = new RegExp(`[${Object.keys(sameLetter).join('')}]`, 'g');

/** Digits of Arabic, Persian and the Indic scripts. */
const digits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;

/**
 * One spelling for what people write in several: lower case, Latin letters without accents, Arabic letters without
 * vowel marks and with one form each, Latin digits. Doing it twice changes nothing more.
 */
export function normalise(text: string): string {
  if (plain.test(text)) {
    return text.toLowerCase();
  }
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(variants, (it) => sameLetter[it] ?? it)
    .replace(digits, (it) => String(digitValue(it)))
    .normalize('NFC');
}

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  const zero = [0x0660, 0x06f0, 0x0966, 0x09e6].find((it) => code >= it && code < it + 10) ?? code;
  return code - zero;
}
