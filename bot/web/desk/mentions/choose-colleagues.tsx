import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Nameable } from '../../../wire/mentions.ts';
import type { Room } from '../conversation/room.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';

type Props = {
  readonly room: Room;
  /** Who cannot be told after all. */
  readonly without: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
};

/** Whom a note names: chosen, not typed, so that nobody else is told. Asked for when somebody wants to. */
export function ChooseColleagues({ room, without, chosen, onChoose }: Props) {
  const desk = useDesk();
  const [staff, setStaff] = useState<Nameable['staff'] | null>(null);
  if (staff === null) {
    const read = () => void desk.attempt(async () => setStaff(await room.nameable()));
    return (
      <Button appearance="subtle" onClick={read}>
        {say('notes.name')}
      </Button>
    );
  }
  const offered = staff.filter(({ id }) => !without.includes(id));
  return (
    <fieldset>
      <legend>{say(offered.length === 0 ? 'notes.nobody' : 'notes.name')}</legend>
      {offered.map(({ id, name, role }) => (
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
