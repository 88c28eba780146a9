import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import type { Pane } from '../desk.ts';
import { DetailsPane } from '../details/details-pane.tsx';
import { QueuePane } from '../queue/queue-pane.tsx';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { useDesk } from './desk-context.ts';

const ONE_PANE = '@media (max-width: 699px)';
const LOW = '@media (max-height: 480px)';
const TWO_PANES = '@media (min-width: 700px) and (max-width: 999px)';

const useStyles = makeStyles({
  panes: {
    display: 'grid',
    flexGrow: 1,
    gridTemplateRows: 'minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(250px, 320px) minmax(0, 1fr) minmax(260px, 340px)',
    minHeight: 0,
    [TWO_PANES]: { gridTemplateColumns: '260px minmax(0, 1fr)' },
    [ONE_PANE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  pane: {
    [LOW]: { height: '100vh' },
    minHeight: 0,
    minWidth: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  middle: {
    display: 'flex',
    flexDirection: 'column',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  offOne: { [ONE_PANE]: { display: 'none' } },
  offTwo: { [TWO_PANES]: { display: 'none' } },
});

/** The three panes: beside each other where there is room, else the list and one more, else one at a time. */
export function Panes() {
  const styles = useStyles();
  const current = useWhole(useDesk().pane);
  const unlessCurrent = (pane: Pane) => (current === pane ? undefined : styles.offOne);
  const isDetails = current === 'details';
  return (
    <main className={styles.panes}>
      <section className={mergeClasses(styles.pane, unlessCurrent('queue'))} aria-label={say('queue.heading')}>
        <QueuePane />
      </section>
      <section
        aria-label={say('pane.conversation')}
        className={mergeClasses(styles.pane, styles.middle, unlessCurrent('conversation'), isDetails && styles.offTwo)}
      >
        <ConversationPane />
      </section>
      <section
        className={mergeClasses(styles.pane, unlessCurrent('details'), isDetails ? undefined : styles.offTwo)}
        aria-label={say('details.heading')}
      >
        <DetailsPane />
      </section>
    </main>
  );
}
