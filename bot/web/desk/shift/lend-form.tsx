import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { loanRequestSchema, type Shift } from '../../../wire/shift.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';
import { useRowStyles } from './row-styles.ts';
import { todayAt } from './waits.ts';

type Props = { readonly colleague: string; readonly shift: Shift; readonly onDone: () => void };

/** To which hub, and until when. */
export function LendForm({ colleague, shift, onDone }: Props) {
  const styles = useRowStyles();
  const desk = useDesk();
  const [hub, setHub] = useState('');
  const [time, setTime] = useState('');
  const [isAsking, setAsking] = useState(false);
  const until = time === '' ? null : todayAt(time, Date.now());
  const isPast = time !== '' && until === null;
  const request = loanRequestSchema.safeParse({ hub, until }).data;
  const lend = async () => {
    if (request === undefined) return;
    setAsking(true);
    const isDone = await desk.shift.lend(colleague, request);
    setAsking(false);
    if (isDone) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPast) void lend();
      }}
    >
      <Field label={say('shift.lend-to')} required>
        <Select autoFocus value={hub} onChange={(_, { value }) => setHub(value)}>
          <option value="" />
          {shift.hubs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say('shift.lend-until')}
        hint={say('shift.lend-hint')}
        {...(isPast && { validationMessage: say('shift.lend-past') })}
      >
        <Input type="time" value={time} onChange={(_, { value }) => setTime(value)} />
      </Field>
      <span className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={request === undefined || isPast || isAsking}>
          {say('shift.lend-confirm')}
        </Button>
        <Button onClick={onDone}>{say('shift.cancel')}</Button>
      </span>
    </form>
  );
}
