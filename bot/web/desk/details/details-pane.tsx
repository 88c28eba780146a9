import { makeStyles, tokens } from '@fluentui/react-components';
import type { Room } from '../conversation/room.ts';
import { useRoom } from '../conversation/use-rooms.ts';
import { IntroductionsPart } from '../introductions/introductions-part.tsx';
import { useDesk } from '../shell/desk-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { Notes } from './notes.tsx';
import { Plan } from './plan.tsx';
import { Shared } from './shared.tsx';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  pane: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The right pane: the person's plan, what was agreed to be shared, and notes among staff. */
export function DetailsPane() {
  const styles = useStyles();
  const room = useRoom(useWhole(useDesk().selected));
  return (
    <div className={styles.pane}>
      <h2 className={styles.heading} tabIndex={-1} data-pane-heading="details">
        {say('details.heading')}
      </h2>
      {room === undefined ? (
        <p className={styles.quiet}>{say('details.nothing')}</p>
      ) : (
        <RoomDetails key={room.id} room={room} />
      )}
    </div>
  );
}

function RoomDetails({ room }: { room: Room }) {
  const styles = useStyles();
  const { phase, conversation } = useWhole(room.state);
  if (phase === 'over') return <p className={styles.quiet}>{say('details.nothing')}</p>;
  if (phase === 'offered' || conversation === null) return <p className={styles.quiet}>{say('details.later')}</p>;
  const { shared } = conversation;
  return (
    <>
      {shared === 'all' ? <Plan conversation={conversation} /> : null}
      <IntroductionsPart room={room} conversation={conversation} />
      <Shared conversation={conversation} />
      <Notes room={room} notes={conversation.notes} />
    </>
  );
}
