import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { timeWords } from '../conversation/time.ts';
import { useDesk } from '../shell/desk-context.ts';
import { clock } from '../state/clock.ts';
import { useStore, useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  note: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { margin: 0 },
});

/** Why nobody is offered to us now, until when, and the way on: we are away, or rest after a hard conversation. */
export function DutyNote() {
  const styles = useStyles();
  const desk = useDesk();
  const { away, rest, canTake } = useStore(desk.board.state, (state) => state.duty);
  const ahead = useStore(desk.board.state, (state) => state.ahead);
  const now = useWhole(clock) + ahead;
  if (away !== null) {
    return (
      <div className={styles.note} role="status">
        <p className={styles.text}>{say('duty.away', { time: timeWords(away, now) })}</p>
        <Button appearance="primary" onClick={() => void desk.setAway(false)}>
          {say('duty.back')}
        </Button>
      </div>
    );
  }
  if (rest === null || rest.until <= now) return null;
  return (
    <div className={styles.note} role="status">
      <p className={styles.text}>{say(`duty.${rest.kind}`, { time: timeWords(rest.until, now) })}</p>
      {canTake ? <TakeAnyway /> : null}
    </div>
  );
}

function TakeAnyway() {
  const desk = useDesk();
  const [isAsking, setAsking] = useState(false);
  const take = async () => {
    setAsking(true);
    await desk.claimNext(true);
    setAsking(false);
  };
  return (
    <Button disabledFocusable={isAsking} onClick={() => void take()}>
      {say('duty.take-anyway')}
    </Button>
  );
}
