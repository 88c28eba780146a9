import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Arrivals } from '../../../wire/arrivals.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  table: { width: '100%', marginBottom: tokens.spacingVerticalL, borderCollapse: 'collapse' },
  caption: {
    paddingBottom: tokens.spacingVerticalXS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  count: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

type Read = 'reading' | 'unread' | Arrivals;

/** How many came by whose link, by month. */
export function ArrivalsDialog() {
  const { open, show } = useDialogs();
  const isOpen = open === 'arrivals';
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => show(data.open ? 'arrivals' : null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('arrivals.heading')}</DialogTitle>
          <DialogContent>{isOpen ? <Sums /> : null}</DialogContent>
          <DialogActions>
            <Button onClick={() => show(null)}>{say('arrivals.done')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Sums() {
  const desk = useDesk();
  const [read, setRead] = useState<Read>('reading');
  useEffect(() => {
    desk.arrivals().then(setRead, () => setRead('unread'));
  }, [desk]);
  if (read === 'reading') return <p role="status">{say('arrivals.reading')}</p>;
  if (read === 'unread') return <p role="alert">{say('arrivals.unread')}</p>;
  return (
    <>
      <p>{say('arrivals.about', { fewest: read.fewest })}</p>
      {read.months.length === 0 ? <p>{say('arrivals.none')}</p> : null}
      {read.months.map((month) => (
        <Month key={month.month} of={month} fewest={read.fewest} />
      ))}
    </>
  );
}

function Month({ of: { month, givers }, fewest }: { of: Arrivals['months'][number]; fewest: number }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{monthWords(month)}</caption>
      <tbody>
        {givers.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" className={styles.cell}>
              {name}
            </th>
            <td className={`${styles.cell} ${styles.count}`}>
              {count === 'few' ? say('arrivals.few', { fewest }) : count}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `2026-11` as a month in words. */
function monthWords(month: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
