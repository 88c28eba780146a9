import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeskReport } from '../../../wire/reports.ts';
import { languageName } from '../queue/languages.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Made = NonNullable<NonNullable<DeskReport['answer']>['made']>;

/** How an answer came to be what the person reads: what was written below a translation, or that nothing translated it. */
export function HowMade({ made }: { made: Made }) {
  const styles = useStyles();
  switch (made.by) {
    case 'staff':
    case 'phrase':
      return null;
    case 'untranslated':
      return <p className={styles.quiet}>{say(made.why === 'failed' ? 'made.failed' : 'made.untranslated')}</p>;
    case 'service':
      return (
        <>
          <p className={styles.quiet}>{say('made.service', { service: made.service })}</p>
          <p className={styles.quiet}>{say('made.written', { language: languageName(made.from) })}</p>
          <p className={styles.text} dir="auto" lang={made.from}>
            {made.original}
          </p>
        </>
      );
  }
}
