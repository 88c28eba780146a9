import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { QueueLine } from '../../../wire/desk.ts';
import { clock } from '../state/clock.ts';
import { useStore } from '../state/use-store.ts';
import { say, sayIfKnown } from '../words.ts';
import { languageName } from './languages.ts';
import { Mark } from './mark.tsx';
import { isLate } from './wait.ts';
import { waitWords } from './wait-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    minHeight: '48px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderLeft: '4px solid transparent',
    // Where colours are forced, even what is transparent is drawn.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // In the theme of high contrast, the colour behind a chosen line is bright.
    color: tokens.colorNeutralForeground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  late: {
    borderLeftColor: tokens.colorStatusWarningBorderActive,
    '@media (forced-colors: active)': { borderLeftColor: 'CanvasText' },
  },
  language: { fontWeight: tokens.fontWeightSemibold },
  wait: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  topics: {
    gridColumn: '1 / -1',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  marks: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type Props = {
  readonly line: QueueLine;
  readonly ahead: number;
  readonly isSelected: boolean;
  readonly isMine: boolean;
  /** Messages of the person that were not looked at yet; only in one's own conversations. */
  readonly unread: number;
  readonly onSelect: (conversation: string) => void;
};

/** One line of the queue. No name and no word of a person is ever in it. */
export const QueueRow = memo(function QueueRow({ line, ahead, isSelected, isMine, unread, onSelect }: Props) {
  const styles = useStyles();
  const wait = useStore(clock, (now) => waitWords(now + ahead - line.since));
  const isLong = useStore(clock, (now) => line.heldBy === null && isLate(line.band, now + ahead - line.since));
  const topics = line.topics.map((topic) => sayIfKnown('topic', topic)).join(', ');
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, isLong && styles.late, isSelected && styles.selected)}
      aria-current={isSelected ? 'true' : undefined}
      data-conversation={line.conversation}
      onClick={() => onSelect(line.conversation)}
    >
      <span className={styles.language}>{languageName(line.locale)}</span>
      <span className={styles.wait}>{wait}</span>
      <span className={styles.topics}>
        {topics === '' ? say('line.no-topic') : topics}
        {line.area === null ? null : <> · {line.area}</>}
        {line.heldBy === null || isMine ? null : <> · {say('line.with', { name: line.heldBy.name })}</>}
      </span>
      <span className={styles.marks}>
        {line.band === 'urgent' ? <Mark isStrong>{say('line.urgent')}</Mark> : null}
        {unread > 0 ? <Mark isStrong>{say('line.new', { count: unread })}</Mark> : null}
        {line.state === 'waiting' ? null : <Mark>{say(`line.state.${line.state}`)}</Mark>}
        {isLong ? <Mark>{say('line.late')}</Mark> : null}
        {line.offer?.kind === 'next' ? <Mark>{say('line.next')}</Mark> : null}
        {line.wants === 'introduction' ? <Mark>{say('line.introduction')}</Mark> : null}
        {line.offer?.kind === 'kept' ? <Mark>{say('line.kept')}</Mark> : null}
        {line.interpreter && (line.heldBy === null || isMine) ? <Mark>{say('line.interpreter')}</Mark> : null}
        {line.front && line.heldBy === null ? <Mark>{say('line.front')}</Mark> : null}
      </span>
    </button>
  );
});
