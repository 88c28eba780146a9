import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { say } from '../words.ts';
import { useDesk } from './desk-context.ts';
import { useDialogs } from './dialog-context.ts';

const useStyles = makeStyles({
  main: {
    display: 'grid',
    justifyItems: 'start',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    padding: tokens.spacingHorizontalXXL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0, maxWidth: '60ch' },
});

/** The desk of somebody who does not talk with people, such as a curator: no queue that cannot be read, but what there is for them. */
export function WithoutPeople() {
  const styles = useStyles();
  const { readsReports, readsNumbers } = useDesk().me.may;
  const { show } = useDialogs();
  return (
    <main className={styles.main}>
      <h2 className={styles.heading}>{say('without.heading')}</h2>
      <p className={styles.text}>
        {say(readsReports ? 'without.reports' : readsNumbers ? 'without.numbers' : 'without.nothing')}
      </p>
      {readsReports ? (
        <Button appearance="primary" size="large" onClick={() => show('reports')}>
          {say('top.reports')}
        </Button>
      ) : null}
      {readsNumbers ? (
        <Button appearance={readsReports ? 'secondary' : 'primary'} size="large" onClick={() => show('arrivals')}>
          {say('top.arrivals')}
        </Button>
      ) : null}
    </main>
  );
}
