import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useStore } from '../state/use-store.ts';
import { say } from '../words.ts';
import { useDesk } from './desk-context.ts';
import { useDialogs } from './dialog-context.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  who: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  // A small screen seldom has a keyboard; `?` still shows them.
  keys: { '@media (max-width: 699px)': { display: 'none' } },
  out: { minWidth: 'auto', padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}` },
});

/** Which desk this is, and who sits at it. */
export function TopBar({ onSignOut }: { onSignOut: (() => void) | null }) {
  const styles = useStyles();
  const { me } = useDesk();
  const { show } = useDialogs();
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{say('app.title')}</h1>
      <span className={styles.who}>{say('top.on-duty', { name: me.name, role: me.role })}</span>
      {me.may.readsReports ? (
        <Button className={styles.out} appearance="subtle" onClick={() => show('reports')}>
          {say('top.reports')}
        </Button>
      ) : null}
      {me.may.readsNumbers ? (
        <Button className={styles.out} appearance="subtle" onClick={() => show('arrivals')}>
          {say('top.arrivals')}
        </Button>
      ) : null}
      {me.may.talks ? (
        <Button className={styles.out} appearance="subtle" onClick={() => show('introductions')}>
          {say('top.introductions')}
        </Button>
      ) : null}
      {me.may.talks ? (
        <Button className={styles.out} appearance="subtle" onClick={() => show('undelivered')}>
          {say('top.undelivered')}
        </Button>
      ) : null}
      {me.may.joinsBeside ? (
        <Button className={styles.out} appearance="subtle" onClick={() => show('shift')} aria-keyshortcuts="s">
          {say('top.shift')}
        </Button>
      ) : null}
      {me.may.talks ? <AwayButton className={styles.out} /> : null}
      {me.may.talks ? (
        <Button className={styles.keys} appearance="subtle" onClick={() => show('keys')} aria-keyshortcuts="?">
          {say('top.shortcuts')}
        </Button>
      ) : null}
      {onSignOut === null ? null : (
        <Button className={styles.out} appearance="subtle" onClick={onSignOut}>
          {say('top.sign-out')}
        </Button>
      )}
    </header>
  );
}

/** The switch for leaving one's desk open and going away from it. */
function AwayButton({ className }: { className: string }) {
  const desk = useDesk();
  const isAway = useStore(desk.board.state, ({ duty }) => duty.away !== null);
  return (
    <ToggleButton
      className={className}
      appearance="subtle"
      checked={isAway}
      onClick={() => void desk.setAway(!isAway)}
      aria-keyshortcuts="a"
    >
      {say('top.away')}
    </ToggleButton>
  );
}
