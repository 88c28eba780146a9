import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeskConversation } from '../../../wire/desk.ts';
import type { Room } from '../conversation/room.ts';
import { timeWords } from '../conversation/time.ts';
import { say } from '../words.ts';
import { NoteBox } from './note-box.tsx';

const useStyles = makeStyles({
  notes: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
});

/** Notes among staff: another place, another edge and a sentence that says so, because they must never be taken for a message. */
export function Notes({ room, notes }: { room: Room; notes: DeskConversation['notes'] }) {
  const styles = useStyles();
  return (
    <section className={styles.notes} aria-labelledby="notes-heading">
      <h3 className={styles.heading} id="notes-heading">
        {say('notes.heading')}
      </h3>
      <p className={styles.quiet}>{say('notes.private')}</p>
      {notes.length === 0 ? <p className={styles.quiet}>{say('notes.none')}</p> : null}
      <ul className={styles.list}>
        {notes.map(({ noteId, text, name, at }) => (
          <li key={noteId}>
            <p className={styles.quiet}>
              {name} · {timeWords(at, Date.now())}
            </p>
            <p className={styles.text} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
      <NoteBox room={room} />
    </section>
  );
}
