import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { QueueLine } from '../../../wire/desk.ts';
import { waitWords } from '../queue/wait-words.ts';
import { useDesk } from '../shell/desk-context.ts';
import { clock } from '../state/clock.ts';
import { useStore } from '../state/use-store.ts';
import { say, sayIfKnown } from '../words.ts';

const useStyles = makeStyles({
  waiting: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  text: { margin: 0, maxWidth: '60ch' },
});

/** A line of the queue that is looked at: what is known before anything is agreed, and the offer to join. */
export function Waiting({ line }: { line: QueueLine }) {
  const styles = useStyles();
  const desk = useDesk();
  const [isAsking, setAsking] = useState(false);
  const ahead = useStore(desk.board.state, (state) => state.ahead);
  const wait = useStore(clock, (now) => say('wait.label', { wait: waitWords(now + ahead - line.since) }));
  if (line.heldBy !== null) return <Held line={line} name={line.heldBy.name} />;
  const claim = async () => {
    setAsking(true);
    await desk.claim(line.conversation);
    setAsking(false);
  };
  const topics = line.topics.map((topic) => sayIfKnown('topic', topic)).join(', ');
  return (
    <div className={styles.waiting}>
      <p className={styles.text}>
        {say(`queue.band.${line.band}`)} · {wait} · {topics === '' ? say('line.no-topic') : topics}
        {line.area === null ? null : <> · {line.area}</>}
      </p>
      <p className={styles.text}>{say('open.before')}</p>
      <Button appearance="primary" size="large" disabledFocusable={isAsking} onClick={() => void claim()}>
        {say(isAsking ? 'open.claiming' : 'open.claim')}
      </Button>
    </div>
  );
}

/** A colleague is with this person. A supervisor of their hub may come too, once they talk. */
function Held({ line, name }: { line: QueueLine; name: string }) {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <div className={styles.waiting}>
      <p className={styles.text}>{say('open.held', { name })}</p>
      {desk.me.may.joinsBeside && line.hub === desk.me.hub && line.state === 'joined' ? (
        <>
          <p className={styles.text}>{say('beside.before', { name })}</p>
          <Button onClick={() => void desk.joinBeside(line.conversation)}>{say('beside.join', { name })}</Button>
        </>
      ) : null}
    </div>
  );
}
