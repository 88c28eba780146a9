import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { AskDialog } from '../shell/ask-dialog.tsx';
import { useDesk } from '../shell/desk-context.ts';
import { useStore } from '../state/use-store.ts';
import { say } from '../words.ts';
import type { LeaveProps } from './leave-props.ts';
import { Unsent } from './unsent.tsx';
import { useWrittenIn } from './written-in.tsx';

/** The bot goes on. What was done and agreed can be said to the person first; they find it in the conversation later. */
export function GiveBackDialog({ room, leave, cancel }: LeaveProps) {
  const desk = useDesk();
  const theirs = useStore(room.state, ({ conversation }) => conversation?.locale ?? 'en');
  const locale = useWrittenIn(theirs);
  const [text, setText] = useState('');
  const giveBack = () => {
    const summary = text.trim() === '' ? null : { text: text.trim(), locale, messageId: desk.newId() };
    leave(() => room.giveBack(summary));
  };
  return (
    <AskDialog heading={say('back.heading')} confirm={say('back.confirm')} onConfirm={giveBack} onCancel={cancel}>
      <p>{say('back.text')}</p>
      <Field label={say('back.summary')} hint={say('back.summary-hint')}>
        <Textarea
          value={text}
          maxLength={2_000}
          textarea={{ dir: 'auto' }}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Unsent room={room} />
    </AskDialog>
  );
}
