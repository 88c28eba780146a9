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
import { useEffect } from 'react';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { Reasons } from './reasons.tsx';
import { ReportView } from './report-view.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
});

/** What people told the hub, the newest first, each with its answer box; then why steps failed. */
export function ReportsDialog() {
  const styles = useStyles();
  const desk = useDesk();
  const { open, show } = useDialogs();
  const isOpen = open === 'reports';
  const { isRead, reports, reasons, fault } = useWhole(desk.reports.state);
  useEffect(() => {
    if (isOpen) void desk.reports.again();
  }, [isOpen, desk]);
  const nothing = isRead ? 'reports.none' : 'reports.reading';
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => show(data.open ? 'reports' : null)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('reports.heading')}</DialogTitle>
          <DialogContent>
            <p>{say('reports.public')}</p>
            {fault === null ? null : <p role="alert">{say('reports.unread')}</p>}
            {reports.length === 0 && fault === null ? <p>{say(nothing)}</p> : null}
            <ul className={styles.list}>
              {reports.map((report) => (
                <li key={report.id}>
                  <ReportView report={report} />
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
