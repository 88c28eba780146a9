import { Button, mergeClasses } from '@fluentui/react-components';
import { neutralise } from '../../chat/show/neutralise.ts';
import type { Outgoing } from '../keep/kept.ts';
import { say } from '../words.ts';
import { useEntryStyles } from './entry-styles.ts';
import type { Outbox } from './outbox.ts';

/** A reply of ours that the transcript does not hold yet, with what became of it. */
export function OutgoingView({ message, outbox }: { message: Outgoing; outbox: Outbox }) {
  const styles = useEntryStyles();
  return (
    <div className={mergeClasses(styles.entry, styles.staff)}>
      <p className={styles.who}>{say('from.me')}</p>
      <p className={styles.text} dir="auto">
        {neutralise(message.text)}
      </p>
      {message.state === 'failed' ? (
        <Button size="small" onClick={() => outbox.again(message.id)}>
          {say('send.state.failed')}
        </Button>
      ) : (
        <p className={styles.who}>{say(`send.state.${message.state}`)}</p>
      )}
    </div>
  );
}
