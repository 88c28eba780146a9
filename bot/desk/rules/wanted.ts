import type { Preference } from '../../../dialogs/who.ts';
import { type Locale, SOURCE_LOCALE } from '../../../locales/locale.ts';

/** What the directory says of somebody, as far as a person may ask for it. */
export type KnownAs = {
  readonly gender?: 'woman' | 'man' | undefined;
  readonly languages: readonly Locale[];
  /** The languages of their own community; where it is not said, all that they speak but English. */
  readonly mother_tongues?: readonly Locale[] | undefined;
};

/** Of whom the directory says nothing. */
export const NOBODY_KNOWN: KnownAs = { languages: [] };

/** Whether somebody is whom the person wants to talk with. What is not known does not fit: it is the person who bears a mistake. */
export function isWanted(preference: Preference | null, known: KnownAs, theirs: Locale): boolean {
  switch (preference) {
    case null:
      return true;
    case 'woman':
    case 'man':
      return known.gender === preference;
    case 'not-my-community': {
      const own = known.mother_tongues ?? known.languages.filter((locale) => locale !== SOURCE_LOCALE);
      return theirs === SOURCE_LOCALE
        ? known.mother_tongues !== undefined && !own.includes(theirs)
        : !own.includes(theirs);
    }
  }
}
