import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeskReports } from '../../../wire/reports.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300 },
  table: { borderCollapse: 'collapse', textAlign: 'start' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
  },
});

const COLUMNS = ['day', 'about', 'why', 'count'] as const;

/** Why steps did not work or were not for somebody, by day. Nobody is in it. */
export function Reasons({ reasons }: { reasons: DeskReports['reasons'] }) {
  const styles = useStyles();
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons-heading">
      <h3 className={styles.heading} id="reasons-heading">
        {say('reasons.heading')}
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.cell}>
                {say(`reasons.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ what, reason, day, about, count }) => (
            <tr key={`${day} ${about.id} ${what} ${reason}`}>
              <td className={styles.cell}>{day}</td>
              <td className={styles.cell}>{about.title}</td>
              <td className={styles.cell}>
                {say(`reasons.${what}`)}: {say(`reasons.${reason}`)}
              </td>
              <td className={styles.cell}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
