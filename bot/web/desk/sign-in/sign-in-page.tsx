import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { say } from '../words.ts';

/** Why the desk is not open: its service, the sign-in, what this account may do, or Teams, which should be around it and is not. */
export type Closed = 'signed-out' | 'failed' | 'unreachable' | 'not-allowed' | 'no-teams';

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
  'no-teams': 'sign-in.try-again',
} as const satisfies Record<Closed, string>;

type Props = {
  readonly why: Closed;
  /** False where nobody can sign in from here, only try the same again. */
  readonly canSignIn: boolean;
  readonly onAction: () => void;
};

/** What is seen while the desk is closed, with the one thing that can open it. */
export function SignInPage({ why, canSignIn, onAction }: Props) {
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
        {say(canSignIn ? ACTIONS[why] : 'sign-in.try-again')}
      </Button>
      {why === 'no-teams' ? (
        <Link href="/desk/" target="_blank" rel="noopener">
          {say('sign-in.in-browser')}
        </Link>
      ) : null}
    </main>
  );
}
