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
import { timeWords } from '../conversation/time.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { clock } from '../state/clock.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { type NotDelivered, whyWords } from './undelivered.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  why: { margin: 0 },
  code: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Whom nothing reaches now, and why, the oldest first; each can be tried again. No word of anybody is shown. */
export function UndeliveredDialog() {
  const styles = useStyles();
  const desk = useDesk();
  const { open, show } = useDialogs();
  const isOpen = open === 'undelivered';
  const { isRead, conversations, fault } = useWhole(desk.undelivered.state);
  useEffect(() => {
    if (isOpen) void desk.undelivered.again();
  }, [isOpen, desk]);
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => show(data.open ? 'undelivered' : null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('undelivered.heading')}</DialogTitle>
          <DialogContent>
            <p>{say('undelivered.about')}</p>
            {fault === null ? null : <p role="alert">{say('undelivered.unread')}</p>}
            {conversations.length === 0 && fault === null ? (
              <p>{say(isRead ? 'undelivered.none' : 'undelivered.reading')}</p>
            ) : null}
            <ul className={styles.list}>
              {conversations.map((each) => (
                <Line key={each.conversation} of={each} />
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => show(null)}>{say('undelivered.done')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Line({ of }: { of: NotDelivered }) {
  const styles = useStyles();
  const desk = useDesk();
  const { asked } = useWhole(desk.undelivered.state);
  const now = useWhole(clock);
  const at = of.since ?? of.dead[0]?.at ?? now;
  const codes = [...new Set([of.code, ...of.dead.map(({ code }) => code)].filter((code) => code !== null))];
  const wasAsked = asked.has(of.conversation);
  return (
    <li>
      <p className={styles.why}>{say(whyWords(of), { channel: of.channel, when: timeWords(at, now) })}</p>
      {of.dead.length === 0 ? null : <p className={styles.why}>{say('undelivered.dead', { count: of.dead.length })}</p>}
      {codes.length === 0 ? null : <p className={styles.code}>{say('undelivered.code', { code: codes.join(', ') })}</p>}
      <Button disabled={wasAsked} onClick={() => void desk.undelivered.sendAgain(of.conversation)}>
        {say(wasAsked ? 'undelivered.asked' : 'undelivered.again')}
      </Button>
    </li>
  );
}
