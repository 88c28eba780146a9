import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Locale } from '../../../../locales/locale.ts';
import type { DeskPhrase, DeskPhraseBook } from '../../../wire/phrases.ts';
import type { Room } from '../conversation/room.ts';
import { useRoom } from '../conversation/use-rooms.ts';
import { languageName } from '../queue/languages.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { useStore, useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { PhraseForm } from './phrase-form.tsx';
import { PhraseList } from './phrase-list.tsx';

const useStyles = makeStyles({ surface: { maxWidth: '760px' } });

/** The phrase book for the conversation that is open: find a sentence, fill its gaps, see it both ways, send it. */
export function PhraseDialog() {
  const styles = useStyles();
  const { open, show } = useDialogs();
  const room = useRoom(useWhole(useDesk().selected));
  if (room === undefined || open !== 'phrases') return null;
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : show(null))}>
      <DialogSurface className={styles.surface}>
        <Book room={room} />
      </DialogSurface>
    </Dialog>
  );
}

function Book({ room }: { room: Room }) {
  const { phrases } = useDesk();
  const locale = useStore(room.state, ({ conversation }): Locale => conversation?.locale ?? 'en');
  const { books, isUnread } = useWhole(phrases.state);
  const [chosen, setChosen] = useState<DeskPhrase | null>(null);
  useEffect(() => void phrases.read(locale), [phrases, locale]);
  const book = books.get(locale);
  return (
    <DialogBody>
      <DialogTitle>{say('phrases.heading', { language: languageName(locale) })}</DialogTitle>
      <DialogContent>
        {book === undefined ? <p role="status">{say(isUnread ? 'phrases.unread' : 'phrases.reading')}</p> : null}
        {book === undefined ? null : <Chosen book={book} room={room} chosen={chosen} choose={setChosen} />}
      </DialogContent>
    </DialogBody>
  );
}

type ChosenProps = {
  readonly book: DeskPhraseBook;
  readonly room: Room;
  readonly chosen: DeskPhrase | null;
  readonly choose: (phrase: DeskPhrase | null) => void;
};

function Chosen({ book, room, chosen, choose }: ChosenProps) {
  const { show } = useDialogs();
  if (chosen === null) return <PhraseList book={book} onChoose={choose} />;
  return (
    <PhraseForm
      book={book}
      phrase={chosen}
      onBack={() => choose(null)}
      onSend={(words) => {
        room.outbox.send(words);
        show(null);
      }}
    />
  );
}
