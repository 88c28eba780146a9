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
import { useEffect, useRef } from 'react';
import { timeWords } from '../conversation/time.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { ProgressButtons } from './progress-buttons.tsx';
import { ToDelete } from './to-delete.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  text: { margin: 0 },
});

/** The hub's introductions that are under way, whoever has the conversation now: what is told stands on the form, not here. */
export function UnderWayDialog() {
  const styles = useStyles();
  const desk = useDesk();
  const { open, show } = useDialogs();
  const top = useRef<HTMLParagraphElement>(null);
  const isOpen = open === 'introductions';
  const { isRead, underWay, fault } = useWhole(desk.introductions.state);
  useEffect(() => {
    if (isOpen) void desk.introductions.again();
  }, [isOpen, desk]);
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => show(data.open ? 'introductions' : null)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('under-way.heading')}</DialogTitle>
          <DialogContent>
            <p ref={top} tabIndex={-1}>
              {say('under-way.text')}
            </p>
            {fault === null ? null : <p role="alert">{say('introduce.unread')}</p>}
            {underWay.length === 0 ? <p>{say(isRead ? 'under-way.none' : 'introduce.reading')}</p> : null}
            <ul className={styles.list}>
              {underWay.map((line) => (
                <li key={line.id}>
                  <p className={styles.text}>
                    {say('introduction.what', { kind: say(`introduction.kind.${line.kind}`), place: line.place })}
                  </p>
                  <p className={styles.text}>
                    {say('under-way.line', {
                      state: say(`introduction.state.${line.state}`),
                      name: line.by,
                      since: timeWords(line.offeredAt, Date.now()),
                    })}
                  </p>
                  <ToDelete introduction={line} />
                  <ProgressButtons
                    introduction={line}
                    onProgress={async (progress) => {
                      await desk.introductions.progress(line.conversation, line.id, progress);
                      // The button may be gone, and the keyboard with it.
                      top.current?.focus();
                    }}
                  />
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => show(null)}>{say('reports.done')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
