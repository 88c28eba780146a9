import { makeStyles, tokens } from '@fluentui/react-components';
import { languageName } from '../queue/languages.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useStore, useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { Offered } from './offered.tsx';
import { Over } from './over.tsx';
import type { Room } from './room.ts';
import { ShareLink } from './share-link.tsx';
import { Talk } from './talk.tsx';
import { useRoom } from './use-rooms.ts';
import { Waiting } from './waiting.tsx';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: { margin: 0, padding: tokens.spacingHorizontalM },
});

/** The middle pane: whoever was chosen in the list. */
export function ConversationPane() {
  const styles = useStyles();
  const desk = useDesk();
  const selected = useWhole(desk.selected);
  const line = useStore(desk.board.state, ({ lines }) => lines.find(({ conversation }) => conversation === selected));
  const room = useRoom(selected);
  return (
    <>
      <div className={styles.top}>
        <h2 className={styles.heading} tabIndex={-1} data-pane-heading="conversation">
          {line === undefined
            ? say('pane.conversation')
            : headingOf(line.locale, line.heldBy === null && room === undefined)}
        </h2>
        <ShareLink conversation={selected} />
      </div>
      {room === undefined ? <NoRoom className={styles.quiet} /> : <RoomView key={room.id} room={room} />}
    </>
  );
}

function headingOf(locale: Parameters<typeof languageName>[0], isWaiting: boolean): string {
  return say(isWaiting ? 'open.waiting' : 'talk.heading', { language: languageName(locale) });
}

function RoomView({ room }: { room: Room }) {
  const phase = useStore(room.state, (state) => state.phase);
  if (phase === 'over') return <Over room={room} />;
  return phase === 'offered' ? <Offered room={room} /> : <Talk room={room} />;
}

function NoRoom({ className }: { className: string }) {
  const desk = useDesk();
  const selected = useWhole(desk.selected);
  const isRead = useStore(desk.board.state, (state) => state.isRead);
  const line = useStore(desk.board.state, ({ lines }) => lines.find(({ conversation }) => conversation === selected));
  if (selected === '') return <p className={className}>{say('open.nothing')}</p>;
  if (!isRead || line?.heldBy?.id === desk.me.id) return <p className={className}>{say('talk.reading')}</p>;
  return line === undefined ? <p className={className}>{say('open.gone')}</p> : <Waiting key={selected} line={line} />;
}
