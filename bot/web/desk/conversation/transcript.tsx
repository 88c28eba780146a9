import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DeskConversation } from '../../../wire/desk.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { EntryView } from './entry-view.tsx';
import { OutgoingView } from './outgoing-view.tsx';
import type { Room } from './room.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';

const useStyles = makeStyles({
  frame: { position: 'relative', minHeight: '160px', flexBasis: 0, flexGrow: 1, display: 'flex' },
  log: {
    flexGrow: 1,
    display: 'grid',
    alignContent: 'start',
    gridAutoRows: 'max-content',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  newest: {
    position: 'absolute',
    insetBlockEnd: tokens.spacingVerticalS,
    insetInline: 0,
    marginInline: 'auto',
    width: 'max-content',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What scrolls must be reachable by keyboard, also where nothing in it is. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** Everything that was said, the newest at the end, and what is on its way. */
export function Transcript({ room, conversation }: { room: Room; conversation: DeskConversation }) {
  const styles = useStyles();
  const outgoing = useWhole(room.outbox.messages);
  const { entries } = conversation;
  const { log, isBehind, toEnd } = useStayAtEnd(entries.length + outgoing.length);
  return (
    <div className={styles.frame}>
      <div ref={log} className={styles.log} role="log" aria-label={say('talk.log')} {...SCROLLED_BY_KEYS}>
        {conversation.shared === 'from-now' ? <p className={styles.quiet}>{say('talk.from-now')}</p> : null}
        {entries.length === 0 ? <p className={styles.quiet}>{say('talk.empty')}</p> : null}
        {entries.map((entry) => (
          <EntryView key={entry.seq} entry={entry} room={room} translator={conversation.translator} />
        ))}
        {outgoing.map((message) => (
          <OutgoingView key={message.id} message={message} outbox={room.outbox} />
        ))}
      </div>
      {isBehind ? (
        <Button className={styles.newest} appearance="primary" size="small" onClick={toEnd}>
          {say('talk.newest')}
        </Button>
      ) : null}
    </div>
  );
}
