import { languageOf } from '../text/languages.ts';
import { normalise } from '../text/normalise.ts';
import { wordsIn } from '../text/tokens.ts';
import type { Clause } from './clauses.ts';

/** Words by which people say that something is well, or over: it is told, and not asked for. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'love it, like it, love them, happy with, all fine, is fine, are fine, is nice, are nice, is good, are good, is great',
    'thank god, thanks god, thanks to god, praise god, no problem, not a problem, all sorted, is sorted, is solved, over now',
    'already have, already got, already do, i already volunteer, have a job, have work, got a job, not looking, last year',
  ],
  ar: [
    'الحمد لله, تمام, انتهت, انحلت, انحل, خلصت, كويس معنا, مبسوط, مبسوطه, مبسوطين, مو مشكلة, مش مشكلة, ما في مشكلة',
    'مو محتاج, مش محتاج, ما محتاج, كنت اعاني, كان عندي, كان عندنا, السنة الماضية, من زمان, عندنا دكتور, عندي شغل, زين',
  ],
  pl: [
    'w porządku, załatwione, załatwiona, od lat, już zdrowy, już zdrowa, już mam, mam już, pracę mam, mam pracę, praca jest',
    'nie szukam, nie boli, dzięki bogu, na szczęście, chwała bogu, zadowolona, zadowolony, super sprawa, kocham, uwielbiam',
    'pracuję normalnie, w zeszłym roku, nie potrzebuję',
  ],
};

const byLocale = new Map(
  Object.entries(WORDS).map(([locale, lines]) => [
    locale,
    lines.flatMap((line) => line.split(',')).map((it) => ` ${wordsIn(normalise(it)).join(' ')} `),
  ]),
);

/** A clause of so few words speaks of the one before it: "and I love it". */
const SHORT = 3;

/** Of each clause, whether it speaks of what is well or over. */
export function settledClauses(clauses: readonly Clause[], locale: string): boolean[] {
  const cues = byLocale.get(languageOf(locale)?.locale ?? '') ?? [];
  const says = clauses.map(({ words }) => cues.some((it) => ` ${words.join(' ')} `.includes(it)));
  return says.map((it, at) => it || (says[at + 1] === true && (clauses[at + 1]?.words.length ?? 0) <= SHORT));
}
