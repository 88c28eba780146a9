import { mergeClasses } from '@fluentui/react-components';
import { LANGUAGES, type Locale } from '../../../../locales/locale.ts';
import type { TranscriptEntry } from '../../../wire/desk.ts';
import { directionOf } from '../../chat/show/direction.ts';
import { languageName } from '../queue/languages.ts';
import { useStore } from '../state/use-store.ts';
import { say } from '../words.ts';
import { useEntryStyles } from './entry-styles.ts';
import type { Room } from './room.ts';
import { When } from './when.tsx';

type Entry = Extract<TranscriptEntry, { from: 'staff' }>;

/** What one of us said: as the person read it and, where it was said in other words, what was written or chosen beside it. */
export function StaffEntry({ entry, room }: { entry: Entry; room: Room }) {
  const styles = useEntryStyles();
  const { name, at, text, locale } = entry;
  const source = sourceOf(entry);
  const wasShown = useStore(room.signs.shown, (shown) => entry.seq <= shown.upTo);
  return (
    <div className={mergeClasses(styles.entry, styles.staff)}>
      <p className={styles.who}>
        {name}
        {locale === null ? null : <> · {languageName(locale)}</>} · <When at={at} /> ·{' '}
        {say(wasShown ? 'send.state.shown' : 'send.state.sent')}
      </p>
      {source === null ? (
        <Words text={text} locale={locale} />
      ) : (
        <div className={styles.pair}>
          <div>
            <p className={styles.who}>{source.heading}</p>
            <Words text={source.text} locale={source.locale} />
          </div>
          <div>
            <p className={styles.who}>{say('entry.shown', { language: languageName(locale ?? 'en') })}</p>
            <Words text={text} locale={locale} />
          </div>
        </div>
      )}
      <Mark entry={entry} />
    </div>
  );
}

/** What was written or chosen, where the person read something else. */
function sourceOf({ made, locale }: Entry): { heading: string; text: string; locale: Locale } | null {
  if (made.by === 'phrase' && locale !== 'en')
    return { heading: say('entry.english'), text: made.english, locale: 'en' };
  if (made.by !== 'service') return null;
  return {
    heading: say('made.written', { language: languageName(made.from) }),
    text: made.original,
    locale: made.from,
  };
}

function Words({ text, locale }: { text: string; locale: Locale | null }) {
  const styles = useEntryStyles();
  const direction = directionOf(text, locale === null ? 'ltr' : LANGUAGES[locale].direction);
  return (
    <p className={direction === 'rtl' ? styles.own : styles.text} dir={direction} lang={locale ?? undefined}>
      {text}
    </p>
  );
}

/** Whether anybody has looked at the other language. */
function Mark({ entry: { made } }: { entry: Entry }) {
  const styles = useEntryStyles();
  switch (made.by) {
    case 'staff':
      return null;
    case 'phrase':
      return made.machine ? <p className={styles.who}>{say('made.machine')}</p> : null;
    case 'untranslated':
      return <p className={styles.who}>{say(made.why === 'failed' ? 'made.failed' : 'made.untranslated')}</p>;
    case 'service':
      return <p className={styles.who}>{say('made.service', { service: made.service })}</p>;
  }
}
