import { makeStyles, tokens } from '@fluentui/react-components';
import { LANGUAGES } from '../../../../locales/locale.ts';
import type { DeskConversation } from '../../../wire/desk.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  own: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: 1.7 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the person wants, in their words, and the steps of their plan with what they read for each. */
export function Plan({ conversation }: { conversation: DeskConversation }) {
  const styles = useStyles();
  const { goal, plan, locale } = conversation;
  return (
    <>
      <section className={styles.part}>
        <h3 className={styles.heading}>{say('details.goal')}</h3>
        {goal === null ? (
          <p className={styles.quiet}>{say('details.no-goal')}</p>
        ) : (
          <p className={styles.own} dir="auto">
            {goal}
          </p>
        )}
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{say('details.plan')}</h3>
        {plan.length === 0 ? <p className={styles.quiet}>{say('details.no-plan')}</p> : null}
        <ol className={styles.list}>
          {plan.map(({ id, english, shown, state }) => (
            <li key={id}>
              <p className={styles.text}>
                {english} <span className={styles.quiet}>({say(`details.step.${state}`)})</span>
              </p>
              {locale === 'en' ? null : (
                <p className={styles.own} lang={locale} dir={LANGUAGES[locale].direction}>
                  {shown}
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
