import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Colleagues } from '../../../wire/transfer.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';

type Props = { readonly chosen: readonly string[]; readonly onChoose: (ids: readonly string[]) => void };

/** Whom a note names: chosen, not typed, so that nobody else is told. Asked for when somebody wants to. */
export function ChooseColleagues({ chosen, onChoose }: Props) {
  const desk = useDesk();
  const [staff, setStaff] = useState<Colleagues['staff'] | null>(null);
  if (staff === null) {
    const read = () => void desk.attempt(async () => setStaff((await desk.colleagues()).staff));
    return (
      <Button appearance="subtle" onClick={read}>
        {say('notes.name')}
      </Button>
    );
  }
  return (
    <fieldset>
      <legend>{say(staff.length === 0 ? 'notes.nobody' : 'notes.name')}</legend>
      {staff.map(({ id, name, role }) => (
        <Checkbox
          key={id}
          label={`@${say('top.on-duty', { name, role })}`}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) => onChoose(checked === true ? [...chosen, id] : chosen.filter((it) => it !== id))}
        />
      ))}
      <p>{say('notes.name-hint')}</p>
    </fieldset>
  );
}
