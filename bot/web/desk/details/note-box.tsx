import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NotNamed } from '../../../wire/mentions.ts';
import type { Room } from '../conversation/room.ts';
import { ChooseColleagues } from '../mentions/choose-colleagues.tsx';
import { notNamedIn, notNamedWords } from '../mentions/not-named.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';

const LONGEST = 2_000;

const useStyles = makeStyles({
  box: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
  field: { width: '100%' },
  area: { fieldSizing: 'content', minHeight: '44px' },
});

/** Where a note for staff is written. It is kept half written, as a message is. */
export function NoteBox({ room }: { room: Room }) {
  const styles = useStyles();
  const desk = useDesk();
  const { noteDrafts } = desk.kept;
  const [draft, setDraft] = useState(() => noteDrafts.read(room.id) ?? { id: desk.newId(), text: '' });
  const [names, setNames] = useState<readonly string[]>([]);
  const [state, setState] = useState<'idle' | 'adding' | 'failed'>('idle');
  const [notNamed, setNotNamed] = useState<readonly NotNamed[]>([]);
  // Another text is another note, so it gets another id; the same text sent twice is one note.
  const change = (text: string) => {
    const next = { id: desk.newId(), text };
    setDraft(next);
    if (text === '') noteDrafts.remove(room.id);
    else noteDrafts.write(room.id, next);
  };
  const add = async () => {
    if (draft.text.trim() === '' || state === 'adding') return;
    setState('adding');
    try {
      await room.addNote(draft.id, draft.text.trim(), names);
      change('');
      setNames([]);
      setNotNamed([]);
      setState('idle');
    } catch (error) {
      const cannot = notNamedIn(error);
      setNames((chosen) => chosen.filter((id) => !cannot.some((it) => it.id === id)));
      setNotNamed(cannot);
      setState('failed');
    }
  };
  const failed = notNamed.length === 0 ? say('notes.failed') : notNamedWords(notNamed);
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        className={styles.field}
        label={say('notes.label')}
        {...(state === 'failed' ? { validationMessage: failed } : {})}
      >
        <Textarea
          textarea={{ className: styles.area, dir: 'auto' }}
          value={draft.text}
          maxLength={LONGEST}
          readOnly={state === 'adding'}
          data-focus="note"
          onChange={(_, { value }) => change(value)}
        />
      </Field>
      <ChooseColleagues room={room} without={notNamed.map(({ id }) => id)} chosen={names} onChoose={setNames} />
      <Button type="submit" disabledFocusable={draft.text.trim() === '' || state === 'adding'}>
        {say(state === 'adding' ? 'notes.adding' : 'notes.add')}
      </Button>
    </form>
  );
}
