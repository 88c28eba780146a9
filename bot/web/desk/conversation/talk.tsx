import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { BesideActions } from './beside-actions.tsx';
import { Composer } from './composer.tsx';
import { PersonWrites } from './person-writes.tsx';
import type { Room } from './room.ts';
import { TalkActions } from './talk-actions.tsx';
import { Transcript } from './transcript.tsx';

const useStyles = makeStyles({
  stale: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

/** A conversation with a person who has let us in. */
export function Talk({ room }: { room: Room }) {
  const styles = useStyles();
  const { conversation, fault } = useWhole(room.state);
  useSeen(room);
  if (conversation === null) return <p className={styles.stale}>{say('talk.reading')}</p>;
  return (
    <>
      {conversation.holder === null ? <TalkActions /> : <BesideActions room={room} holder={conversation.holder} />}
      <Transcript room={room} conversation={conversation} />
      {fault === null ? null : (
        <p className={styles.stale} role="status">
          {say('talk.stale')}
        </p>
      )}
      <PersonWrites room={room} />
      <Composer room={room} conversation={conversation} />
    </>
  );
}

/** What is shown in a page that somebody looks at is seen. */
function useSeen(room: Room): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') room.markSeen();
    };
    look();
    const stop = room.state.watch(look);
    document.addEventListener('visibilitychange', look);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', look);
    };
  }, [room]);
}
