import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { QueueLine } from '../../../wire/desk.ts';
import { QueueRow } from './queue-row.tsx';
import { useGrowing } from './use-growing.ts';

const useStyles = makeStyles({
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    justifyContent: 'space-between',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  // What is far out of sight costs nothing to lay out.
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 60px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = {
  readonly heading: string;
  readonly lines: readonly QueueLine[];
  readonly isMine?: boolean;
  readonly ahead: number;
  readonly selected: string;
  readonly unread: ReadonlyMap<string, number>;
  readonly onSelect: (conversation: string) => void;
};

/** One part of the list under its heading; nothing at all where it is empty. */
export function QueueSection({ heading, lines, isMine = false, ahead, selected, unread, onSelect }: Props) {
  const styles = useStyles();
  const id = useId();
  const drawn = useGrowing(lines.length);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        <span>{heading}</span>
        <span data-waiting={lines.length}>{lines.length}</span>
      </h3>
      <ul className={styles.list}>
        {lines.slice(0, drawn).map((line) => (
          <li key={line.conversation} className={styles.item}>
            <QueueRow
              line={line}
              ahead={ahead}
              isMine={isMine}
              isSelected={line.conversation === selected}
              unread={unread.get(line.conversation) ?? 0}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
