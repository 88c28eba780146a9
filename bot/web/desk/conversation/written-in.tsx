import { makeStyles, Select } from '@fluentui/react-components';
import { type Locale, localeSchema } from '../../../../locales/locale.ts';
import { browserStorage } from '../keep/browser-storage.ts';
import { keptChoice } from '../keep/choice.ts';
import { languageName } from '../queue/languages.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({ box: { minWidth: 0, '& > select': { height: '44px' } } });

/** The language in which this member of staff writes, where it is not English; kept for the next conversation. */
const writtenIn = keptChoice<Locale>(
  browserStorage(() => localStorage),
  'desk:written-in',
  { read: (text) => localeSchema.safeParse(text).data ?? null, otherwise: 'en' },
);

/** The language that a message to this person is written in: English, or their own where staff chose that. */
export function useWrittenIn(theirs: Locale): Locale {
  const chosen = useWhole(writtenIn);
  return chosen === theirs ? theirs : 'en';
}

/** Lets staff say which language they write in; a person who reads English leaves no choice. */
export function WrittenIn({ theirs }: { theirs: Locale }) {
  const styles = useStyles();
  const now = useWrittenIn(theirs);
  if (theirs === 'en') return null;
  return (
    <Select
      className={styles.box}
      aria-label={say('send.written-in')}
      value={now}
      onChange={(_, { value }) => writtenIn.set(localeSchema.parse(value))}
    >
      {(['en', theirs] as const).map((locale) => (
        <option key={locale} value={locale}>
          {say('send.in', { language: languageName(locale) })}
        </option>
      ))}
    </Select>
  );
}
