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
export const singing = { en: 'I sing every morning', ar: 'أغني كل صباح', pl: 'śpiewam co rano' };
export const birds = { en: 'I dream of singing birds', ar: 'أحلم بطيور تغني', pl: 'marzę o śpiewie ptaków' };
export const nonsense = { en: 'blorp zargle', ar: 'خغظثض', pl: 'blorp zargle' };

/** A first step without a word written, so that what follows does not hang on what was heard. */
export const stepByTapping: readonly Turn[] = [
  { tap: 'areas-of-life', reads: 'areas.question' },
  { tap: 'area-of-life', reads: 'area.question' },
  { tap: 'pick-need', reads: 'step.guide' },
];
