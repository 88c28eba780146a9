import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { assignRequestSchema, type Shift, type ShiftColleague, type ShiftPerson } from '../../../wire/shift.ts';
import { TRANSFER_REASONS } from '../../../wire/transfer.ts';
import { languageName } from '../queue/languages.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';
import { useRowStyles } from './row-styles.ts';

type Props = { readonly person: ShiftPerson; readonly shift: Shift; readonly onDone: () => void };

/** To which colleague, and where somebody is with the person already, the reason that they are told. */
export function AssignForm({ person, shift, onDone }: Props) {
  const styles = useRowStyles();
  const desk = useDesk();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState<(typeof TRANSFER_REASONS)[number]>('other');
  const [isAsking, setAsking] = useState(false);
  const fitting = shift.staff.filter(
    ({ id, away }) => person.fits.includes(id) && id !== person.heldBy && away === null,
  );
  const give = async () => {
    const request = assignRequestSchema.safeParse({ to, reason }).data;
    if (request === undefined) return;
    setAsking(true);
    const isDone = await desk.shift.assign(person.conversation, request);
    setAsking(false);
    if (isDone) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== '') void give();
      }}
    >
      <Field label={say('shift.give-to')} hint={say('shift.give-hint')} required>
        <Select autoFocus value={to} onChange={(_, { value }) => setTo(value)}>
          <option value="" />
          {fitting.map((colleague) => (
            <option key={colleague.id} value={colleague.id} disabled={colleague.holds >= colleague.capacity}>
              {optionWords(colleague)}
            </option>
          ))}
        </Select>
      </Field>
      {person.state === 'joined' ? (
        <Field label={say('transfer.reason')} hint={say('transfer.reason-hint')}>
          <Select
            value={reason}
            onChange={(_, { value }) => setReason(TRANSFER_REASONS.find((it) => it === value) ?? 'other')}
          >
            {TRANSFER_REASONS.map((known) => (
              <option key={known} value={known}>
                {say(`transfer.reason.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <span className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={to === '' || isAsking}>
          {say('shift.give-confirm')}
        </Button>
        <Button onClick={onDone}>{say('shift.cancel')}</Button>
      </span>
    </form>
  );
}

function optionWords({ name, languages, holds, capacity, rest }: ShiftColleague): string {
  const params = { name, languages: languages.map((locale) => languageName(locale)).join(', '), holds, capacity };
  return say(rest === null ? 'shift.option' : 'shift.option-rests', params);
}
