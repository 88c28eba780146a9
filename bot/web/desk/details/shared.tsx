import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeskConversation } from '../../../wire/desk.ts';
import { languageName } from '../queue/languages.ts';
import { say, sayIfKnown } from '../words.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  value: { margin: 0 },
});

/** What the person agreed to show, and what is known about the conversation itself. */
export function Shared({ conversation }: { conversation: DeskConversation }) {
  const styles = useStyles();
  const { shared, topics, area, locale } = conversation;
  const about = [
    { label: say('details.about.language'), value: languageName(locale) },
    {
      label: say('details.about.topics'),
      value: topics.map((topic) => sayIfKnown('topic', topic)).join(', ') || say('line.no-topic'),
    },
    { label: say('details.about.area'), value: area ?? say('details.about.no-area') },
  ];
  return (
    <>
      <section className={styles.part}>
        <h3 className={styles.heading}>{say('details.shared')}</h3>
        <p className={styles.text}>{say(`details.shared.${shared}`)}</p>
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{say('details.about')}</h3>
        <dl className={styles.list}>
          {about.map(({ label, value }) => (
            <Pair key={label} label={label} value={value} />
          ))}
        </dl>
      </section>
    </>
  );
}

function Pair({ label, value }: { label: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
