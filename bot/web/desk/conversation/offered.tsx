import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';
import type { Room } from './room.ts';

const useStyles = makeStyles({
  offered: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  text: { margin: 0, maxWidth: '60ch' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** We have offered to join, and the person has not answered yet. */
export function Offered({ room }: { room: Room }) {
  const styles = useStyles();
  const desk = useDesk();
  const { name, role, organisation } = desk.me;
  return (
    <div className={styles.offered} role="status">
      <h3 className={styles.title}>{say('offered.heading')}</h3>
      <p className={styles.text}>{say('offered.text', { name, role, organisation })}</p>
      <Button onClick={() => desk.leave(room.id, () => room.release())}>{say('offered.withdraw')}</Button>
    </div>
  );
}
