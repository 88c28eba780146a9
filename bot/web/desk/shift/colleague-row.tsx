import { Button } from '@fluentui/react-components';
import type { Shift, ShiftColleague } from '../../../wire/shift.ts';
import { timeWords } from '../conversation/time.ts';
import { languageName } from '../queue/languages.ts';
import { Mark } from '../queue/mark.tsx';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';
import { LendForm } from './lend-form.tsx';
import { PersonRow } from './person-row.tsx';
import { useRowStyles } from './row-styles.ts';
import { useFormBelow } from './use-form-below.ts';

type Props = { readonly colleague: ShiftColleague; readonly shift: Shift; readonly now: number };

/** A colleague at an open desk, and with whom they are. */
export function ColleagueRow({ colleague, shift, now }: Props) {
  const styles = useRowStyles();
  const { id, name, role, languages, hub, holds, capacity, since } = colleague;
  const held = shift.people.filter(({ heldBy }) => heldBy === id);
  return (
    <li className={styles.row}>
      <span className={styles.head}>
        <span className={styles.strong}>
          {name}, {role}
        </span>
        <span className={styles.count}>{say('shift.holds', { holds, capacity })}</span>
      </span>
      <p className={styles.quiet}>
        {languages.map((locale) => languageName(locale)).join(', ')}
        {hub.id === shift.hub.id ? null : <> · {say('shift.from', { hub: hub.name })}</>}
        {since === null ? null : <> · {say('shift.since', { time: timeWords(since, now) })}</>}
      </p>
      <span className={styles.foot}>
        <Marks colleague={colleague} now={now} />
        <Loan colleague={colleague} shift={shift} />
      </span>
      {held.length === 0 ? null : (
        <ul className={styles.held} aria-label={say('shift.with', { name })}>
          {held.map((person) => (
            <PersonRow key={person.conversation} person={person} shift={shift} now={now} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Marks({ colleague: { away, rest, loan }, now }: { colleague: ShiftColleague; now: number }) {
  const styles = useRowStyles();
  return (
    <span className={styles.marks}>
      {away === null ? null : <Mark isStrong>{say('shift.away', { time: timeWords(away, now) })}</Mark>}
      {rest === null ? null : <Mark>{say(`shift.rest.${rest.kind}`, { time: timeWords(rest.until, now) })}</Mark>}
      {loan === null ? null : (
        <Mark>{say('shift.lent', { hub: loan.hub.name, time: timeWords(loan.until, now) })}</Mark>
      )}
    </span>
  );
}

/** Lending is for the hub's own people; ending it for both hubs. */
function Loan({ colleague: { id, name, hub, loan }, shift }: { colleague: ShiftColleague; shift: Shift }) {
  const desk = useDesk();
  const lending = useFormBelow();
  if (loan !== null) {
    return (
      <Button aria-label={say('shift.lend-end-label', { name })} onClick={() => void desk.shift.endLoan(id)}>
        {say('shift.lend-end')}
      </Button>
    );
  }
  if (hub.id !== shift.hub.id || shift.hubs.length === 0) return null;
  if (lending.isOpen) return <LendForm colleague={id} shift={shift} onDone={lending.close} />;
  return (
    <Button ref={lending.button} aria-label={say('shift.lend-label', { name })} onClick={lending.open}>
      {say('shift.lend')}
    </Button>
  );
}
