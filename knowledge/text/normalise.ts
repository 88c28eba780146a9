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
  ۍ: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ٱ: 'ا',
  ۆ: 'و',
  ۇ: 'و',
  ڕ: 'ر',
  ڵ: 'ل',
  ں: 'ن',
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

/** Zero in Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Thai and Burmese; the other digits follow it. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0e50, 0x1040];
const digits = new RegExp(
  `[${zeros.map((it) => `${String.fromCharCode(it)}-${String.fromCharCode(it + 9)}`).join('')}]`,
  'g',
);

/** Ukrainian and Belarusian write an apostrophe within words, in three ways, and leave it out. */
const innerApostrophe = /(?<=\p{Script=Cyrillic})['\u2019\u02bc](?=\p{Script=Cyrillic})/gu;

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
    .replace(innerApostrophe, '')
    .replace(variants, (it) => sameLetter[it] ?? it)
    .replace(digits, (it) => String(digitValue(it)))
    .normalize('NFC');
}

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((it) => code >= it && code < it + 10) ?? code;
  return code - zero;
}
