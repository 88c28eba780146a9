import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { QueueLine } from '../../../wire/desk.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  take: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

/** Who waits longest and is for us, without choosing; not there where it is nobody's turn. */
export function TakeNext({ lines }: { lines: readonly QueueLine[] }) {
  const styles = useStyles();
  const desk = useDesk();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking && !lines.some(({ offer }) => offer?.kind === 'next')) return null;
  const take = async () => {
    setAsking(true);
    await desk.claimNext();
    setAsking(false);
  };
  return (
    <div className={styles.take} data-take-next>
      <Button appearance="primary" size="large" disabledFocusable={isAsking} onClick={() => void take()}>
        {say('queue.take-next')}
      </Button>
    </div>
  );
}
