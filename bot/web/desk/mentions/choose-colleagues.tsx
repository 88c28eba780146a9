import { Dropdown, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { Colleagues } from '../../../wire/transfer.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';

/** Whom a note names: chosen, not typed, so that nobody else is told. Asked for when it is opened. */
export function ChooseColleagues({
  chosen,
  onChoose,
}: {
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}) {
  const desk = useDesk();
  const [staff, setStaff] = useState<Colleagues['staff']>([]);
  const read = () => {
    if (staff.length > 0) return;
    desk.colleagues().then(
      (all) => setStaff(all.staff),
      () => setStaff([]),
    );
  };
  const names = staff.filter(({ id }) => chosen.includes(id)).map(({ name }) => `@${name}`);
  return (
    <Field label={say('notes.name')} hint={say('notes.name-hint')}>
      <Dropdown
        multiselect
        value={names.join(', ')}
        selectedOptions={[...chosen]}
        placeholder={say('notes.nobody')}
        onOpenChange={(_, { open }) => open && read()}
        onOptionSelect={(_, { selectedOptions }) => onChoose(selectedOptions)}
      >
        {staff.map(({ id, name, role }) => (
          <Option key={id} value={id} text={name}>
            {say('top.on-duty', { name, role })}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
