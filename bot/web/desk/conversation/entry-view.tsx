import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { TranscriptEntry } from '../../../wire/desk.ts';
import { directionOf } from '../../chat/show/direction.ts';
import { languageName } from '../queue/languages.ts';
import { say } from '../words.ts';
import { useEntryStyles } from './entry-styles.ts';
import { ReplyView } from './reply-view.tsx';
import type { Room } from './room.ts';
import { StaffEntry } from './staff-entry.tsx';
import { TranslateButton } from './translate-button.tsx';
import { When } from './when.tsx';

type Props = {
  readonly entry: TranscriptEntry;
  readonly room: Room;
  /** What translates here, by name; null: nothing does. */
  readonly translator: string | null;
};

/** One entry of the log. It never changes, so it is drawn once. */
export const EntryView = memo(function EntryView({ entry, room, translator }: Props) {
  switch (entry.from) {
    case 'person':
      return <PersonEntry entry={entry} room={room} translator={translator} />;
    case 'withheld':
      return <WithheldEntry entry={entry} />;
    case 'bot':
      return <BotEntry entry={entry} />;
    case 'staff':
      return <StaffEntry entry={entry} room={room} />;
    case 'system':
      return <SystemEntry entry={entry} />;
  }
});

type Of<From extends TranscriptEntry['from']> = { readonly entry: Extract<TranscriptEntry, { from: From }> };

/** The person's own words in their own direction; what they tapped in English too. */
function PersonEntry({ entry, room, translator }: Of<'person'> & Pick<Props, 'room' | 'translator'>) {
  const styles = useEntryStyles();
  const { text, locale, english } = entry;
  return (
    <div className={mergeClasses(styles.entry, styles.person)}>
      <p className={styles.who}>
        {say('from.person')}
        {locale === null ? null : <> · {languageName(locale)}</>} · <When at={entry.at} />
      </p>
      <p className={styles.own} dir={directionOf(text, 'ltr')} lang={locale ?? undefined}>
        {text}
      </p>
      {english === null ? null : <p className={styles.who}>{say('entry.chose', { text: english })}</p>}
      {english !== null || translator === null || locale === 'en' ? null : (
        <TranslateButton room={room} seq={entry.seq} service={translator} />
      )}
    </div>
  );
}

/** That the person wrote something that is theirs to share. */
function WithheldEntry({ entry }: Of<'withheld'>) {
  const styles = useEntryStyles();
  return (
    <div className={mergeClasses(styles.entry, styles.person)}>
      <p className={styles.who}>
        {say('from.person')} · <When at={entry.at} />
      </p>
      <p className={styles.withheld}>{entry.english}</p>
    </div>
  );
}

/** What the bot said: in English, and beside it exactly what the person read. */
function BotEntry({ entry }: Of<'bot'>) {
  const styles = useEntryStyles();
  return (
    <div className={mergeClasses(styles.entry, styles.bot)}>
      <p className={styles.who}>
        {say('from.bot')} · <When at={entry.at} />
      </p>
      <BothWays entry={entry} />
    </div>
  );
}

/** What the person was told about the hand-off, both ways too. */
function SystemEntry({ entry }: Of<'system'>) {
  const styles = useEntryStyles();
  return (
    <div className={mergeClasses(styles.entry, styles.system)}>
      <p className={styles.who}>
        {say('entry.told')} · <When at={entry.at} />
      </p>
      <BothWays entry={entry} />
    </div>
  );
}

function BothWays({ entry: { english, shown } }: Of<'bot' | 'system'>) {
  const styles = useEntryStyles();
  return (
    <div className={styles.pair}>
      {shown.locale === 'en' ? null : <ReplyView reply={english} heading={say('entry.english')} />}
      <ReplyView reply={shown} heading={say('entry.shown', { language: languageName(shown.locale) })} />
    </div>
  );
}
