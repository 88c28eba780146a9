import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { say } from '../words.ts';

/** Why the desk is not open: its service, the sign-in, or what this account may do. */
export type Closed = 'signed-out' | 'failed' | 'unreachable' | 'not-allowed';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'start',
    gap: tokens.spacingVerticalL,
    minHeight: '100%',
    maxWidth: '40ch',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

const ACTIONS = {
  'signed-out': 'sign-in.go',
  failed: 'sign-in.go',
  unreachable: 'sign-in.try-again',
  'not-allowed': 'sign-in.other',
} as const satisfies Record<Closed, string>;

/** What is seen while the desk is closed, with the one thing that can open it. */
export function SignInPage({ why, onAction }: { why: Closed; onAction: () => void }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>{say('sign-in.heading')}</h1>
      <p className={styles.text}>{say('sign-in.text')}</p>
      {why === 'signed-out' ? null : (
        <p className={styles.text} role="alert">
          {say(`sign-in.${why}`)}
        </p>
      )}
      <Button appearance="primary" size="large" onClick={onAction}>
        {say(ACTIONS[why])}
      </Button>
    </main>
  );
}
