import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PANES } from '../desk.ts';
import { goTo } from '../keyboard/use-keys.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { useDesk } from './desk-context.ts';

const useStyles = makeStyles({
  nav: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 1000px)': { display: 'none' },
  },
  button: { minHeight: '44px', minWidth: 0, borderRadius: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** Goes from pane to pane where they do not all fit beside each other. */
export function PaneSwitch() {
  const styles = useStyles();
  const desk = useDesk();
  const current = useWhole(desk.pane);
  return (
    <nav className={styles.nav} aria-label={say('top.panes')}>
      {PANES.map((pane) => (
        <Button
          key={pane}
          className={styles.button}
          appearance={pane === current ? 'primary' : 'subtle'}
          aria-current={pane === current ? 'true' : undefined}
          onClick={() => goTo(desk, pane, `[data-pane-heading="${pane}"]`)}
        >
          {say(`pane.${pane}`)}
        </Button>
      ))}
    </nav>
  );
}
