import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DeskReport } from '../../../wire/reports.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { Reasons } from './reasons.tsx';
import { ReportView } from './report-view.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  find: { marginBottom: tokens.spacingVerticalL },
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
});

/** What people told the hub, the newest first, each with its answer box; then why steps failed. */
export function ReportsDialog() {
  const styles = useStyles();
  const desk = useDesk();
  const { open, show } = useDialogs();
  const isOpen = open === 'reports';
  const { isRead, reports, reasons, translator, fault } = useWhole(desk.reports.state);
  useEffect(() => {
    if (isOpen) void desk.reports.again();
  }, [isOpen, desk]);
  const nothing = isRead ? 'reports.none' : 'reports.reading';
  const [number, setNumber] = useState('');
  const shown = reports.filter((report) => hasNumber(report, number));
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => show(data.open ? 'reports' : null)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('reports.heading')}</DialogTitle>
          <DialogContent>
            <p>{say('reports.public')}</p>
            {fault === null ? null : <p role="alert">{say('reports.unread')}</p>}
            {reports.length === 0 && fault === null ? <p>{say(nothing)}</p> : null}
            {reports.length === 0 ? null : (
              <Field className={styles.find} label={say('reports.find')}>
                <Input type="search" inputMode="numeric" value={number} onChange={(_, { value }) => setNumber(value)} />
              </Field>
            )}
            {shown.length === 0 && reports.length > 0 ? <p>{say('reports.no-such')}</p> : null}
            <ul className={styles.list}>
              {shown.map((report) => (
                <li key={report.id}>
                  <ReportView report={report} translator={translator} />
                </li>
              ))}
            </ul>
            <Reasons reasons={reasons} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => show(null)}>{say('reports.done')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Somebody reads their number aloud on the phone: as far as it is typed, whatever stands between the digits. */
function hasNumber({ number }: DeskReport, typed: string): boolean {
  return digitsOf(number).includes(digitsOf(typed));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
