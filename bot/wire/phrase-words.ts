import { isolateLatin } from '../../dialogs/render/direction.ts';
import { instantWords } from '../../dialogs/render/instant.ts';
import { filled } from '../../knowledge/phrase-book/phrase-book.ts';
import { LANGUAGES, type Locale } from '../../locales/locale.ts';

/** What fills the gaps of a phrase: `day` as `2026-11-24`, `time` as `14:30`, `service` by its name in the language. */
export type GapWords = {
  readonly name: string;
  readonly hub: string;
  readonly day?: string;
  readonly time?: string;
  readonly service?: string;
};

/** Stands in a gap that is not filled yet. */
const OPEN = '…';

/** A phrase as it is read. The desk shows it before it is sent and the service sends it: both fill it here, so both say the same. */
export function phraseText(text: string, locale: Locale, { name, hub, day, time, service }: GapWords): string {
  const words = filled(text, {
    name,
    hub,
    day: day === undefined ? OPEN : instantWords(locale, { instant: Date.parse(day), zone: 'UTC', style: 'day' }),
    time: time ?? OPEN,
    service: service ?? OPEN,
  });
  // Names and times in Latin letters keep their order in a text that runs from right to left.
  return LANGUAGES[locale].direction === 'rtl' ? isolateLatin(words) : words;
}
