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
import type { Shift } from '../../../wire/shift.ts';
import { languageName } from '../queue/languages.ts';
import { waitWords } from '../queue/wait-words.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { clock } from '../state/clock.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { ColleagueRow } from './colleague-row.tsx';
import { PersonRow } from './person-row.tsx';
import { longestOf, standingOf, waitingByLateness } from './waits.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '900px', '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM } },
  parts: { display: 'grid', gap: tokens.spacingVerticalL },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { margin: 0 },
});

/** The shift of a supervisor: what waits longest, what is late or soon will be, who is on, and what can be done about it. */
export function ShiftDialog() {
  const styles = useStyles();
  const desk = useDesk();
  const { open, show } = useDialogs();
  const isOpen = open === 'shift';
  const { shift, ahead, fault, notice } = useWhole(desk.shift.state);
  useEffect(() => {
    if (!isOpen) return;
    desk.shift.open();
    return () => desk.shift.close();
  }, [isOpen, desk]);
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => show(data.open ? 'shift' : null)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            {shift === null ? say('shift.heading') : say('shift.heading-at', { hub: shift.hub.name })}
          </DialogTitle>
          <DialogContent>
            <div className={styles.parts}>
              <div role="status">
                {fault === null ? null : <p className={styles.quiet}>{say('shift.unread')}</p>}
                {notice === null ? null : <p className={styles.quiet}>{say(notice)}</p>}
              </div>
              {shift === null ? (
                <p className={styles.quiet}>{say('shift.reading')}</p>
              ) : (
                <Parts shift={shift} ahead={ahead} />
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => show(null)}>{say('shift.done')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Parts({ shift, ahead }: { shift: Shift; ahead: number }) {
  const styles = useStyles();
  const now = useWhole(clock) + ahead;
  const waiting = waitingByLateness(shift.people);
  const summary = useRef<HTMLParagraphElement>(null);
  // A line that goes takes the keyboard with it, and nothing in the dialog would hear a key any more.
  useEffect(() => afterDrawing(() => focusIfLost(summary.current)));
  return (
    <>
      <p className={styles.summary} tabIndex={-1} ref={summary}>
        {summaryWords(shift, now)}
      </p>
      <section aria-label={say('shift.waiting')}>
        <h3 className={styles.heading}>{say('shift.waiting')}</h3>
        {waiting.length === 0 ? <p className={styles.quiet}>{say('queue.nobody')}</p> : null}
        <ul className={styles.list}>
          {waiting.map((person) => (
            <PersonRow key={person.conversation} person={person} shift={shift} now={now} />
          ))}
        </ul>
      </section>
      <section aria-label={say('shift.staff')}>
        <h3 className={styles.heading}>{say('shift.staff')}</h3>
        {shift.staff.length === 0 ? <p className={styles.quiet}>{say('shift.nobody')}</p> : null}
        <ul className={styles.list}>
          {shift.staff.map((colleague) => (
            <ColleagueRow key={colleague.id} colleague={colleague} shift={shift} now={now} />
          ))}
        </ul>
      </section>
    </>
  );
}

/** A browser takes the keyboard from what is gone only when it draws. The answer takes it back. */
function afterDrawing(act: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(frame);
}

function focusIfLost(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}

/** A sentence first: how many wait, who longest, how many are late or soon will be. */
function summaryWords({ people, staff }: Shift, now: number): string {
  const waiting = waitingByLateness(people);
  const longest = longestOf(people);
  const count = (standing: string) => waiting.filter((person) => standingOf(person, now) === standing).length;
  return [
    say('shift.on-duty', { count: staff.filter(({ away }) => away === null).length }),
    waiting.length === 0 ? say('queue.nobody') : say('queue.total', { count: waiting.length }),
    longest && say('shift.longest', { wait: waitWords(now - longest.since), language: languageName(longest.locale) }),
    count('late') > 0 && say('shift.late', { count: count('late') }),
    count('soon') > 0 && say('shift.soon', { count: count('soon') }),
  ]
    .filter(Boolean)
    .join(' ');
}
