import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';
import type { Room } from './room.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0 },
});

/** We are beside the colleague who holds this: all that ends is our being there. */
export function BesideActions({ room, holder }: { room: Room; holder: string }) {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <div className={styles.actions}>
      <p className={styles.text}>{say('beside.here', { name: holder })}</p>
      <Button onClick={() => void desk.leave(room.id, () => room.leaveBeside())}>{say('beside.leave')}</Button>
    </div>
  );
}
