import type { Turn } from './journey.ts';

export const same = (text: string) => ({ en: text, ar: text, pl: text });
export const doctor = { en: 'I need a doctor', ar: 'أحتاج إلى طبيب', pl: 'potrzebuję lekarza' };
export const doctorAndSchool = {
  en: 'I need a doctor and a school for my kids',
  ar: 'أحتاج إلى طبيب ومدرسة لأولادي',
  pl: 'potrzebuję lekarza i szkoły dla dzieci',
};
export const newHere = { en: 'I am new here', ar: 'أنا جديد هنا', pl: 'jestem tu od niedawna' };
export const lonely = { en: 'I am lonely', ar: 'أنا وحيد', pl: 'czuję się samotna' };
export const singing = { en: 'I laugh every morning', ar: 'أغني كل صباح', pl: 'śpiewam co rano' };
export const birds = { en: 'I dream of singing birds', ar: 'أحلم بطيور تغني', pl: 'marzę o śpiewie ptaków' };
export const hello = { en: 'hello', ar: 'مرحبا', pl: 'dzień dobry' };
export const yes = { en: 'yes', ar: 'نعم', pl: 'tak' };
export const no = { en: 'no', ar: 'لا', pl: 'nie' };
export const backWord = { en: 'back', ar: 'رجوع', pl: 'wróć' };
export const personWords = { en: 'a person', ar: 'إنسان', pl: 'człowiek' };
export const myPlan = { en: 'my plan', ar: 'خطتي', pl: 'mój plan' };
export const money = { en: 'a problem with money', ar: 'مشكلة فلوس', pl: 'pieniądze' };
export const hungryAndWork = {
  en: 'I need a job and I have no food',
  ar: 'أحتاج إلى عمل وليس عندي طعام',
  pl: 'szukam pracy i nie mam nic do jedzenia',
};
export const noChildcare = {
  en: 'I can not learn English because I have no childcare',
  ar: 'لا أستطيع تعلم الإنجليزية لأن أطفالي ليس لهم حضانة',
  pl: 'nie mogę się uczyć angielskiego, bo nie mam żłobka dla dziecka',
};
export const goodbye = { en: 'bye', ar: 'مع السلامة', pl: 'do widzenia' };
export const endTheTalk = {
  en: 'end the talk with this person.',
  ar: 'انه الحديث مع هذا الشخص',
  pl: 'zakoncz rozmowe z ta osoba',
};
export const nonsense = { en: 'blorp zargle', ar: 'خغظثض', pl: 'blorp zargle' };

/** A first step without a word written, so that what follows does not hang on what was heard. */
export const stepByTapping: readonly Turn[] = [
  { tap: 'areas-of-life', reads: 'areas.question' },
  { tap: 'area-of-life', reads: 'area.question' },
  { tap: 'pick-need', reads: 'step.guide' },
];
