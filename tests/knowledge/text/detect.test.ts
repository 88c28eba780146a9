import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../knowledge/text/detect.ts';

const served = ['en', 'ar', 'pl'];

describe('the language of a message', () => {
  it.each([
    ['I need a doctor', 'en'],
    ['my name is Ahmed and I am homeless', 'en'],
    ['hello', 'en'],
    ['أحتاج إلى طبيب', 'ar'],
    ['مرحبا', 'ar'],
    ['بدي شغل', 'ar'],
    ['bidi doktor', 'ar'],
    ['ana ju3an', 'ar'],
    ['potrzebuję lekarza', 'pl'],
    ['nie mam gdzie spac', 'pl'],
    ['dziekuje', 'pl'],
  ])('"%s" is surely %s', (text, locale) => {
    expect(detectLanguage(text, served)).toEqual({ locale, sure: true });
  });

  it.each(['ok', 'hi', 'no', 'doctor', 'i'])('"%s" is too little to be sure', (text) => {
    expect(detectLanguage(text, served)?.sure ?? false).toBe(false);
  });

  it.each([
    'je cherche un médecin',
    'no tengo dinero',
    'doktora ihtiyacım var',
    'waxaan u baahanahay dhakhtar',
    'Am nevoie de un doctor',
    'من به دکتر نیاز دارم',
    'مجھے ڈاکٹر چاہیے',
    'پزیشکم دەوێت',
  ])('"%s", in a language that we do not serve, is never surely one that we do', (text) => {
    expect(detectLanguage(text, served)?.sure ?? false).toBe(false);
  });

  it.each(['', '12345', '👍', 'мне нужен врач', '我需要医生'])('"%s" tells nothing', (text) => {
    expect(detectLanguage(text, served)).toBeNull();
  });

  it('is only ever one of those served', () => {
    expect(detectLanguage('potrzebuję lekarza', ['en', 'ar'])?.locale).not.toBe('pl');
  });
});
