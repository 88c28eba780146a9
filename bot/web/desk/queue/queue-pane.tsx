import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { BANDS } from '../../../conversation/hold.ts';
import { useUnread } from '../conversation/use-rooms.ts';
import { useDesk } from '../shell/desk-context.ts';
import { DutyNote } from '../shift/duty-note.tsx';
import { useStore, useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { partsOf } from './order.ts';
import { QueueNews } from './queue-news.tsx';
import { QueueSection } from './queue-section.tsx';
import { TakeNext } from './take-next.tsx';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: { margin: 0, padding: tokens.spacingHorizontalM },
});

/** The left pane: who is mine and who waits. */
export function QueuePane() {
  const styles = useStyles();
  const desk = useDesk();
  const { board, me } = desk;
  const lines = useStore(board.state, (state) => state.lines);
  const ahead = useStore(board.state, (state) => state.ahead);
  const selected = useWhole(desk.selected);
  const unread = useUnread();
  const { mine, waiting, others } = useMemo(() => partsOf(lines, me.id), [lines, me.id]);
  const onSelect = useMemo(() => (conversation: string) => desk.select(conversation), [desk]);
  const shared = { ahead, selected, unread, onSelect };
  return (
    <>
      <h2 className={styles.heading} tabIndex={-1} data-pane-heading="queue">
        {say('queue.heading')}
      </h2>
      <QueueNews />
      <QueueState className={styles.quiet} />
      <DutyNote />
      <TakeNext lines={lines} />
      <QueueSection heading={say('queue.mine')} lines={mine} isMine {...shared} />
      {BANDS.map((band) => (
        <QueueSection key={band} heading={say(`queue.band.${band}`)} lines={waiting[band]} {...shared} />
      ))}
      <QueueSection heading={say('queue.others')} lines={others} {...shared} />
    </>
  );
}

/** What is to be said where the list alone would be misread. */
function QueueState({ className }: { className: string }) {
  const { board } = useDesk();
  const key = useStore(board.state, ({ isRead, lines, fault }) => {
    if (!isRead) return fault === null ? 'queue.reading' : 'queue.unread';
    return lines.some(({ heldBy }) => heldBy === null) ? null : 'queue.nobody';
  });
  return key === null ? null : <p className={className}>{say(key)}</p>;
}
