import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { TranscriptEntry } from '../../../wire/desk.ts';
import { languageName } from '../queue/languages.ts';
import { say } from '../words.ts';
import { useEntryStyles } from './entry-styles.ts';
import { ReplyView } from './reply-view.tsx';
import { timeWords } from './time.ts';

/** One entry of the log. It never changes, so it is drawn once. */
export const EntryView = memo(function EntryView({ entry }: { entry: TranscriptEntry }) {
  const styles = useEntryStyles();
  const when = <time dateTime={new Date(entry.at).toISOString()}>{timeWords(entry.at, Date.now())}</time>;
  switch (entry.from) {
    case 'person':
      return (
        <div className={mergeClasses(styles.entry, styles.person)}>
          <p className={styles.who}>
            {say('from.person')} · {when}
          </p>
          <p className={styles.own} dir="auto" lang={entry.locale ?? undefined}>
            {entry.text}
          </p>
        </div>
      );
    case 'bot':
      return <BotEntry entry={entry} />;
    case 'staff':
      return (
        <div className={mergeClasses(styles.entry, styles.staff)}>
          <p className={styles.who}>
            {entry.name} · {when} · {say('send.state.sent')}
          </p>
          <p className={styles.text} dir="auto">
            {entry.text}
          </p>
        </div>
      );
    case 'system':
      return (
        <p className={mergeClasses(styles.entry, styles.system)}>
          <span>
            {when} · {say('entry.told', { text: entry.english })}
          </span>
        </p>
      );
  }
});

/** What the bot said: in English, and beside it exactly what the person read. */
function BotEntry({ entry }: { entry: Extract<TranscriptEntry, { from: 'bot' }> }) {
  const styles = useEntryStyles();
  const { english, shown, at } = entry;
  return (
    <div className={mergeClasses(styles.entry, styles.bot)}>
      <p className={styles.who}>
        {say('from.bot')} · <time dateTime={new Date(at).toISOString()}>{timeWords(at, Date.now())}</time>
      </p>
      <div className={styles.pair}>
        {shown.locale === 'en' ? null : <ReplyView reply={english} heading={say('entry.english')} />}
        <ReplyView reply={shown} heading={say('entry.shown', { language: languageName(shown.locale) })} />
      </div>
    </div>
  );
}
