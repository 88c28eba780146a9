import { Button, mergeClasses } from '@fluentui/react-components';
import type { Shift, ShiftPerson } from '../../../wire/shift.ts';
import { timeWords } from '../conversation/time.ts';
import { languageName } from '../queue/languages.ts';
import { Mark } from '../queue/mark.tsx';
import { waitWords } from '../queue/wait-words.ts';
import { say, sayIfKnown } from '../words.ts';
import { AssignForm } from './assign-form.tsx';
import { useRowStyles } from './row-styles.ts';
import { useFormBelow } from './use-form-below.ts';
import { standingOf } from './waits.ts';

type Props = { readonly person: ShiftPerson; readonly shift: Shift; readonly now: number };

/** Somebody who waits, or is with a colleague; without a name and without a word of theirs. */
export function PersonRow({ person, shift, now }: Props) {
  const styles = useRowStyles();
  const giving = useFormBelow();
  const standing = standingOf(person, now);
  const language = languageName(person.locale);
  const wait = waitWords(now - person.since);
  const topics = person.topics.map((topic) => sayIfKnown('topic', topic)).join(', ');
  return (
    <li className={mergeClasses(styles.row, standing !== 'in-time' && styles.late)}>
      <span className={styles.head}>
        <span className={styles.strong}>{language}</span>
        <span className={styles.count}>{wait}</span>
      </span>
      <p className={styles.quiet}>
        {topics === '' ? say('line.no-topic') : topics}
        {person.area === null ? null : <> · {person.area}</>}
      </p>
      <span className={styles.foot}>
        <span className={styles.marks}>
          {person.band === 'waiting' ? null : (
            <Mark isStrong={person.band === 'urgent'}>{say(`queue.band.${person.band}`)}</Mark>
          )}
          {standing === 'late' ? <Mark isStrong>{say(`shift.is-late.${person.late.by}`)}</Mark> : null}
          {standing === 'soon' ? <Mark>{say('shift.is-soon', { time: timeWords(person.late.at, now) })}</Mark> : null}
          {person.state === 'waiting' && person.fits.length === 0 ? <Mark>{say('shift.nobody-fits')}</Mark> : null}
        </span>
        {giving.isOpen ? null : (
          <Button
            ref={giving.button}
            aria-label={say('shift.give-label', { language, wait })}
            disabledFocusable={!person.fits.some((id) => id !== person.heldBy)}
            onClick={giving.open}
          >
            {say('shift.give')}
          </Button>
        )}
      </span>
      {giving.isOpen ? <AssignForm person={person} shift={shift} onDone={giving.close} /> : null}
    </li>
  );
}
