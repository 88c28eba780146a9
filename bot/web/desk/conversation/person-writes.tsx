import { makeStyles, tokens } from '@fluentui/react-components';
import { useStore } from '../state/use-store.ts';
import { say } from '../words.ts';
import type { Room } from './room.ts';

const useStyles = makeStyles({
  line: {
    // Its room is there also while nobody writes, so that nothing moves.
    minHeight: tokens.lineHeightBase200,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** That the person is writing. Said to screen readers when it begins, and not while it goes on. */
export function PersonWrites({ room }: { room: Room }) {
  const styles = useStyles();
  const isWriting = useStore(room.signs.shown, (shown) => shown.isWriting);
  return (
    <p className={styles.line} role="status">
      {isWriting ? say('talk.person-writes') : ''}
    </p>
  );
}
